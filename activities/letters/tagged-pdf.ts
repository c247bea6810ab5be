/**
 * A4 pages of headings, paragraphs, facts and signature lines as tagged PDF: a screen reader finds title, language, headings and
 * table. The same content gives the same bytes; nothing in it comes from the clock or from chance.
 */
import PDFDocument from 'pdfkit';
import type { Instant } from '../../domain/terms.ts';
import { toWinAnsi } from './win-ansi.ts';

export interface Letter {
  readonly title: string;
  /** Stands at the foot of each page, before its number. */
  readonly footer: string;
  /** The document's date; PDF keeps one, and it must not be that of the attempt. */
  readonly at: Instant;
  readonly blocks: readonly Block[];
}

export type Block =
  /** `keep`, in points: so much of what follows must stand on the heading's own page. */
  | { readonly kind: 'heading'; readonly text: string; readonly keep?: number }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'signature'; readonly text: string };

export async function taggedPdf({ title, footer, at, blocks }: Letter): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    lang: 'de-DE',
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    bufferPages: true,
    info: { Title: toWinAnsi(title), CreationDate: new Date(at), ModDate: new Date(at) },
  });
  const bytes = collected(document);
  const root = document.struct('Document');
  document.addStructure(root);
  root.add(document.struct('H1', {}, () => write(document, title, { font: BOLD, size: 18, after: 6 })));
  for (const block of blocks) draw(document, root, block);
  root.end();
  numberPages(document, footer);
  document.end();
  return bytes;
}

type Pdf = PDFKit.PDFDocument;
type Structure = ReturnType<Pdf['struct']>;

// None of the packages brings a font that may be embedded; these two every reader has.
const PLAIN = 'Helvetica';
const BOLD = 'Helvetica-Bold';
const MARGINS = { top: 50, bottom: 50, left: 70, right: 70 };
const SIZE = 10.5;
const GAP = 2.5;
const NAME_WIDTH = 140;
const GREY = '#555555';

function draw(document: Pdf, parent: Structure, block: Block): void {
  switch (block.kind) {
    case 'heading':
      keepTogether(document, block.keep ?? 60);
      document.moveDown(0.5);
      parent.add(document.struct('H2', {}, () => write(document, block.text, { font: BOLD, size: 12, after: 3 })));
      return;
    case 'paragraph':
      parent.add(document.struct('P', {}, () => write(document, block.text, { after: 5 })));
      return;
    case 'facts':
      drawTable(document, parent, block.rows);
      return;
    case 'signature':
      keepTogether(document, 42);
      drawSignature(document, parent, block.text);
  }
}

interface Style {
  readonly font?: string;
  readonly size?: number;
  readonly after?: number;
  readonly x?: number;
  readonly width?: number;
}

function write(document: Pdf, text: string, { font = PLAIN, size = SIZE, after = 0, x, width }: Style): void {
  document.font(font).fontSize(size);
  const options = { lineGap: GAP, paragraphGap: after, ...(width === undefined ? {} : { width }) };
  document.text(toWinAnsi(text), x ?? document.page.margins.left, document.y, options);
}

/** A structure element draws when it is attached: the table is hung up first, then filled row by row. */
function drawTable(document: Pdf, parent: Structure, rows: readonly (readonly [string, string])[]): void {
  const { left, right } = document.page.margins;
  const width = document.page.width - left - right - NAME_WIDTH;
  const whole = document.struct('Table');
  parent.add(whole);
  for (const [name, value] of rows) {
    keepTogether(
      document,
      document.font(PLAIN).fontSize(SIZE).heightOfString(toWinAnsi(value), { width, lineGap: GAP }),
    );
    const row = document.struct('TR');
    whole.add(row);
    const top = document.y;
    row.add(document.struct('TH', {}, () => write(document, name, { font: BOLD, width: NAME_WIDTH - 12 })));
    const below = document.y;
    document.y = top;
    row.add(document.struct('TD', {}, () => write(document, value, { x: left + NAME_WIDTH, width })));
    row.end();
    document.y = Math.max(below, document.y) + 2;
  }
  whole.end();
  document.y += 4;
}

function drawSignature(document: Pdf, parent: Structure, text: string): void {
  document.moveDown(2.6);
  const { left, right } = document.page.margins;
  const end = document.page.width - right;
  const middle = left + 170;
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
    write(document, words, { size: 8.5, x, width });
  };
  parent.add(document.struct('P', {}, under('Ort, Datum', left, 150)));
  parent.add(document.struct('P', {}, under(text, middle, end - middle)));
}

function numberPages(document: Pdf, footer: string): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    document.switchToPage(page);
    const { margins, height } = document.page;
    // Below the text's own margin, where pdfkit would begin another page.
    const bottom = margins.bottom;
    margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font(PLAIN).fontSize(8.5).fillColor(GREY);
    document.text(toWinAnsi(`${footer}, Seite ${page + 1} von ${count}`), margins.left, height - 34, {
      lineBreak: false,
    });
    document.endMarkedContent();
    margins.bottom = bottom;
  }
}

/** Begins a new page where so much, in points, does not fit on this one. */
function keepTogether(document: Pdf, needed: number): void {
  if (document.y + needed > document.page.height - document.page.margins.bottom) document.addPage();
}

function collected(document: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
