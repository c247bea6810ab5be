/**
 * A4 pages of blocks as tagged PDF (PDF/UA): a screen reader finds title, language, headings, lists and tables; every letter is
 * embedded. The same content gives the same bytes; nothing in it comes from the clock or from chance.
 */
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Instant, Text } from '../../domain/terms.ts';
import { type Block, draw, type Structure, write } from './blocks.ts';
import { registerFonts } from './letter-fonts.ts';
import type { Setting } from './text-lines.ts';

export interface Paper {
  readonly title: string;
  /** Stands at the foot of each page, before its number. */
  readonly footer: string;
  /** The document's date; PDF keeps one, and it must not be that of the attempt. */
  readonly at: Instant;
  readonly blocks: readonly Block[];
  readonly language?: keyof Text;
}

/** A paper without addressee: the title, then its blocks. */
export const taggedPdf = ({ title, footer, at, blocks, language = 'de' }: Paper): Promise<Buffer> =>
  drawnPdf({ title, at, margins: MARGINS, language }, function* (setting, root) {
    const { document } = setting;
    root.add(document.struct('H1', {}, () => write(setting, title, { weight: 'bold', size: 18, after: 6 })));
    for (const block of blocks) yield* draw(setting, root, block);
    yield* numberPages(setting, footer, language);
  });

export interface Frame {
  readonly title: string;
  readonly at: Instant;
  /** In points. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly language?: keyof Text;
}

/** Drawn in steps: a file of hundreds of rows takes a while, in which the process has others to answer. */
export async function drawnPdf(
  { title, at, margins, language = 'de' }: Frame,
  content: (setting: Setting, root: Structure) => Iterable<void>,
): Promise<Buffer> {
  const date = new Date(at);
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    margins,
    lang: language === 'de' ? 'de-DE' : 'en-GB',
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    bufferPages: true,
    // pdfkit writes the title into XML as it is.
    info: { Title: title.replace(/[<>&]/gu, ' '), CreationDate: date, ModDate: date },
    // Else it sets up Helvetica, which nothing embeds.
    font: '',
  };
  // The types know PDF/A alone.
  const document = new PDFDocument(Object.assign(options, { subset: String('PDF/UA') }));
  const bytes = collected(document);
  const root = document.struct('Document');
  document.addStructure(root);
  let since = performance.now();
  for (const _ of content({ document, fonts: registerFonts(document) }, root)) {
    if (performance.now() - since < AT_A_STRETCH) continue;
    await setImmediate();
    since = performance.now();
  }
  root.end();
  document.end();
  return bytes;
}

/** Milliseconds. */
const AT_A_STRETCH = 10;

const MARGINS = { top: 56, bottom: 64, left: 70, right: 70 };
const GREY = '#555555';

/** For the eye alone: a screen reader counts pages by itself. */
export function* numberPages(setting: Setting, footer: string, language: keyof Text = 'de'): Generator<void> {
  const { document } = setting;
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    document.switchToPage(page);
    const { margins, height } = document.page;
    // Below the text's own margin, where another page would begin.
    const bottom = margins.bottom;
    margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document.fillColor(GREY);
    document.y = height - 40;
    const of = { de: `Seite ${page + 1} von ${count}`, en: `page ${page + 1} of ${count}` };
    write(setting, `${footer}, ${of[language]}`, { size: 8.5 });
    document.fillColor('black').endMarkedContent();
    margins.bottom = bottom;
    yield;
  }
}

function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
