/**
 * The kinds of files that a case holds, and which kind of document takes which. What reaches citizens or is signed stays a PDF:
 * the very bytes that were approved are printed (L2, S1). What was done on paper may come as a picture of it, numbers as a table.
 */
import type { Text } from '../terms.ts';
import type { RecordedKind } from './document-readers.ts';

export const DOCUMENT_FORMATS = {
  'application/pdf': { extension: 'pdf', label: { de: 'PDF', en: 'PDF' } },
  'image/png': { extension: 'png', label: { de: 'Bild (PNG)', en: 'image (PNG)' } },
  'image/jpeg': { extension: 'jpg', label: { de: 'Bild (JPEG)', en: 'image (JPEG)' } },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    label: { de: 'Textdokument (DOCX)', en: 'text document (DOCX)' },
  },
  'application/vnd.oasis.opendocument.text': {
    extension: 'odt',
    label: { de: 'Textdokument (ODT)', en: 'text document (ODT)' },
  },
  'text/csv': { extension: 'csv', label: { de: 'Tabelle (CSV)', en: 'table (CSV)' } },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    extension: 'xlsx',
    label: { de: 'Tabelle (XLSX)', en: 'table (XLSX)' },
  },
} as const satisfies Readonly<Record<string, { readonly extension: string; readonly label: Text }>>;

export type MediaType = keyof typeof DOCUMENT_FORMATS;
export const MEDIA_TYPES = Object.keys(DOCUMENT_FORMATS) as readonly MediaType[];

export const isMediaType = (text: string): text is MediaType => Object.hasOwn(DOCUMENT_FORMATS, text);

export const PDF = 'application/pdf';
export const PNG = 'image/png';
export const JPEG = 'image/jpeg';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const ODT = 'application/vnd.oasis.opendocument.text';
export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const ONLY_PDF = [PDF] as const;
const TEXTS = [PDF, DOCX, ODT] as const;

export const FORMATS_BY_KIND = {
  /** S1 */
  declaration: ONLY_PDF,
  /** L2 */
  'mailing-draft': ONLY_PDF,
  'mailing-released': ONLY_PDF,
  /** L10: signed on paper, or by both sides in a file. */
  contract: [PDF, PNG, JPEG, DOCX, ODT],
  receipt: MEDIA_TYPES,
  /** F2: with its numbers. */
  report: [...TEXTS, CSV, XLSX],
  'paper-prepared': TEXTS,
  'paper-presented': TEXTS,
  'attachment-for-all': MEDIA_TYPES,
  'attachment-for-municipality': MEDIA_TYPES,
} as const satisfies Readonly<Record<RecordedKind, readonly MediaType[]>>;

/** "PDF, DOCX oder ODT", as a sentence lists them. */
export function formatsInWords(formats: readonly MediaType[]): Text {
  const names = formats.map((format) => DOCUMENT_FORMATS[format].extension.toUpperCase().replace('JPG', 'JPEG'));
  const list = (or: string) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1)}`;
  return { de: list('oder'), en: list('or') };
}
