/** Two texts, word by word: each as a row of parts, of which some are gone in the later or new in it. */
import { diffWordsWithSpace } from 'diff';

export interface Part {
  readonly text: string;
  readonly changed: boolean;
}

export interface ComparedWords {
  readonly before: readonly Part[];
  readonly now: readonly Part[];
}

export function comparedWords(before: string, now: string): ComparedWords {
  const changes = diffWordsWithSpace(before, now);
  return {
    before: changes.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, changed: removed })),
    now: changes.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, changed: added })),
  };
}
