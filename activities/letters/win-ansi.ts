/**
 * What PDF's built-in fonts can write: Windows-1252. pdfkit turns any other letter into a wrong one without a word, which a
 * document that people sign must not hold; so it becomes its nearest Latin letter, or a question mark that everybody sees.
 */

/** Every character of the text has a place in WinAnsiEncoding. */
export const toWinAnsi = (text: string): string =>
  [...text.normalize('NFC')].map((letter) => (isWritable(letter) ? letter : nearest(letter))).join('');

function nearest(letter: string): string {
  const plain = WITHOUT_DECOMPOSITION[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain !== '' && [...plain].every(isWritable) ? plain : '?';
}

const isWritable = (letter: string): boolean => /^[ -~\u00a0-\u00ff]$/.test(letter) || BEYOND_LATIN_1.includes(letter);

const BEYOND_LATIN_1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Letters of European names that Unicode does not take apart. */
const WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  Ħ: 'H',
  ħ: 'h',
  ẞ: 'SS',
  '‐': '-',
  '‑': '-',
  '−': '-',
};
