/**
 * What an archive is, by what it contains: a text or a table of an office program, or neither. Macros, embedded objects, what is
 * drawn in from outside and the records behind a pivot table are refused with their reason.
 */
import { DOCX, ODT, XLSX } from '../../../domain/guideline/document-formats.ts';
import type { Refusal } from '../../../domain/terms.ts';
import {
  documentActive,
  documentBroken,
  documentEmbeds,
  documentExternal,
  documentLocked,
  documentPolyglot,
  formatUnknown,
  pivotSource,
} from './format-refusals.ts';
import type { Archive } from './open-archive.ts';
import { type Tag, tagsIn, xmlText } from './xml-parts.ts';

export type Office = typeof DOCX | typeof ODT | typeof XLSX;

const MAIN_PARTS: Readonly<Record<string, Office>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': DOCX,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': XLSX,
};

export function officeFormat(archive: Archive): Office | Refusal {
  const types = archive.get('[Content_Types].xml');
  const mimetype = archive.get('mimetype')?.toString('latin1').trim();
  if (types && mimetype !== undefined) return documentPolyglot;
  return types ? openXmlFormat(types, archive) : openDocumentFormat(mimetype, archive);
}

function openXmlFormat(types: Buffer, archive: Archive): Office | Refusal {
  const xml = xmlText(types);
  if (xml === undefined) return documentBroken;
  const declared = [...tagsIn(xml)].flatMap(({ attributes }) => attributes.get('ContentType')?.trim() ?? []);
  if (declared.some((type) => /macroEnabled|vbaProject|activeX/i.test(type))) return documentActive;
  const formats = [...new Set(declared.flatMap((type) => MAIN_PARTS[type] ?? []))];
  const [format] = formats;
  if (!format) return formatUnknown;
  if (formats.length > 1) return documentPolyglot;
  for (const name of archive.keys()) {
    if (/vbaProject|\/activeX\/|vbaData|\/macrosheets\//i.test(name)) return documentActive;
    if (/\/embeddings\/|\/package\//i.test(name)) return documentEmbeds;
    if (/pivotCacheRecords/i.test(name)) return pivotSource;
    if (/\/externalLinks\/|\/connections\.xml$|\/queryTables\//i.test(name)) return documentExternal;
  }
  return openXmlTrouble(archive) ?? format;
}

function openXmlTrouble(archive: Archive): Refusal | undefined {
  for (const [name, bytes] of archive) {
    if (OLE.equals(bytes.subarray(0, OLE.length))) return documentActive;
    if (!/\.(?:rels|xml)$/i.test(name)) continue;
    const xml = xmlText(bytes);
    if (xml === undefined) return documentBroken;
    if (/\.rels$/i.test(name) && [...tagsIn(xml)].some(drawsIn)) return documentExternal;
    // A field that starts a program or fetches a file when it is updated.
    if (/(?:^|[>"\s])DDE(?:AUTO)?\s|INCLUDE(?:TEXT|PICTURE)\s/.test(xml)) return documentActive;
  }
  return undefined;
}

/** A link that a reader follows by a click is no content from outside. */
const drawsIn = ({ attributes }: Tag): boolean =>
  attributes.get('TargetMode')?.toLowerCase() === 'external' && !attributes.get('Type')?.endsWith('/hyperlink');

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Also what a password makes of today's formats. */
export const isOle = (bytes: Buffer): boolean => OLE.equals(bytes.subarray(0, OLE.length));

function openDocumentFormat(mimetype: string | undefined, archive: Archive): Office | Refusal {
  if (mimetype !== ODT) return formatUnknown;
  for (const [name, bytes] of archive) {
    if (/^(?:Basic|Scripts)\//i.test(name)) return documentActive;
    if (/^(?:Object|ObjectReplacements)[^/]*\//i.test(name) || isOle(bytes)) return documentEmbeds;
    if (!/\.xml$/i.test(name)) continue;
    const xml = xmlText(bytes);
    if (xml === undefined)
      return name === 'META-INF/manifest.xml' || isTextPart(name) ? documentBroken : documentLocked;
    for (const { name: tag, attributes } of tagsIn(xml)) {
      if (tag === 'encryption-data') return documentLocked;
      if (tag === 'event-listener' || tag === 'script') return documentActive;
      const href = attributes.get('href') ?? '';
      if (tag !== 'a' && /^(?:[a-z][a-z0-9+.-]+:|\/\/|\.\.\/)/i.test(href)) return documentExternal;
    }
  }
  return archive.has('content.xml') ? ODT : documentBroken;
}

const isTextPart = (name: string): boolean => name === 'content.xml' || name === 'styles.xml';
