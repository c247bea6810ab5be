/** What lists of cases and of tasks are filtered by alike, as conditions on columns that both tables have. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ListFilter } from '../read-model.ts';

export type Condition = RawBuilder<SqlBool>;

export const homeConditions = ({
  municipality,
  carriers = [],
}: Pick<ListFilter, 'municipality' | 'carriers'>): readonly Condition[] => [
  ...(municipality === undefined ? [] : [sql<SqlBool>`municipality = ${municipality}`]),
  ...carriers.map((carrier) => sql<SqlBool>`carrier = ${carrier}`),
];

export const listConditions = (filter: ListFilter): readonly Condition[] => [
  ...homeConditions(filter),
  ...(filter.phases === undefined ? [] : [among('phase', filter.phases)]),
  ...(filter.overdue === undefined ? [] : [overdueCondition(filter.overdue)]),
  ...(filter.unchangedSince === undefined ? [] : [sql<SqlBool>`changed_at <= ${filter.unchangedSince}`]),
];

/** An empty list of what may be is none of it. */
export const among = (column: string, values: readonly string[]): Condition =>
  values.length === 0 ? NEVER : sql<SqlBool>`${sql.ref(column)} in (${sql.join([...values])})`;

export const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? NEVER : sql<SqlBool>`(${sql.join([...conditions], sql` or `)})`;

/** The bits of roles that a row has and that are asked for. */
export const hasTurn = (bits: number): Condition => sql<SqlBool>`(turn & ${sql.lit(bits)}) <> 0`;

const NEVER: Condition = sql<SqlBool>`1 = 0`;

function overdueCondition({ is, today }: NonNullable<ListFilter['overdue']>): Condition {
  const late = anyOf(
    today.map(({ municipality, day }) => sql<SqlBool>`(municipality = ${municipality} and urgency < ${day})`),
  );
  return is ? late : sql<SqlBool>`not ${late}`;
}
