/** Texts that have a word's letters, three at a time, by SQLite's full-text index; whether the word itself is there is looked at again. */
import { type SqlBool, sql } from 'kysely';
import type { TextIndex } from '../lists/text-search.ts';
import { trigramsOf } from '../lists/trigrams.ts';

export const textIndex: TextIndex = {
  mayHave(words) {
    // Letters and digits alone: quoted, nothing of them is read as a query's own sign.
    const query = trigramsOf(words)
      .map((trigram) => `"${trigram}"`)
      .join(' AND ');
    return sql<SqlBool>`id in (select rowid from case_text_index where case_text_index match ${query})`;
  },
  isOneOf: (ids) => sql<SqlBool>`case_id in (select value from json_each(${JSON.stringify(ids)}))`,
};
