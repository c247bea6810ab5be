/**
 * Atkinson Hyperlegible, embedded, so that a document looks the same wherever it is opened. The font comes in two files per
 * weight, Western European letters and the rest of Latin; each stretch of text takes the file that has its letters.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { plainFont } from './plain-font.ts';

export type Weight = 'plain' | 'bold';

/** A stretch of text that one font file can write, with its width at the size that was asked for. */
export interface Run {
  readonly font: string;
  readonly text: string;
  /** A dot is drawn above it. */
  readonly dotted?: true;
}

export interface Look {
  readonly weight: Weight;
  readonly size: number;
}

export interface LetterFonts {
  /** The text in stretches; every character of it is written, by a font or by its number. */
  runs(text: string, weight: Weight): readonly Run[];
  /** In points, of a word with the space after it at most. Words come again and again: each is shaped and measured once. */
  widthOf(word: string, look: Look): number;
}

type Pdf = PDFKit.PDFDocument;

export function registerFonts(document: Pdf): LetterFonts {
  const coverage = new Map<string, Covers>();
  for (const [name, file] of Object.entries(FILES)) {
    document.registerFont(name, file);
    document.font(name);
    coverage.set(name, coveredBy(document));
  }
  const letters = { plain: new Map<string, readonly Run[]>(), bold: new Map<string, readonly Run[]>() };
  const fontsOf = (weight: Weight) => (letter: string) =>
    [weight, `${weight}-more`].find((name) => coverage.get(name)?.(letter));
  const runs = (text: string, weight: Weight): readonly Run[] =>
    joined([...text.normalize('NFC')], (letter) =>
      found(letters[weight], letter, () => written(letter, fontsOf(weight))),
    );

  const widths = new Map<string, Map<string, number>>();
  const measured = (text: string, { weight, size }: Look): number =>
    runs(text, weight).reduce((sum, run) => sum + document.font(run.font).fontSize(size).widthOfString(run.text), 0);
  return {
    runs,
    widthOf(word, look) {
      const known = found(widths, `${look.weight} ${look.size}`, () => new Map<string, number>());
      return found(known, word, () => measured(word, look));
    },
  };
}

function found<T>(known: Map<string, T>, name: string, make: () => T): T {
  const before = known.get(name);
  if (before !== undefined) return before;
  const made = make();
  known.set(name, made);
  return made;
}

const resolve = createRequire(import.meta.url).resolve;
const file = (part: 'latin' | 'latin-ext', weight: 400 | 700): Buffer =>
  plainFont(
    readFileSync(
      resolve(`@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${part}-${weight}-normal.woff`),
    ),
  );

const FILES: Readonly<Record<string, Buffer>> = {
  plain: file('latin', 400),
  'plain-more': file('latin-ext', 400),
  bold: file('latin', 700),
  'bold-more': file('latin-ext', 700),
};

type Covers = (letter: string) => boolean;

/** pdfkit opens the font and keeps it to itself; which letters it has nobody else can say. */
function coveredBy(document: Pdf): Covers {
  const { font } = (document as unknown as { readonly _font: { readonly font: OpenedFont } })._font;
  return (letter) => letter >= ' ' && font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

interface OpenedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

type FontOf = (letter: string) => string | undefined;

/**
 * A letter that neither file has is never dropped and never turned into another: where Unicode has the same in other
 * characters, those are written, else its number, which everybody sees and can look up.
 */
function written(letter: string, fontOf: FontOf): readonly Run[] {
  const own = fontOf(letter);
  if (own) return [{ font: own, text: letter }];
  // The one letter of Turkish that the font lacks, as in İbrahim and İpek. For the eye; whoever copies the text gets an I.
  if (letter === 'İ') return [{ font: fontOf('I') ?? 'plain', text: 'I', dotted: true }];
  const same = [...(SAME[letter] ?? letter.normalize('NFKC'))];
  const spelled = same.every((part) => fontOf(part)) ? same : [...`[U+${number(letter)}]`];
  return spelled.map((text) => ({ font: fontOf(text) ?? 'plain', text }));
}

const number = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** The capital ß by the official rule; hyphens and spaces that differ only in where a line may end. */
const SAME: Readonly<Record<string, string>> = { ẞ: 'SS', '‐': '-', '‑': '-', '\u2007': '\u00a0', '\u202f': '\u00a0' };

function joined(letters: readonly string[], runsOf: (letter: string) => readonly Run[]): readonly Run[] {
  const runs: { font: string; text: string; dotted?: true }[] = [];
  for (const run of letters.flatMap(runsOf)) {
    const last = runs.at(-1);
    if (last?.font === run.font && !last.dotted && !run.dotted) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}
