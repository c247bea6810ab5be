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

/** Which of `case_texts` have all of these words, each of three letters at least, by the index of the database at hand. */
export type FindText = (words: readonly string[]) => Condition;

/** A word that is shorter is in no index. */
const INDEXED = 3;
/** Words that more cases have are found sooner along the list than by gathering all of them. */
const MANY = 2000;

export function createCaseLists(
  database: Kysely<ReadModelTables>,
  findText: FindText,
): Pick<ReadModel, 'listCases' | 'lastChange' | 'municipalities'> {
  return {
    async listCases(filter, { order, after, limit }) {
      const found = await idsWith(filter.words ?? []);
      const { column, direction } = ORDERS[order];
      const conditions = [
        ...caseConditions(filter),
        ...(found === undefined ? [] : [found]),
        ...(after ? [behind(order, after)] : []),
      ];
      let page = database.selectFrom('cases').select('case_id');
      for (const condition of conditions) page = page.where(condition);
      const records = await database
        .selectFrom(page.orderBy(column, direction).orderBy('case_id', direction).limit(limit).as('page'))
        .innerJoin('cases', 'cases.case_id', 'page.case_id')
        .selectAll('cases')
        .orderBy(`cases.${column}`, direction)
        .orderBy('cases.case_id', direction)
        .execute();
      return records.map(caseRow);
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

  async function idsWith(words: readonly string[]): Promise<Condition | undefined> {
    if (words.length === 0) return undefined;
    const indexed = words.filter((word) => [...word].length >= INDEXED);
    // A word stands in the text, whole or as a part: letters and digits alone, so no sign of a pattern.
    const patterns = words.map((word) => `%${word}%`);
    const along = sql<SqlBool>`(${sql.join(
      patterns.map((pattern) => sql`(select text from case_texts where case_id = cases.case_id) like ${pattern}`),
      sql` and `,
    )})`;
    if (indexed.length === 0) return along;
    let query = database.selectFrom('case_texts').select('case_id').where(findText(indexed));
    for (const pattern of patterns) query = query.where('text', 'like', pattern);
    const ids = (await query.limit(MANY).execute()).map(({ case_id }) => case_id);
    return ids.length < MANY ? among('case_id', ids) : along;
  }
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
