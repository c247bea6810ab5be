/**
 * Finds the cases of a list that have some words. Words of many cases are soon met along the list; words of few are found by their
 * letters. Which of them they are is not asked of the database, whose estimates of texts are poor: the first stretch tells.
 */
import type { CaseRow } from '../../domain/case/view.ts';
import type { CaseList, CasePages } from './case-pages.ts';

/** A look at a text takes some 3 µs: these are 3 and 12 ms. */
const NEAR = 1000;
const FAR = 4 * NEAR;
/** With this part of a page in the near stretch, the far one has all of it but for a strange chance. */
const PROMISING = 1 / 3;

export const createCaseSearch =
  (
    { readAlong, readAmong }: CasePages,
    idsWith: (words: readonly string[]) => Promise<readonly string[] | undefined>,
  ) =>
  async (list: CaseList, words: readonly string[]): Promise<readonly CaseRow[]> => {
    const near = await readAlong(list, words, NEAR);
    if (near.done) return near.rows;
    if (near.rows.length >= PROMISING * list.limit) {
      const far = await readAlong(list, words, FAR);
      if (far.done) return far.rows;
    }
    const ids = await idsWith(words);
    if (ids) return readAmong(list, ids);
    // Words that many cases have and none of the first, or too short for an index.
    for (let stretch = 4 * FAR; ; stretch *= 4) {
      const { rows, done } = await readAlong(list, words, stretch);
      if (done) return rows;
    }
  };
