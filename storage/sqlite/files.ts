/** What back-up and restore do with the files of one machine: copy one while it is written, look into one, open some elsewhere. */
import { closeSync, openSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { localKeyWrapping } from '../key-wrapping.ts';
import type { MachineFiles } from '../machine-files.ts';
import { takeLock } from './lock.ts';
import { openSqliteFiles } from './open.ts';
import { SQLITE_MIGRATIONS } from './schema.ts';

/** 4 MB at a time. */
const PAGES = 1_000;

export const sqliteFiles: MachineFiles = {
  /**
   * The file as it is at one moment, whatever is written meanwhile: the open read holds that moment, so that the copy need not
   * start over with every commit of somebody else's. The copy is one file, without a log beside it.
   */
  async copy(from, to, onProgress) {
    const source = new DatabaseSync(from, { readOnly: true, timeout: 10_000 });
    try {
      source.exec('BEGIN');
      source.prepare('SELECT count(*) FROM sqlite_schema').get();
      // People's names lie readable in it: whoever carries the copy elsewhere carries its mode along.
      closeSync(openSync(to, 'wx', 0o600));
      await backup(source, to, {
        rate: PAGES,
        progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages),
      });
    } finally {
      source.close();
    }
    const copy = new DatabaseSync(to);
    copy.exec('PRAGMA journal_mode = DELETE');
    copy.close();
  },

  facts(file) {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const tables = database
        .prepare(
          `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
        )
        .all();
      const rows = tables.map(({ name }) => [
        String(name),
        Number(database.prepare(`SELECT count(*) AS count FROM "${String(name)}"`).get()?.count),
      ]);
      return {
        schema: Number(database.prepare('PRAGMA user_version').get()?.user_version),
        rows: Object.fromEntries(rows),
      };
    } finally {
      database.close();
    }
  },

  open: (pathOf, keyEncryptionKey) =>
    openSqliteFiles(pathOf, localKeyWrapping(Buffer.from(keyEncryptionKey, 'base64'))),
  takeLock,
  schemas: {
    journal: SQLITE_MIGRATIONS.journal.length,
    keys: SQLITE_MIGRATIONS.keys.length,
    people: SQLITE_MIGRATIONS.people.length,
    documents: SQLITE_MIGRATIONS.documents.length,
  },
};
