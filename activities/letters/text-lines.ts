/** Breaks a text into lines of a width. pdfkit's own way breaks a word where its letters come from two font files. */
import type { LetterFonts, Look, Run } from './letter-fonts.ts';

export interface Line {
  readonly runs: readonly Run[];
}

export interface Setting {
  readonly document: PDFKit.PDFDocument;
  readonly fonts: LetterFonts;
}

/** A line break in the text stays one. Every line but the last of its paragraph ends with its space, which screen readers need. */
export function linesOf({ fonts }: Pick<Setting, 'fonts'>, text: string, look: Look, width: number): readonly Line[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .flatMap((paragraph) => broken(fonts, paragraph, look, width))
    .map((words) => ({ runs: fonts.runs(words, look.weight) }));
}

function broken(fonts: LetterFonts, paragraph: string, look: Look, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // Of the line up to its last space: what follows may still become a longer word.
  let filled = 0;
  let open = '';
  const isTooWide = (text: string): boolean => filled + fonts.widthOf(text.trimEnd(), look) > width;
  const begin = (): void => {
    [line, filled, open] = ['', 0, ''];
  };
  for (const part of parts(paragraph)) {
    if (line !== '' && isTooWide(open + part)) {
      lines.push(line);
      begin();
    }
    line += part;
    open += part;
    // Where the line does not even hold this word, it begins with it.
    while (isTooWide(open)) {
      const fits = longestThatFits(fonts, line, look, width);
      const rest = line.slice(fits);
      lines.push(line.slice(0, fits));
      begin();
      line = open = rest;
    }
    if (!open.endsWith(' ')) continue;
    for (const word of open.match(/[^ ]* /g) ?? []) filled += fonts.widthOf(word, look);
    open = '';
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Words with the spaces after them; a line may also end after a hyphen or slash within a word, never at a fixed space. */
const parts = (paragraph: string): readonly string[] =>
  paragraph.match(/[^ ]*?\p{L}{2}[-/](?=\p{L}{2})|[^ ]+ +|[^ ]+$|^ +/gu) ?? [];

/** Where a single word is wider than the line; one character at least, so that the end comes. */
function longestThatFits(fonts: LetterFonts, word: string, look: Look, width: number): number {
  let end = 0;
  for (const letter of word) {
    if (end > 0 && fonts.widthOf(word.slice(0, end + letter.length), look) > width) break;
    end += letter.length;
  }
  return end;
}
