/**
 * Words in the texts of cases, whole or as a part. They are letters and digits alone (`searchWords`), so that nothing of them is
 * a sign of a pattern.
 */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { ReadModelTables } from '../kysely-read-model.ts';
import type { Condition } from './list-filter.ts';

/** What each database says in its own way. */
export interface TextIndex {
  /** Which of `case_texts` have all letters of these words, each of three at least. */
  mayHave(words: readonly string[]): Condition;
  /** Whose `case_id` is one of these: one parameter, however many they are. */
  isOneOf(ids: readonly string[]): Condition;
}

/** A word that is shorter is in no index. */
const INDEXED = 3;
/** To gather more of them and bring them into order takes as long as to look through the list. */
const MANY = 16_000;

/** The ids of the cases with these words; undefined where they are many. */
export const createTextSearch =
  (database: Kysely<ReadModelTables>, { mayHave }: TextIndex) =>
  async (words: readonly string[]): Promise<readonly string[] | undefined> => {
    const indexed = words.filter((word) => [...word].length >= INDEXED);
    if (indexed.length === 0) return undefined;
    let query = database.selectFrom('case_texts').select('case_id').where(mayHave(indexed));
    for (const word of words) query = query.where('text', 'like', patternOf(word));
    const ids = (await query.limit(MANY).execute()).map(({ case_id }) => case_id);
    return ids.length < MANY ? ids : undefined;
  };

/**
 * Whether a row's case has all of the words, by one look at its text. As a value, not as `exists`: that PostgreSQL would make a
 * join of, and read all texts.
 */
export const hasWords = (table: string, words: readonly string[]): Condition =>
  sql<SqlBool>`(select ${sql.join(
    words.map((word) => sql`text like ${patternOf(word)}`),
    sql` and `,
  )} from case_texts where case_texts.case_id = ${sql.ref(`${table}.case_id`)})`;

const patternOf = (word: string): string => `%${word}%`;
