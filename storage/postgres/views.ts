/** Writes a case's rows of the read model, within the transaction of whoever calls. */
import type { ClientBase } from 'pg';
import type { CaseView } from '../../domain/case/view.ts';
import { CASE_COLUMNS, caseRecord, TASK_COLUMNS, taskRecord } from '../view-rows.ts';

const setAll = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = excluded.${column}`).join(', ');

const UPSERT_CASE = `
  INSERT INTO cases (${CASE_COLUMNS.join(', ')})
  SELECT ${CASE_COLUMNS.join(', ')} FROM json_populate_record(NULL::cases, $1)
  ON CONFLICT (case_id) DO UPDATE SET ${setAll(CASE_COLUMNS.slice(1))} WHERE cases.seq <= excluded.seq`;

/** Both halves touch other rows: what is gone, what is there. */
const REPLACE_TASKS = `
  WITH gone AS (DELETE FROM tasks WHERE case_id = $1 AND NOT key = ANY ($2::text[]))
  INSERT INTO tasks (${TASK_COLUMNS.join(', ')})
  SELECT ${TASK_COLUMNS.join(', ')} FROM json_populate_recordset(NULL::tasks, $3)
  ON CONFLICT (case_id, key) DO UPDATE SET ${setAll(TASK_COLUMNS.slice(2))}`;

/** A rebuilt view that was overtaken by an append changes nothing. */
export async function replaceView(client: ClientBase, view: CaseView): Promise<void> {
  const { rowCount } = await client.query({
    name: 'upsert-case',
    text: UPSERT_CASE,
    values: [JSON.stringify(caseRecord(view))],
  });
  if (rowCount === 0) return;
  const tasks = view.tasks.map(taskRecord);
  await client.query({
    name: 'replace-tasks',
    text: REPLACE_TASKS,
    values: [view.row.caseId, tasks.map(({ key }) => key), JSON.stringify(tasks)],
  });
}

export async function clearViews(client: ClientBase): Promise<void> {
  await client.query('DELETE FROM tasks');
  await client.query('DELETE FROM cases');
}
