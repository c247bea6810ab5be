/** Writes a case's rows of the read model, within the transaction of whoever calls. */
import type { ClientBase } from 'pg';
import type { CaseView } from '../../domain/case/view.ts';
import {
  CASE_COLUMNS,
  caseRecord,
  SUBSTITUTE_COLUMNS,
  substituteRecords,
  TASK_COLUMNS,
  taskRecord,
} from '../view-rows.ts';

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

/** The text is seldom another one: then its index is left alone. */
const REPLACE_SUBSTITUTES_AND_TEXT = `
  WITH gone AS (DELETE FROM substitutes WHERE case_id = $1 AND NOT (office || '/' || person) = ANY ($2::text[])),
  text AS (
    INSERT INTO case_texts (case_id, text) VALUES ($1, $4)
    ON CONFLICT (case_id) DO UPDATE SET text = excluded.text WHERE case_texts.text <> excluded.text
  )
  INSERT INTO substitutes (${SUBSTITUTE_COLUMNS.join(', ')})
  SELECT ${SUBSTITUTE_COLUMNS.join(', ')} FROM json_populate_recordset(NULL::substitutes, $3)
  ON CONFLICT (case_id, office, person) DO UPDATE SET ${setAll(SUBSTITUTE_COLUMNS.slice(3))}`;

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
  const substitutes = substituteRecords(view);
  await client.query({
    name: 'replace-substitutes-and-text',
    text: REPLACE_SUBSTITUTES_AND_TEXT,
    values: [
      view.row.caseId,
      substitutes.map(({ office, person }) => `${office}/${person}`),
      JSON.stringify(substitutes),
      view.text,
    ],
  });
}

export async function clearViews(client: ClientBase): Promise<void> {
  for (const table of ['substitutes', 'case_texts', 'tasks', 'cases']) await client.query(`DELETE FROM ${table}`);
}
