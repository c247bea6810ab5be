/**
 * The text of a PDF, by pdf.js in the thread that asks: no network, no script of the document. Within limits of size, for the
 * file comes from outside; how long it may take is for whoever can end the thread (`in-a-thread.ts`). A file that cannot be
 * read is refused in plain words.
 */
import type { Refusal } from '../../domain/terms.ts';
import { documentBroken, documentLocked, documentTooLarge } from './formats/format-refusals.ts';
import { activeContentIn } from './formats/pdf-content.ts';

export interface PdfText {
  readonly kind: 'read';
  /** In the order in which the document gives it; a line break where a line ends. */
  readonly text: string;
  /** The same, page by page. */
  readonly pages: readonly string[];
  /** As the rows stand on the page, left to right: a table's columns side by side. */
  readonly rows: string;
  /** There are more pages than the limit, which were not read. */
  readonly more: boolean;
}

export interface PdfLimits {
  readonly pages: number;
  readonly bytes: number;
}

export const PDF_LIMITS: PdfLimits = { pages: 40, bytes: 20 * 1024 * 1024 };

export async function readPdfText(
  bytes: Uint8Array,
  limits: PdfLimits = PDF_LIMITS,
): Promise<PdfText | { readonly kind: 'unreadable'; readonly refusal: Refusal }> {
  if (bytes.byteLength > limits.bytes) return unreadable(documentTooLarge);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    // It takes the bytes for itself.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    const document = await loading.promise;
    const active = await activeContentIn(document);
    if (active) return unreadable(active);
    const pages: Page[] = [];
    for (let number = 1; number <= Math.min(document.numPages, limits.pages); number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(pageOf(items));
      page.cleanup();
    }
    return {
      kind: 'read',
      text: pages.map(({ text }) => text).join('\n'),
      pages: pages.map(({ text }) => text),
      rows: pages.map(({ rows }) => rows).join('\n'),
      more: document.numPages > limits.pages,
    };
  } catch (error) {
    return unreadable(refusalFor(error));
  } finally {
    // Whatever it still does is of no use any more.
    await loading.destroy().catch(() => undefined);
  }
}

const unreadable = (why: Refusal) => ({ kind: 'unreadable', refusal: why }) as const;

interface Page {
  readonly text: string;
  readonly rows: string;
}

interface Item {
  readonly str: string;
  readonly hasEOL: boolean;
  /** Its last two numbers are where the text begins, from the bottom left. */
  readonly transform: readonly number[];
}

function pageOf(items: readonly object[]): Page {
  const pieces = items.filter((item): item is Item => 'str' in item);
  return {
    text: pieces.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
    rows: rowsOf(pieces.filter(({ str }) => str.trim() !== '')),
  };
}

/** Texts whose baselines lie within two points of each other are one row. */
function rowsOf(pieces: readonly Item[]): string {
  const place = ({ transform }: Item) => ({ x: transform[4] ?? 0, y: transform[5] ?? 0 });
  const rows: { readonly y: number; readonly items: Item[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => place(b).y - place(a).y)) {
    const { y } = place(piece);
    const last = rows.at(-1);
    if (last && last.y - y <= 2) last.items.push(piece);
    else rows.push({ y, items: [piece] });
  }
  return rows
    .map(({ items }) =>
      items
        .toSorted((a, b) => place(a).x - place(b).x)
        .map(({ str }) => str)
        .join(' '),
    )
    .join('\n');
}

const refusalFor = (error: unknown): Refusal =>
  error instanceof Error && error.name === 'PasswordException' ? documentLocked : documentBroken;
