/** Writes a case's rows of the read model, within the transaction of whoever calls. */
import type { DatabaseSync } from 'node:sqlite';
import type { CaseView } from '../../domain/case/view.ts';
import {
  CASE_COLUMNS,
  caseRecord,
  SUBSTITUTE_COLUMNS,
  substituteRecords,
  TASK_COLUMNS,
  taskRecord,
} from '../view-rows.ts';

export function createViewWriter(database: DatabaseSync) {
  const updates = CASE_COLUMNS.slice(1).map((column) => `${column} = excluded.${column}`);
  const upsertCase = database.prepare(
    `${insertInto('cases', CASE_COLUMNS)} ON CONFLICT (case_id) DO UPDATE SET ${updates.join(', ')} WHERE cases.seq <= excluded.seq`,
  );
  const deleteTasks = database.prepare('DELETE FROM tasks WHERE case_id = ?');
  const insertTask = database.prepare(insertInto('tasks', TASK_COLUMNS));
  const deleteSubstitutes = database.prepare('DELETE FROM substitutes WHERE case_id = ?');
  const insertSubstitute = database.prepare(insertInto('substitutes', SUBSTITUTE_COLUMNS));
  // Seldom another one: then its index is left alone.
  const upsertText = database.prepare(
    `${insertInto('case_texts', ['case_id', 'text'])}
     ON CONFLICT (case_id) DO UPDATE SET text = excluded.text WHERE text <> excluded.text`,
  );
  const clearAll = ['substitutes', 'case_texts', 'tasks', 'cases'].map((table) =>
    database.prepare(`DELETE FROM ${table}`),
  );

  return {
    /** A rebuilt view that was overtaken by an append changes nothing. */
    replace(view: CaseView): void {
      if (upsertCase.run({ ...caseRecord(view) }).changes === 0) return;
      deleteTasks.run(view.row.caseId);
      for (const task of view.tasks) insertTask.run({ ...taskRecord(task) });
      deleteSubstitutes.run(view.row.caseId);
      for (const substitute of substituteRecords(view)) insertSubstitute.run({ ...substitute });
      upsertText.run({ case_id: view.row.caseId, text: view.text });
    },
    clear(): void {
      for (const statement of clearAll) statement.run();
    },
  };
}

const insertInto = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`;
