/** What waits for somebody's offices, the most urgent first; read like the lists of cases. */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { ReadModelTables } from '../kysely-read-model.ts';
import type { ReadModel, TaskListFilter, TaskPosition } from '../read-model.ts';
import { bitsOf, taskRow, urgencyOf } from '../view-rows.ts';
import { among, anyOf, type Condition, hasTurn, listConditions } from './list-filter.ts';

export const createTaskLists = (database: Kysely<ReadModelTables>): Pick<ReadModel, 'listTasks'> => ({
  async listTasks(filter, { after, limit }) {
    let page = database.selectFrom('tasks').select(['case_id', 'key']);
    for (const condition of [...taskConditions(filter), ...(after ? [behind(after)] : [])])
      page = page.where(condition);
    const records = await database
      .selectFrom(page.orderBy('urgency').orderBy('case_id').orderBy('key').limit(limit).as('page'))
      .innerJoin('tasks', (join) =>
        join.onRef('tasks.case_id', '=', 'page.case_id').onRef('tasks.key', '=', 'page.key'),
      )
      .selectAll('tasks')
      .orderBy('tasks.urgency')
      .orderBy('tasks.case_id')
      .orderBy('tasks.key')
      .execute();
    return records.map(taskRow);
  },
});

const taskConditions = (filter: TaskListFilter): readonly Condition[] => [
  ...listConditions(filter),
  anyOf([
    ...(filter.offices.length === 0 ? [] : [hasTurn(bitsOf(filter.offices))]),
    ...filter.substituted.map(
      ({ office, cases }) => sql<SqlBool>`(${hasTurn(bitsOf([office]))} and ${among('case_id', cases)})`,
    ),
  ]),
  ...(filter.dueBefore === undefined ? [] : [sql<SqlBool>`urgency < ${filter.dueBefore}`]),
  ...(filter.takenBy === undefined ? [] : [takenCondition(filter.takenBy)]),
];

const takenCondition = (person: TaskListFilter['takenBy']): Condition =>
  person ? sql<SqlBool>`taken_by = ${person}` : sql<SqlBool>`taken_by is null`;

const behind = ({ due, caseId, key }: TaskPosition): Condition =>
  sql<SqlBool>`(urgency, case_id, key) > (${urgencyOf(due)}, ${caseId}, ${key})`;
