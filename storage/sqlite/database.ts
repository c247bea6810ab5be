/**
 * Opens a SQLite file as every store of the local installation uses it. Worker, web process and command line open one file at
 * once: WAL lets them read while one writes, the busy timeout queues the writers, `synchronous=FULL` makes a commit durable.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const BUSY_TIMEOUT_MS = 10_000;

/** `migrations` are applied once each, in order; a released one is never changed. */
export function openDatabase(path: string, migrations: readonly string[]): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // For nobody else to read; the log beside it takes over its permissions.
  closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    enterWalMode(database);
    // secure_delete: what was erased is overwritten, not merely marked as free.
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    migrate(database, path, migrations);
    database.enableDefensive(true);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** All of `work` in one durable transaction, or nothing; other writers wait from its first line on. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Empties the write-ahead log, which still holds the pages as they were before an erasure. Throws where another process keeps
 * reading for longer than the busy timeout: the erasure is then to be repeated.
 */
export function truncateLog(database: DatabaseSync): void {
  const result = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (result?.busy !== 0) throw new Error('the write-ahead log is in use and may still hold what was erased');
}

function migrate(database: DatabaseSync, path: string, migrations: readonly string[]): void {
  if (versionOf(database) === migrations.length) return;
  inTransaction(database, () => {
    const version = versionOf(database);
    if (version > migrations.length) throw new Error(`${path} was written by a newer release of Handschlag`);
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version);

/** SQLite does not wait by itself where two processes turn a new file to WAL at the same time. */
function enterWalMode(database: DatabaseSync): void {
  const giveUpAt = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

const SQLITE_BUSY = 5;

const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY;
