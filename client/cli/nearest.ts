/** The word that somebody probably meant: two letters too many, too few, wrong or swapped are forgiven. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, far: word.startsWith(typed) && typed.length > 2 ? 0 : distance(typed, word) }))
    .filter(({ word, far }) => far <= 2 && far < word.length / 2)
    .sort((one, other) => one.far - other.far);
  return near[0]?.word;
}

/** Damerau–Levenshtein, row by row. */
function distance(one: string, other: string): number {
  let [before, row]: [readonly number[], readonly number[]] = [[], [...Array(other.length + 1).keys()]];
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let by = 1; by <= other.length; by += 1) {
      const same = one[at - 1] === other[by - 1];
      const swapped = one[at - 1] === other[by - 2] && one[at - 2] === other[by - 1];
      next.push(
        Math.min(
          (row[by] ?? 0) + 1,
          (next[by - 1] ?? 0) + 1,
          (row[by - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[by - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
