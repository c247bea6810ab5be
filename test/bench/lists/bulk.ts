/** Writes views and journal rows in bulk, past the journal's door: only to have many of them to read. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { CaseView } from '../../../domain/case/view.ts';
import {
  CASE_COLUMNS,
  caseRecord,
  SUBSTITUTE_COLUMNS,
  substituteRecords,
  TASK_COLUMNS,
  taskRecord,
} from '../../../storage/view-rows.ts';

export interface Bulk {
  views(views: readonly CaseView[]): Promise<void>;
  /** So many rows for each case that has none. */
  journalRows(perCase: number): Promise<void>;
  /** What a database does by itself where it has the time. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** About as long as a row of a real case. */
const BYTES = 700;

const tablesOf = (views: readonly CaseView[]) => [
  { table: 'cases', columns: CASE_COLUMNS, records: views.map(caseRecord) },
  { table: 'tasks', columns: TASK_COLUMNS, records: views.flatMap((view) => view.tasks.map(taskRecord)) },
  { table: 'substitutes', columns: SUBSTITUTE_COLUMNS, records: views.flatMap(substituteRecords) },
  {
    table: 'case_texts',
    columns: ['case_id', 'text'],
    records: views.map(({ row, text }) => ({ case_id: row.caseId, text })),
  },
];

export function sqliteBulk(folder: string): Bulk {
  const database = new DatabaseSync(join(folder, 'journal.sqlite'), { timeout: 10_000 });
  database.exec('PRAGMA synchronous = OFF');
  return {
    async views(views) {
      database.exec('BEGIN IMMEDIATE');
      for (const { table, columns, records } of tablesOf(views)) {
        const values = columns.map((column) => `:${column}`).join(', ');
        const insert = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`);
        for (const record of records) insert.run({ ...record });
      }
      database.exec('COMMIT');
    },
    async journalRows(perCase) {
      database.exec(`
        WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${perCase})
        INSERT INTO journal (stream, seq, municipality, hash, bytes)
        SELECT 'case/' || case_id, n, municipality, printf('%064d', n), zeroblob(${BYTES}) FROM cases CROSS JOIN n`);
    },
    async settle() {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async close() {
      database.close();
    },
  };
}

export async function postgresBulk(url: string): Promise<Bulk> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('SET synchronous_commit = off');
  return {
    async views(views) {
      for (const { table, columns, records } of tablesOf(views)) {
        const names = columns.join(', ');
        await client.query(
          `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`,
          [JSON.stringify(records)],
        );
      }
    },
    async journalRows(perCase) {
      await client.query(
        `INSERT INTO journal (stream, seq, municipality, hash, bytes)
         SELECT 'case/' || case_id, n, municipality, lpad(n::text, 64, '0'), $1
           FROM cases CROSS JOIN generate_series(1, ${perCase}) AS n`,
        [Buffer.alloc(BYTES)],
      );
    },
    async settle() {
      await client.query('VACUUM ANALYZE');
      await client.query('CHECKPOINT');
    },
    close: () => client.end(),
  };
}
