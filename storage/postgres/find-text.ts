/** Texts that have a word's letters, three at a time, by an index of arrays; whether the word itself is there is looked at again. */
import { type SqlBool, sql } from 'kysely';
import type { FindText } from '../lists/text-search.ts';
import { trigramsOf } from '../lists/trigrams.ts';

export const findText: FindText = (words) => sql<SqlBool>`trigrams @> ${[...trigramsOf(words)]}::text[]`;
