/** Breaks a text into lines of a width. pdfkit's own way breaks a word where its letters come from two font files. */
import type { LetterFonts, Run, Weight } from './letter-fonts.ts';

export interface Line {
  readonly runs: readonly (Run & { readonly width: number })[];
}

export interface Setting {
  readonly document: PDFKit.PDFDocument;
  readonly fonts: LetterFonts;
}

export interface Look {
  readonly weight: Weight;
  readonly size: number;
}

/** A line break in the text stays one. Every line but the last of its paragraph ends with its space, which screen readers need. */
export function linesOf(setting: Setting, text: string, look: Look, width: number): readonly Line[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .flatMap((paragraph) => broken(setting, paragraph, look, width));
}

function broken(setting: Setting, paragraph: string, look: Look, width: number): readonly Line[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts(paragraph)) {
    if (line !== '' && widthOf(setting, (line + part).trimEnd(), look) > width) {
      lines.push(line);
      line = '';
    }
    line += part;
    while (widthOf(setting, line.trimEnd(), look) > width) {
      const fits = longestThatFits(setting, line, look, width);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  lines.push(line.trimEnd());
  return lines.map((words) => ({ runs: measured(setting, words, look) }));
}

/** Words with the spaces after them; a line may also end after a hyphen or slash within a word, never at a fixed space. */
const parts = (paragraph: string): readonly string[] =>
  paragraph.match(/[^ ]*?\p{L}{2}[-/](?=\p{L}{2})|[^ ]+ +|[^ ]+$|^ +/gu) ?? [];

/** Where a single word is wider than the line; one character at least, so that the end comes. */
function longestThatFits(setting: Setting, word: string, look: Look, width: number): number {
  let end = 0;
  for (const letter of word) {
    if (end > 0 && widthOf(setting, word.slice(0, end + letter.length), look) > width) break;
    end += letter.length;
  }
  return end;
}

const measured = ({ document, fonts }: Setting, text: string, { weight, size }: Look): Line['runs'] =>
  fonts
    .runs(text, weight)
    .map((run) => ({ ...run, width: document.font(run.font).fontSize(size).widthOfString(run.text) }));

const widthOf = (setting: Setting, text: string, look: Look): number =>
  measured(setting, text, look).reduce((sum, { width }) => sum + width, 0);
