/** Stores with as many cases as a big city has in decades, on either database, and the services on them. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import pino from 'pino';
import { createServices, type OpenServices } from '../../../client/http/services.ts';
import type { Instant } from '../../../domain/terms.ts';
import { openStorage, type Storage } from '../../../storage/open.ts';
import { journalIn } from '../../audit/journal-with-a-case.ts';
import { COURSE } from '../../domain/whole-case.ts';
import { postgresIsHere, startPostgres } from '../../storage/postgres-server.ts';
import { type Bulk, postgresBulk, sqliteBulk } from './bulk.ts';
import { manyCases } from './many-cases.ts';

export type Database = 'sqlite' | 'postgres';

export const databases = (): readonly Database[] => (postgresIsHere() ? ['sqlite', 'postgres'] : ['sqlite']);

const NOW = '2026-04-15T09:00:00.000Z' as Instant;

export interface EmptyStores {
  readonly storage: Storage;
  readonly bulk: Bulk;
  remove(): Promise<void>;
}

export const emptyStores = (database: Database): Promise<EmptyStores> =>
  database === 'sqlite' ? onSqlite() : onPostgres();

const key = () => ({ HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') });

async function onSqlite(): Promise<EmptyStores> {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-bench-lists-'));
  const storage = await openStorage({ ...key(), HANDSCHLAG_DATA: folder });
  return {
    storage,
    bulk: sqliteBulk(folder),
    async remove() {
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function onPostgres(): Promise<EmptyStores> {
  const server = await startPostgres();
  const [url, keysUrl] = [await server.createDatabase('journal'), await server.createDatabase('keys')];
  const storage = await openStorage({
    ...key(),
    HANDSCHLAG_DATA: '/nonexistent',
    HANDSCHLAG_DATABASE_URL: url,
    HANDSCHLAG_KEYS_DATABASE_URL: keysUrl,
  });
  return {
    storage,
    bulk: await postgresBulk(url),
    async remove() {
      await storage.close();
      await server.stop();
    },
  };
}

/** One case whole, from request to report, among many that the lists know. */
export async function fill(
  storage: Storage,
  bulk: Bulk,
  { cases, rows }: { readonly cases: number; readonly rows: number },
): Promise<void> {
  const written = await journalIn(storage);
  for await (const views of manyCases(cases, storage.keys)) await bulk.views(views);
  await bulk.journalRows(rows / cases);
  for (const move of COURSE) await written.give(move);
  await bulk.settle();
}

export function servicesOn(storage: Storage): OpenServices {
  const services = createServices({
    storage,
    temporal: {} as Client,
    taskQueue: 'none',
    commandKey: randomBytes(32),
    log: pino({ level: 'silent' }),
    publicUrl: 'http://localhost',
    readiness: { examine: () => Promise.reject(new Error('nobody asks')) },
    now: () => NOW,
  });
  return { ...services, limits: { ...services.limits, requestsPerMinute: 1_000_000 } };
}
