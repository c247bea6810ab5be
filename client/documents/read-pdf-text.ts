/**
 * The text of a PDF, by pdf.js in this process: no worker thread, no network, no script of the document. Within limits, for the
 * file comes from outside; a file that cannot be read is refused in plain words.
 */
import { refusal } from '../../domain/case/refusals.ts';
import type { Refusal } from '../../domain/terms.ts';

export interface PdfText {
  readonly kind: 'read';
  /** In the order in which the document gives it; a line break where a line ends. */
  readonly text: string;
  /** As the rows stand on the page, left to right: a table's columns side by side. */
  readonly rows: string;
  /** There are more pages than the limit, which were not read. */
  readonly more: boolean;
}

export interface PdfLimits {
  readonly pages: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

export const PDF_LIMITS: PdfLimits = { pages: 40, bytes: 20 * 1024 * 1024, milliseconds: 10_000 };

export async function readPdfText(
  bytes: Uint8Array,
  limits: PdfLimits = PDF_LIMITS,
): Promise<PdfText | { readonly kind: 'unreadable'; readonly refusal: Refusal }> {
  if (bytes.byteLength > limits.bytes) return unreadable(documentTooLarge);
  // About 150 ms and 20 MB: only where a document is read.
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
  const clock = within(limits.milliseconds);
  try {
    const document = await clock.or(loading.promise);
    const pages: Page[] = [];
    for (let number = 1; number <= Math.min(document.numPages, limits.pages); number++) {
      await clock.turn();
      const page = await clock.or(document.getPage(number));
      const { items } = await clock.or(page.getTextContent());
      pages.push(pageOf(items));
      page.cleanup();
    }
    return {
      kind: 'read',
      text: pages.map(({ text }) => text).join('\n'),
      rows: pages.map(({ rows }) => rows).join('\n'),
      more: document.numPages > limits.pages,
    };
  } catch (error) {
    return unreadable(refusalFor(error));
  } finally {
    clock.stop();
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

class TookTooLongError extends Error {
  override readonly name = 'TookTooLongError';
}

function within(milliseconds: number) {
  const end = performance.now() + milliseconds;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLongError()), milliseconds);
  });
  // Nobody may be waiting when it comes.
  over.catch(() => undefined);
  return {
    or: <T>(work: Promise<T>): Promise<T> => Promise.race([work, over]),
    /** Others have their turn: reading a page goes from promise to promise, and no timer comes in between. */
    turn: async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      if (performance.now() >= end) throw new TookTooLongError();
    },
    stop: () => clearTimeout(timer),
  };
}

const refusalFor = (error: unknown): Refusal => {
  if (error instanceof TookTooLongError) return documentTooSlow;
  return error instanceof Error && error.name === 'PasswordException' ? documentLocked : documentBroken;
};

const documentBroken = refusal(
  'document-broken',
  'Die Datei ist keine lesbare PDF-Datei. Bitte erzeugen Sie sie neu und laden Sie sie noch einmal hoch.',
  'The file is no readable PDF. Please make it again and upload it once more.',
);
const documentLocked = refusal(
  'document-locked',
  'Die PDF-Datei ist mit einem Kennwort geschützt. Bitte laden Sie sie ohne Kennwort hoch.',
  'The PDF is protected by a password. Please upload it without one.',
);
const documentTooSlow = refusal(
  'document-too-slow',
  'Die PDF-Datei ließ sich nicht in angemessener Zeit lesen. Bitte vereinfachen Sie sie und laden Sie sie noch einmal hoch.',
  'The PDF could not be read within reasonable time. Please simplify it and upload it once more.',
);
const documentTooLarge = refusal(
  'document-too-large',
  'Die Datei ist größer als 20 MB. Bitte verkleinern Sie sie.',
  'The file is larger than 20 MB. Please make it smaller.',
);
