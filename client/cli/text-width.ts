/** How wide a text stands in a terminal, and how it breaks: an umlaut written in two parts is one column, an emoji two. */
import getStringTruncatedWidth from 'fast-string-truncated-width';

export const widthOf = (text: string): number => getStringTruncatedWidth(text).width;

export const padded = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const room = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? `${room}${text}` : `${text}${room}`;
};

/** Lines of at most `width` columns, broken between words; a word that is longer breaks where it must. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}

/** A sentence behind its head: where it breaks, it goes on below its own beginning. Where no width is known, it stays whole. */
export function hanging(head: string, text: string, columns: number | undefined): string {
  const room = (columns ?? 0) - widthOf(head);
  if (room < NARROWEST) return `${head}${text}`;
  return `${head}${wrapped(text, room).join(`\n${' '.repeat(widthOf(head))}`)}`;
}

/** Narrower than this nobody reads a sentence. */
const NARROWEST = 24;

/** Between signs as people see them, never within one. */
function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const { segment } of SIGNS.segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...found, piece];
}

const SIGNS = new Intl.Segmenter('de', { granularity: 'grapheme' });
