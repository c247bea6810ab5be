/** Writes a case's rows of the read model, within the transaction of whoever calls. */
import type { DatabaseSync } from 'node:sqlite';
import type { CaseView } from '../../domain/case/view.ts';
import { CASE_COLUMNS, caseRecord, TASK_COLUMNS, taskRecord } from '../view-rows.ts';

export function createViewWriter(database: DatabaseSync) {
  const updates = CASE_COLUMNS.slice(1).map((column) => `${column} = excluded.${column}`);
  const upsertCase = database.prepare(
    `${insertInto('cases', CASE_COLUMNS)} ON CONFLICT (case_id) DO UPDATE SET ${updates.join(', ')} WHERE cases.seq <= excluded.seq`,
  );
  const deleteTasks = database.prepare('DELETE FROM tasks WHERE case_id = ?');
  const insertTask = database.prepare(insertInto('tasks', TASK_COLUMNS));
  const clearTasks = database.prepare('DELETE FROM tasks');
  const clearCases = database.prepare('DELETE FROM cases');

  return {
    /** A rebuilt view that was overtaken by an append changes nothing. */
    replace(view: CaseView): void {
      if (upsertCase.run({ ...caseRecord(view) }).changes === 0) return;
      deleteTasks.run(view.row.caseId);
      for (const task of view.tasks) insertTask.run({ ...taskRecord(task) });
    },
    clear(): void {
      clearTasks.run();
      clearCases.run();
    },
  };
}

const insertInto = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`;
