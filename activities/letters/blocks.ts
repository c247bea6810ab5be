/** What documents are made of: headings, paragraphs, facts, lists, tables and signature lines, each drawn with its structure. */
import type { Look } from './letter-fonts.ts';
import { type Line, linesOf, type Setting } from './text-lines.ts';

export type Block =
  /** `keep`, in points: so much of what follows must stand on the heading's own page. */
  | { readonly kind: 'heading'; readonly text: string; readonly keep?: number }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signature'; readonly text: string };

export const heading = (text: string, keep?: number): Block => ({
  kind: 'heading',
  text,
  ...(keep === undefined ? {} : { keep }),
});
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const facts = (rows: readonly (readonly [string, string])[]): Block => ({ kind: 'facts', rows });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});
export const signature = (text: string): Block => ({ kind: 'signature', text });

/** A text as people typed it: an empty line begins a new paragraph. */
export const paragraphs = (text: string): readonly Block[] =>
  text
    .split(/\n[ \t]*\n\s*/u)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph(part.trim()));

export type Structure = ReturnType<PDFKit.PDFDocument['struct']>;

/** Ends a step after each row and item, so that whoever draws a long document can let others have their turn. */
export function* draw(setting: Setting, parent: Structure, block: Block): Generator<void> {
  const { document } = setting;
  switch (block.kind) {
    case 'heading':
      keepTogether(document, block.keep ?? 60);
      document.y += 8;
      parent.add(document.struct('H2', {}, () => write(setting, block.text, { weight: 'bold', size: 12.5, after: 4 })));
      return;
    case 'paragraph':
      parent.add(document.struct('P', {}, () => write(setting, block.text, { after: 6 })));
      return;
    case 'facts':
      yield* drawTable(setting, parent, { widths: [0.3, 0.7], rows: block.rows, rowHeads: true });
      return;
    case 'list':
      yield* drawList(setting, parent, block.items);
      return;
    case 'table':
      yield* drawTable(setting, parent, { widths: block.head.map(() => 1 / block.head.length), ...block });
      return;
    case 'signature':
      drawSignature(setting, parent, block.text);
  }
}

const SIZE = 10.5;
const GAP = 2;
const ROOM_TO_SIGN = 36;
/** Between the columns of a table, in points. */
const GUTTER = 12;

export interface Style extends Partial<Look> {
  readonly after?: number;
  /** Beyond the font's own line height, in points. */
  readonly gap?: number;
  readonly x?: number;
  readonly width?: number;
}

/** Begins at `document.y` and leaves it below the last line; goes on over pages. */
export const write = (setting: Setting, text: string, style: Style = {}): void =>
  writeLines(setting, linesIn(setting, text, style), style);

const linesIn = (setting: Setting, text: string, { weight = 'plain', size = SIZE, width }: Style): readonly Line[] =>
  linesOf(setting, text, { weight, size }, width ?? textWidth(setting.document));

function writeLines(
  { document }: Setting,
  lines: readonly Line[],
  { weight = 'plain', size = SIZE, after = 0, gap = GAP, x }: Style,
): void {
  const left = x ?? document.page.margins.left;
  for (const { runs } of lines) {
    const height = document.font(weight).fontSize(size).currentLineHeight(true) + gap;
    keepTogether(document, height);
    const top = document.y;
    let at = left;
    for (const [index, run] of runs.entries()) {
      document.font(run.font).text(run.text, at, top, { lineBreak: false });
      // Only what stands before something else, or under a dot, has to be measured.
      if (!run.dotted && index === runs.length - 1) continue;
      const wide = document.widthOfString(run.text);
      if (run.dotted) document.circle(at + wide / 2, top + size * 0.145, size * 0.075).fill();
      at += wide;
    }
    document.y = top + height;
  }
  document.y += after;
}

const heightOf = (setting: Setting, text: string, style: Style = {}): number =>
  heightOfLines(setting, linesIn(setting, text, style), style);

const heightOfLines = (
  { document }: Setting,
  lines: readonly Line[],
  { weight = 'plain', size = SIZE }: Style,
): number => lines.length * (document.font(weight).fontSize(size).currentLineHeight(true) + GAP);

function* drawList(setting: Setting, parent: Structure, items: readonly string[]): Generator<void> {
  const { document } = setting;
  const { left } = document.page.margins;
  const width = textWidth(document) - GUTTER;
  // A structure element draws when it is attached: the list is hung up first, then filled item by item.
  const whole = document.struct('L');
  parent.add(whole);
  for (const text of items) {
    keepTogether(document, heightOf(setting, text, { width }));
    const item = document.struct('LI');
    whole.add(item);
    const top = document.y;
    item.add(document.struct('Lbl', {}, () => write(setting, '•', { x: left, width: GUTTER })));
    document.y = top;
    item.add(document.struct('LBody', {}, () => write(setting, text, { x: left + GUTTER, width, after: 2 })));
    item.end();
    yield;
  }
  whole.end();
  document.y += 5;
}

interface Grid {
  /** Shares of the text's width. */
  readonly widths: readonly number[];
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The first cell of each row is its heading. */
  readonly rowHeads?: boolean;
}

function* drawTable(
  setting: Setting,
  parent: Structure,
  { widths, head, rows, rowHeads = false }: Grid,
): Generator<void> {
  const { document } = setting;
  const columns = columnsOf(document, widths);
  const whole = document.struct('Table');
  parent.add(whole);
  const drawRow = (texts: readonly string[], scopeOf: (column: number) => 'Row' | 'Column' | undefined) => {
    const cells = texts.map((text, index) => {
      const scope = scopeOf(index);
      const style: Style = { ...columns[index], weight: scope ? 'bold' : 'plain' };
      return { lines: linesIn(setting, text, style), scope, style };
    });
    keepTogether(
      document,
      Math.min(400, Math.max(...cells.map(({ lines, style }) => heightOfLines(setting, lines, style)))),
    );
    const row = document.struct('TR');
    whole.add(row);
    const top = { y: document.y, page: document.page };
    const ends: number[] = [];
    for (const { lines, scope, style } of cells) {
      if (document.page === top.page) document.y = top.y;
      row.add(document.struct(scope ? 'TH' : 'TD', scoped(scope), () => writeLines(setting, lines, style)));
      ends.push(document.y);
    }
    row.end();
    document.y = (document.page === top.page ? Math.max(...ends) : document.y) + 3;
  };
  if (head) drawRow(head, () => 'Column');
  for (const row of rows) {
    drawRow(row, (column) => (rowHeads && column === 0 ? 'Row' : undefined));
    yield;
  }
  whole.end();
  document.y += 4;
}

/** pdfkit knows a heading cell's scope, its types do not. */
function scoped(scope: 'Row' | 'Column' | undefined): PDFKit.Mixins.StructureElementOptions {
  const none: PDFKit.Mixins.StructureElementOptions = {};
  return scope ? Object.assign(none, { scope }) : none;
}

function columnsOf(document: PDFKit.PDFDocument, shares: readonly number[]) {
  const all = textWidth(document);
  let x = document.page.margins.left;
  return shares.map((share) => {
    const column = { x, width: share * all - GUTTER };
    x += share * all;
    return column;
  });
}

function drawSignature(setting: Setting, parent: Structure, text: string): void {
  const { document } = setting;
  const { left, right } = document.page.margins;
  const end = document.page.width - right;
  const middle = left + 170;
  keepTogether(document, ROOM_TO_SIGN + 4 + heightOf(setting, text, { size: 9, width: end - middle }));
  document.y += ROOM_TO_SIGN;
  const y = document.y;
  document.markContent('Artifact', { type: 'Layout' }).lineWidth(0.6).strokeColor('black');
  document
    .moveTo(left, y)
    .lineTo(middle - 16, y)
    .moveTo(middle, y)
    .lineTo(end, y)
    .stroke()
    .endMarkedContent();
  const under = (words: string, x: number, width: number) => (): void => {
    document.y = y + 3;
    write(setting, words, { size: 9, x, width });
  };
  parent.add(document.struct('P', {}, under('Ort, Datum', left, 150)));
  parent.add(document.struct('P', {}, under(text, middle, end - middle)));
  document.y += 6;
}

export const textWidth = ({ page }: PDFKit.PDFDocument): number => page.width - page.margins.left - page.margins.right;

/** Begins a new page where so much, in points, does not fit on this one; an open structure element goes on there. */
export function keepTogether(document: PDFKit.PDFDocument, needed: number): void {
  if (document.y + needed > document.page.height - document.page.margins.bottom) document.continueOnNewPage();
}
