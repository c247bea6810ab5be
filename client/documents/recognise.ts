/**
 * What a file is, by its content alone. What it is announced as decides only between what its content could be: a table as text
 * has no mark of its own.
 */
import { fileTypeFromBuffer } from 'file-type';
import { CSV, isMediaType, JPEG, type MediaType, PDF, PNG } from '../../domain/guideline/document-formats.ts';
import type { Refusal } from '../../domain/terms.ts';
import { documentLocked, formatForeign, formatUnknown, isUnfit } from './formats/format-refusals.ts';
import { isOle, officeFormat } from './formats/office-file.ts';
import { type Archive, openArchive, ZIP_MAGIC } from './formats/open-archive.ts';

export interface Recognised {
  readonly mediaType: MediaType;
  /** Of office files: what they contain. */
  readonly archive?: Archive;
}

/** Marks stand at the very beginning; archives are looked into by our own reader, which has limits. */
const HEAD_BYTES = 4_100;

export async function recognise(bytes: Buffer): Promise<Recognised | Refusal> {
  if (bytes.subarray(0, ZIP_MAGIC.length).equals(ZIP_MAGIC)) return recogniseOffice(bytes);
  if (isOle(bytes)) return documentLocked;
  const found = await fileTypeFromBuffer(bytes.subarray(0, HEAD_BYTES)).catch(() => undefined);
  if (!found) return looksLikeText(bytes) ? { mediaType: CSV } : formatUnknown;
  const { mime, ext } = found;
  if (mime === PDF || mime === PNG || mime === JPEG) return { mediaType: mime };
  return isMediaType(mime) ? formatUnknown : formatForeign(ext);
}

async function recogniseOffice(bytes: Buffer): Promise<Recognised | Refusal> {
  const archive = await openArchive(bytes);
  if (isUnfit(archive)) return archive;
  const mediaType = officeFormat(archive);
  return isUnfit(mediaType) ? mediaType : { mediaType, archive };
}

/** Whether it is a table is found when it is read as one. */
const looksLikeText = (bytes: Buffer): boolean =>
  bytes.length > 0 && (isUtf16(bytes) || !bytes.subarray(0, HEAD_BYTES).includes(0));
const isUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
