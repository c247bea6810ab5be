/**
 * Words in the texts of cases, whole or as a part. They are letters and digits alone (`searchWords`), so that nothing of them is
 * a sign of a pattern.
 */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { ReadModelTables } from '../kysely-read-model.ts';
import type { Condition } from './list-filter.ts';

/** Which of `case_texts` have all letters of these words, each of three at least, by the index of the database at hand. */
export type FindText = (words: readonly string[]) => Condition;

/** A word that is shorter is in no index. */
const INDEXED = 3;
/** Of more it is not worth while to gather all. */
const MANY = 2000;

/** The ids of the cases with these words; undefined where they are many. */
export const createTextSearch =
  (database: Kysely<ReadModelTables>, findText: FindText) =>
  async (words: readonly string[]): Promise<readonly string[] | undefined> => {
    const indexed = words.filter((word) => [...word].length >= INDEXED);
    if (indexed.length === 0) return undefined;
    let query = database.selectFrom('case_texts').select('case_id').where(findText(indexed));
    for (const word of words) query = query.where('text', 'like', patternOf(word));
    const ids = (await query.limit(MANY).execute()).map(({ case_id }) => case_id);
    return ids.length < MANY ? ids : undefined;
  };

/** Whether a row's case has all of the words, by a look at its text. */
export const hasWords = (table: string, words: readonly string[]): Condition =>
  sql<SqlBool>`(${sql.join(
    words.map(
      (word) =>
        sql`(select text from case_texts where case_id = ${sql.ref(`${table}.case_id`)}) like ${patternOf(word)}`,
    ),
    sql` and `,
  )})`;

const patternOf = (word: string): string => `%${word}%`;
