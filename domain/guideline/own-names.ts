/**
 * Where a letter names those who write it. A carrier may be called "Gemeinsam gegen Einsamkeit e. V.": within its own name the
 * word calls nobody lonely (R9).
 */
import { readable } from './letter-wording.ts';

/** From the first character to behind the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `text`: readable already. A name of one word excuses nothing: it could stand in any sentence. */
export function stretchesOf(text: string, names: readonly string[]): readonly Stretch[] {
  return names
    .flatMap((name) => patternsOf(readable(name)))
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
}

/** The whole name in any case; without its legal form only as it is written: "Für einsame Menschen" is also half a sentence. */
function patternsOf(name: string): readonly RegExp[] {
  const short = name.replace(LEGAL_FORM, '');
  return [wordsOf(name, 'giu'), ...(short === name ? [] : [wordsOf(short, 'gu')])].filter(
    (pattern) => pattern !== undefined,
  );
}

const LEGAL_FORM = /,? (?:\(?(?:e\. ?V\.|g?GmbH|g?UG(?: \(haftungsbeschränkt\))?|gAG|AG|e\. ?G\.|KdöR|Stiftung)\)?)$/u;

/** "e.V." is also written "e. V.". */
function wordsOf(name: string, flags: string): RegExp | undefined {
  const words = name.split(/ |(?<=\.)/u).filter((word) => word !== '');
  if (words.length < 2) return undefined;
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join(' ?');
  return new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, flags);
}
