/** Every three letters in a row of the words, once each. */
export const trigramsOf = (words: readonly string[]): readonly string[] => [
  ...new Set(
    words.flatMap((word) => {
      const letters = [...word];
      return letters.slice(2).map((_, at) => letters.slice(at, at + 3).join(''));
    }),
  ),
];
