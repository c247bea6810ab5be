/** Runs one suite on both databases: a contract is what holds on either. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StorageConfig } from '../../storage/config.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { type PostgresServer, postgresIsHere, startPostgres } from './postgres-server.ts';

export type Database = 'sqlite' | 'postgres';

/** An installation of a test's own; whatever it opens is closed after the test. */
export interface Installation {
  readonly database: Database;
  readonly config: StorageConfig;
  /** Another process's view of the same installation, or the same after a restart. */
  open(changes?: Partial<StorageConfig>): Promise<Storage>;
}

/** `install` makes an empty installation; call it in a test or in a `beforeEach`. */
export function onBothDatabases(suite: (install: () => Promise<Installation>, database: Database) => void): void {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const ownFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'handschlag-storage-'));
    folders.push(folder);
    return folder;
  };

  describe('on SQLite', () => {
    const prepare = async () => ({ HANDSCHLAG_DATA: ownFolder() });
    suite(installer('sqlite', prepare), 'sqlite');
  });

  (postgresIsHere() ? describe : describe.skip)('on PostgreSQL', () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server?.stop(), 30_000);
    let databases = 0;
    const prepare = async () => {
      if (!server) throw new Error('PostgreSQL is not running');
      databases += 1;
      return {
        // For the erasure ledger alone.
        HANDSCHLAG_DATA: ownFolder(),
        HANDSCHLAG_DATABASE_URL: await server.createDatabase(`handschlag_${databases}`),
        HANDSCHLAG_KEYS_DATABASE_URL: await server.createDatabase(`keys_${databases}`),
      };
    };
    suite(installer('postgres', prepare), 'postgres');
  });
}

function installer(database: Database, prepare: () => Promise<Omit<StorageConfig, 'HANDSCHLAG_KEY_ENCRYPTION_KEY'>>) {
  const opened: Storage[] = [];
  afterEach(async () => {
    for (const storage of opened.splice(0)) await storage.close();
  });
  return async (): Promise<Installation> => {
    const config = { ...(await prepare()), HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') };
    return {
      database,
      config,
      async open(changes) {
        const storage = await openStorage({ ...config, ...changes });
        opened.push(storage);
        return storage;
      },
    };
  };
}
