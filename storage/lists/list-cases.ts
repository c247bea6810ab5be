/**
 * Lists of cases, filtered and in order. A page's ids come from one index that holds everything the filters look at; only its
 * own rows are then read.
 */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Instant, MunicipalityId } from '../../domain/terms.ts';
import type { ReadModelTables } from '../kysely-read-model.ts';
import type { CaseListFilter, CaseOrder, CasePosition, ReadModel } from '../read-model.ts';
import { bitsOf, caseRow, urgencyOf } from '../view-rows.ts';
import { among, type Condition, hasTurn, homeConditions, listConditions } from './list-filter.ts';
import { createTextSearch, type FindText, hasWords } from './text-search.ts';

/** So many rows from the front are looked through for words that many cases have. */
const NEAR = 1000;

export function createCaseLists(
  database: Kysely<ReadModelTables>,
  findText: FindText,
): Pick<ReadModel, 'listCases' | 'lastChange' | 'municipalities'> {
  const idsWith = createTextSearch(database, findText);

  /** `near`: only those of the first rows that it holds for. */
  async function read(order: CaseOrder, limit: number, conditions: readonly Condition[], near?: Condition) {
    const { column, direction } = ORDERS[order];
    let first = database.selectFrom('cases').select(['case_id', column]);
    for (const condition of conditions) first = first.where(condition);
    first = first
      .orderBy(column, direction)
      .orderBy('case_id', direction)
      .limit(near ? NEAR : limit);
    const page = database
      .selectFrom(first.as('first'))
      .select('case_id')
      .where(near ?? ANY)
      .orderBy(column, direction)
      .orderBy('case_id', direction)
      .limit(limit);
    const records = await database
      .selectFrom(page.as('page'))
      .innerJoin('cases', 'cases.case_id', 'page.case_id')
      .selectAll('cases')
      .orderBy(`cases.${column}`, direction)
      .orderBy('cases.case_id', direction)
      .execute();
    return records.map(caseRow);
  }

  return {
    async listCases({ words = [], ...filter }, { order, after, limit }) {
      const conditions = [...caseConditions(filter), ...(after ? [behind(order, after)] : [])];
      if (words.length === 0) return read(order, limit, conditions);
      // What many cases say is found among the first of them; what few say, by its letters.
      const near = await read(order, limit, conditions, hasWords('first', words));
      if (near.length === limit) return near;
      const ids = await idsWith(words);
      return read(order, limit, [...conditions, ids ? among('case_id', ids) : hasWords('cases', words)]);
    },

    async lastChange(filter) {
      let query = database.selectFrom('cases').select(({ fn }) => fn.max('changed_at').as('last'));
      for (const condition of homeConditions(filter)) query = query.where(condition);
      return ((await query.executeTakeFirst())?.last ?? undefined) as Instant | undefined;
    },

    async municipalities(filter) {
      let query = database.selectFrom('cases').select('municipality').distinct();
      for (const condition of homeConditions(filter)) query = query.where(condition);
      return (await query.execute()).map(({ municipality }) => municipality as MunicipalityId);
    },
  };
}

const ANY: Condition = sql<SqlBool>`1 = 1`;

const caseConditions = (filter: CaseListFilter): readonly Condition[] => [
  ...listConditions(filter),
  ...(filter.open === undefined ? [] : [sql<SqlBool>`open = ${Number(filter.open)}`]),
  ...(filter.turn === undefined ? [] : [hasTurn(bitsOf(filter.turn))]),
  // Ids are letters and digits: `~` comes behind all of them.
  ...(filter.idStart === undefined
    ? []
    : [sql<SqlBool>`case_id >= ${filter.idStart} and case_id < ${`${filter.idStart}~`}`]),
];

const ORDERS = {
  changed: { column: 'changed_at', direction: 'desc' },
  due: { column: 'urgency', direction: 'asc' },
  opened: { column: 'opened_at', direction: 'desc' },
} as const;

function behind(order: CaseOrder, { key, caseId }: CasePosition): Condition {
  const { column, direction } = ORDERS[order];
  const value = order === 'due' ? urgencyOf(key) : key;
  const comparison = direction === 'asc' ? sql`>` : sql`<`;
  return sql<SqlBool>`(${sql.ref(column)}, case_id) ${comparison} (${value}, ${caseId})`;
}
