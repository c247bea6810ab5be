/**
 * What a PDF brings beside its pages. Refused: scripts, actions that start programs, send or fetch something, forms of the kind
 * that carry scripts (XFA), embedded files and media. Asked of pdf.js, which reads as a viewer does, and looked for by name in
 * what is no stream and in the streams that hold objects. A link that somebody clicks is none of it.
 */
import { inflateSync } from 'node:zlib';
import type { Refusal } from '../../../domain/terms.ts';
import { documentActive, documentBroken, documentEmbeds, documentLocked, documentPolyglot } from './format-refusals.ts';
import { endsAsArchive } from './trailing-archive.ts';

/** ISO 32000: readers look for the end within the last 1024 bytes. */
const END_WITHIN = 1024;

/** What its bytes say, without reading it as a document. */
export function pdfTrouble(bytes: Buffer): Refusal | undefined {
  if (endsAsArchive(bytes)) return documentPolyglot;
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0) return documentBroken;
  if (end < bytes.length - END_WITHIN) return documentPolyglot;
  const names = namesIn(bytes);
  if (names.has('Encrypt')) return documentLocked;
  if (ACTIVE.some((name) => names.has(name))) return documentActive;
  return EMBEDDED.some((name) => names.has(name)) ? documentEmbeds : undefined;
}

const ACTIVE = ['JavaScript', 'JS', 'Launch', 'ImportData', 'SubmitForm', 'GoToR', 'XFA', 'Rendition', 'RichMedia'];
const EMBEDDED = ['EmbeddedFile', 'EmbeddedFiles', 'Filespec', 'FileAttachment', '3D', 'Movie', 'Sound'];

const STREAM = /stream\r?\n/g;
/** Of the objects in one stream; a document has few of them, and they are small. */
const MOST_INFLATED = 16 * 1024 * 1024;

function namesIn(bytes: Buffer): ReadonlySet<string> {
  const text = bytes.toString('latin1');
  const names = new Set<string>();
  let from = 0;
  let inflated = 0;
  for (const found of text.matchAll(STREAM)) {
    if (found.index < from) continue;
    const before = text.slice(from, found.index);
    addNames(before, names);
    const body = found.index + found[0].length;
    const until = text.indexOf('endstream', body);
    if (until < 0) {
      addNames(text.slice(body), names);
      return names;
    }
    const dictionary = before.slice(before.lastIndexOf(' obj'));
    if (/\/ObjStm\b/.test(unescaped(dictionary)) && inflated < MOST_INFLATED) {
      const objects = inflatedText(bytes.subarray(body, until));
      inflated += objects.length;
      addNames(objects, names);
    }
    from = until;
  }
  addNames(text.slice(from), names);
  return names;
}

/** `/J#61vaScript` is a way to write `/JavaScript`. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function addNames(text: string, names: Set<string>): void {
  for (const [, name = ''] of text.matchAll(/\/([^\s/<>[\](){}%]+)/g)) names.add(unescaped(name));
}

function inflatedText(stream: Buffer): string {
  try {
    return inflateSync(stream, { maxOutputLength: MOST_INFLATED }).toString('latin1');
  } catch {
    return stream.toString('latin1');
  }
}

/** What pdf.js finds: it follows references and filters that a search by name does not see. */
interface ReadPdf {
  readonly numPages: number;
  getJSActions(): Promise<object | null>;
  getAttachments(): Promise<object | null>;
  getPage(number: number): Promise<{
    getJSActions(): Promise<object | null>;
    getAnnotations(): Promise<readonly { readonly subtype?: string; readonly actions?: object | null }[]>;
    cleanup(): void;
  }>;
}

export async function activeContentIn(document: ReadPdf): Promise<Refusal | undefined> {
  if (isThere(await document.getJSActions())) return documentActive;
  if (isThere(await document.getAttachments())) return documentEmbeds;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    if (isThere(await page.getJSActions())) return documentActive;
    for (const { subtype, actions } of await page.getAnnotations()) {
      if (isThere(actions)) return documentActive;
      if (subtype === 'FileAttachment') return documentEmbeds;
    }
    page.cleanup();
  }
  return undefined;
}

const isThere = (found: object | null | undefined): boolean =>
  found !== null && found !== undefined && (found instanceof Map ? found.size : Object.keys(found).length) > 0;
