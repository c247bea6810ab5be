/** Lists of cases: what they are filtered by, and where the next page begins. */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Instant, MunicipalityId } from '../../domain/terms.ts';
import type { ReadModelTables } from '../kysely-read-model.ts';
import type { CaseListFilter, CaseOrder, CasePosition, ReadModel } from '../read-model.ts';
import { bitsOf, urgencyOf } from '../view-rows.ts';
import { createCasePages, ORDERS } from './case-pages.ts';
import { type Condition, hasTurn, homeConditions, listConditions } from './list-filter.ts';
import { createCaseSearch } from './search-cases.ts';
import { createTextSearch, type TextIndex } from './text-search.ts';

export function createCaseLists(
  database: Kysely<ReadModelTables>,
  textIndex: TextIndex,
): Pick<ReadModel, 'listCases' | 'lastChange' | 'municipalities'> {
  const pages = createCasePages(database, textIndex);
  const search = createCaseSearch(pages, createTextSearch(database, textIndex));

  return {
    async listCases({ words = [], ...filter }, { order, after, limit }) {
      const conditions = [...caseConditions(filter), ...(after ? [behind(order, after)] : [])];
      const list = { order, limit, conditions };
      return words.length === 0 ? pages.read(list) : search(list, words);
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

const caseConditions = (filter: CaseListFilter): readonly Condition[] => [
  ...listConditions(filter),
  ...(filter.open === undefined ? [] : [sql<SqlBool>`open = ${Number(filter.open)}`]),
  ...(filter.turn === undefined ? [] : [hasTurn(bitsOf(filter.turn))]),
  // Ids are letters and digits: `~` comes behind all of them.
  ...(filter.idStart === undefined
    ? []
    : [sql<SqlBool>`case_id >= ${filter.idStart} and case_id < ${`${filter.idStart}~`}`]),
];

function behind(order: CaseOrder, { key, caseId }: CasePosition): Condition {
  const { column, direction } = ORDERS[order];
  const value = order === 'due' ? urgencyOf(key) : key;
  const comparison = direction === 'asc' ? sql`>` : sql`<`;
  return sql<SqlBool>`(${sql.ref(column)}, case_id) ${comparison} (${value}, ${caseId})`;
}
