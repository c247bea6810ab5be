/** Texts that have a word's letters, three at a time, by an index of arrays; whether the word itself is there is looked at again. */
import { type SqlBool, sql } from 'kysely';
import type { TextIndex } from '../lists/text-search.ts';
import { trigramsOf } from '../lists/trigrams.ts';

export const textIndex: TextIndex = {
  mayHave: (words) => sql<SqlBool>`handschlag_trigrams(text) @> ${[...trigramsOf(words)]}::text[]`,
  isOneOf: (ids) => sql<SqlBool>`case_id = any (${[...ids]}::text[])`,
};
