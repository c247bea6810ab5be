/** An installation that each test breaks in one thing, and what `doctor` says of it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Site } from '../../client/doctor/check.ts';
import { CHECKS, type Examined, examine } from '../../client/doctor/examine.ts';
import { EMPTY_HEAD } from '../../domain/journal/envelope.ts';
import type { CaseId, KeyId } from '../../domain/terms.ts';
import { lastBackupFile } from '../../storage/machine-files.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { sqliteFiles } from '../../storage/sqlite/files.ts';
import { AT, batch, caseId, headAfter } from '../storage/batches.ts';

export interface Patient {
  readonly folder: string;
  key: string;
  environment: Record<string, string>;
  /** Closed after the test. */
  readonly servers: { close(done: () => void): unknown }[];
  storage(): Promise<Storage>;
  /** All that is asked, or one question. */
  examined(changes?: Partial<Site>, id?: string): Promise<readonly Examined[]>;
  told(id: string, changes?: Partial<Site>): Promise<readonly [string | undefined, string | undefined]>;
  alter(name: string, sql: string): void;
  /** The address of a server that answers so. */
  answering(listener: Parameters<typeof createServer>[1]): Promise<string>;
}

export async function createPatient(): Promise<Patient> {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-doctor-'));
  const key = randomBytes(32).toString('base64');
  const patient: Patient = {
    ...{ folder, key, environment: { HANDSCHLAG_KEY_ENCRYPTION_KEY: key }, servers: [] },
    storage: () => openStorage({ HANDSCHLAG_DATA: folder, HANDSCHLAG_KEY_ENCRYPTION_KEY: patient.key }),
    examined: (changes = {}, id) =>
      examine(
        {
          ...{ environment: patient.environment, folder, postgres: false, files: sqliteFiles, now: Date.now },
          thorough: false,
          withStores: async (work) => {
            const opened = await patient.storage();
            return work(opened).finally(() => opened.close());
          },
          ...changes,
        },
        () => undefined,
        CHECKS.filter((check) => id === undefined || check.id === id),
      ),
    async told(id, changes) {
      const [one] = await patient.examined(changes, id);
      return [one?.kind, one?.text.en];
    },
    alter(name, sql) {
      const database = new DatabaseSync(join(folder, `${name}.sqlite`));
      database.exec(sql);
      database.close();
    },
    async answering(listener) {
      const server: Server = createServer(listener);
      patient.servers.push(server);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
  };
  const { journal, keys, close } = await patient.storage();
  await keys.create({ kid: 'k1' as KeyId, caseId: 'c1' as CaseId, kind: 'case' }, AT);
  const first = batch({ of: caseId('c1'), head: EMPTY_HEAD, command: 'a', view: { open: true } });
  await journal.append(first);
  await journal.append(batch({ of: caseId('c1'), head: headAfter(first), command: 'b', view: { open: true } }));
  await close();
  writeFileSync(lastBackupFile(folder), JSON.stringify({ id: 'x', at: new Date().toISOString() }));
  return patient;
}

export async function discharge({ folder, servers }: Patient): Promise<void> {
  for (const server of servers) await new Promise<void>((done) => void server.close(() => done()));
  rmSync(folder, { recursive: true, force: true });
}

/** Processes that answer there. */
export const at = (url: string, workerMetrics?: string): Pick<Site, 'processes'> => ({
  processes: {
    ...{ url, temporalAddress: '127.0.0.1:9', namespace: 'default', taskQueue: 'none', metrics: url },
    ...(workerMetrics ? { workerMetrics } : {}),
  },
});
