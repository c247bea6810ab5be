/**
 * A page of cases in one statement. Its ids come from one index that holds everything the filters look at; only its own rows are
 * then read. `limit` in an inner query also says to the planner of either database where to begin: it moves nothing across it.
 */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { CaseRow } from '../../domain/case/view.ts';
import type { ReadModelTables } from '../kysely-read-model.ts';
import type { CaseOrder } from '../read-model.ts';
import { type CaseRecord, caseRow } from '../view-rows.ts';
import type { Condition } from './list-filter.ts';
import { hasWords, type TextIndex } from './text-search.ts';

export interface CaseList {
  readonly order: CaseOrder;
  readonly limit: number;
  readonly conditions: readonly Condition[];
}

export interface CasePages {
  /** The first of the list. */
  read(list: CaseList): Promise<readonly CaseRow[]>;
  /** Those with the words among the first `stretch` of the list; `done` where no more rows are asked for, or there are none. */
  readAlong(
    list: CaseList,
    words: readonly string[],
    stretch: number,
  ): Promise<{ readonly rows: readonly CaseRow[]; readonly done: boolean }>;
  /** Those of the list that are among these. */
  readAmong(list: CaseList, ids: readonly string[]): Promise<readonly CaseRow[]>;
}

export const ORDERS = {
  changed: { column: 'changed_at', direction: 'desc' },
  due: { column: 'urgency', direction: 'asc' },
  opened: { column: 'opened_at', direction: 'desc' },
} as const;

export function createCasePages(database: Kysely<ReadModelTables>, { isOneOf }: TextIndex): CasePages {
  const cases = sql<CaseRecord>`cases`;
  const only = (ids: readonly string[]) =>
    sql<CaseRecord>`(select * from cases where ${isOneOf(ids)} limit ${ids.length})`;

  const listOf = ({ conditions }: CaseList, from = cases) => {
    let query = database.selectFrom(from.as('cases'));
    for (const condition of conditions) query = query.where(condition);
    return query;
  };

  async function read(list: CaseList, from = cases, stretch = list.limit, also: Condition = ANY) {
    const { column, direction } = ORDERS[list.order];
    const first = listOf(list, from)
      .select(['case_id', column])
      .orderBy(column, direction)
      .orderBy('case_id', direction)
      .limit(stretch);
    const page = database
      .selectFrom(first.as('first'))
      .select('case_id')
      .where(also)
      .orderBy(column, direction)
      .orderBy('case_id', direction)
      .limit(list.limit);
    const records = await database
      .selectFrom(page.as('page'))
      .innerJoin('cases', 'cases.case_id', 'page.case_id')
      .selectAll('cases')
      .orderBy(`cases.${column}`, direction)
      .orderBy('cases.case_id', direction)
      .execute();
    return records.map(caseRow);
  }

  async function isLongerThan(list: CaseList, stretch: number): Promise<boolean> {
    const first = listOf(list)
      .select('case_id')
      .limit(stretch + 1);
    const counted = await database
      .selectFrom(first.as('first'))
      .select(({ fn }) => fn.countAll().as('rows'))
      .executeTakeFirst();
    return Number(counted?.rows) > stretch;
  }

  return {
    read: (list) => read(list),
    async readAlong(list, words, stretch) {
      const rows = await read(list, cases, stretch, hasWords('first', words));
      return { rows, done: rows.length === list.limit || !(await isLongerThan(list, stretch)) };
    },
    readAmong: async (list, ids) => (ids.length === 0 ? [] : read(list, only(ids))),
  };
}

const ANY: Condition = sql<SqlBool>`1 = 1`;
