/** Appends a second of both journals, with one and with eight writers, each on a stream of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_HEAD, type Head } from '../../domain/journal/envelope.ts';
import type { Journal } from '../../storage/journal.ts';
import { openStorage } from '../../storage/open.ts';
import { batch, caseId } from '../storage/batches.ts';
import { postgresIsHere, startPostgres } from '../storage/postgres-server.ts';

export interface AppendRate {
  readonly store: 'sqlite' | 'postgres';
  readonly writers: number;
  /** Batches of three rows and a view a second, each durable. */
  readonly perSecond: number;
}

const APPENDS = 400;

export async function appendRates(): Promise<readonly AppendRate[]> {
  const rates: AppendRate[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-bench-append-'));
  const key = { HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'), HANDSCHLAG_DATA: folder };
  const sqlite = await openStorage(key);
  for (const writers of [1, 8])
    rates.push({ store: 'sqlite', writers, perSecond: await rate(sqlite.journal, writers, 's') });
  await sqlite.close();
  await rm(folder, { recursive: true, force: true });
  if (!postgresIsHere()) return rates;
  const server = await startPostgres();
  const [url, keysUrl] = [await server.createDatabase('journal'), await server.createDatabase('keys')];
  const postgres = await openStorage({ ...key, HANDSCHLAG_DATABASE_URL: url, HANDSCHLAG_KEYS_DATABASE_URL: keysUrl });
  for (const writers of [1, 8])
    rates.push({ store: 'postgres', writers, perSecond: await rate(postgres.journal, writers, 'p') });
  await postgres.close();
  await server.stop();
  return rates;
}

async function rate(journal: Journal, writers: number, name: string): Promise<number> {
  const each = APPENDS / writers;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const of = caseId(`${name}${writers}w${writer}`.padEnd(26, 'x'));
      let head: Head = EMPTY_HEAD;
      for (let index = 0; index < each; index++) {
        const append = batch({ of, head, command: `${of}/${index}` });
        const result = await journal.append(append);
        if (result.kind !== 'appended') throw new Error(result.kind);
        const last = append.rows.at(-1);
        if (last) head = { seq: last.envelope.seq, hash: last.hash };
      }
    }),
  );
  return (APPENDS * 1000) / (performance.now() - start);
}
