/**
 * Opens a zip from outside, whole and within limits: so many entries, so many bytes, in proportion to the file; no two entries
 * in one place, none whose name leads elsewhere, no other archive within, and nothing before, between or behind them. Sizes and
 * checksums are found out, never believed.
 */
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Refusal } from '../../../domain/terms.ts';
import {
  documentBroken,
  documentEmbeds,
  documentInflates,
  documentLocked,
  documentPolyglot,
} from './format-refusals.ts';

/** By name; an office file is small enough to be held whole. */
export type Archive = ReadonlyMap<string, Buffer>;

export const ARCHIVE_LIMITS = { entries: 2_000, bytes: 64 * 1024 * 1024, ratio: 200, free: 1024 * 1024 } as const;

export async function openArchive(bytes: Buffer): Promise<Archive | Refusal> {
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true });
    if (zip.entryCount > ARCHIVE_LIMITS.entries) return documentInflates;
    if (zip.comment.length > 0) return documentPolyglot;
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      const why = unfit(entry, entries);
      if (why) return why;
      entries.push(entry);
    }
    if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > ARCHIVE_LIMITS.bytes)
      return documentInflates;
    const misplaced = await isMisplaced(zip, entries);
    if (misplaced) return misplaced;
    return await contentsOf(zip, entries);
  } catch {
    // Whatever the reader does not like about it: a bad signature, a size that lies, a name that leads out.
    return documentBroken;
  }
}

function unfit(entry: Entry, earlier: readonly Entry[]): Refusal | undefined {
  if (entry.isEncrypted()) return documentLocked;
  const { fileName, compressedSize, uncompressedSize, compressionMethod } = entry;
  if (compressionMethod !== 0 && compressionMethod !== 8) return documentBroken;
  if (NAME_TRICKS.test(fileName) || fileName.length > 200) return documentBroken;
  // Windows' file system takes them for one.
  if (earlier.some((other) => other.fileName.toLowerCase() === fileName.toLowerCase())) return documentPolyglot;
  const isBomb = uncompressedSize > ARCHIVE_LIMITS.free && uncompressedSize > compressedSize * ARCHIVE_LIMITS.ratio;
  return isBomb ? documentInflates : undefined;
}

/** Control characters, what turns the writing direction, and what a file system might take for a way out. */
const NAME_TRICKS = /[\p{Cc}\p{Bidi_Control}\\:]|(?:^|\/)\.{1,2}(?:\/|$)|^\/|\/\//u;

const LOCAL_HEADER = 30;
/** Some writers align entries, or put a descriptor behind them. */
const GAP = 1024;

async function isMisplaced(zip: ZipFile, entries: readonly Entry[]): Promise<Refusal | undefined> {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const start = entry.relativeOffsetOfLocalHeader;
    const local = await zip.readLocalFileHeaderPromise(entry);
    // One reader goes by the directory, another by the entry itself.
    if (!local.fileName.equals(entry.fileNameRaw)) return documentPolyglot;
    if (end === 0 && start !== 0) return documentPolyglot;
    if (start < end || start - end > GAP) return start < end ? documentInflates : documentPolyglot;
    end = Math.max(local.fileDataStart, start + LOCAL_HEADER) + entry.compressedSize;
  }
  return undefined;
}

async function contentsOf(zip: ZipFile, entries: readonly Entry[]): Promise<Archive | Refusal> {
  const contents = new Map<string, Buffer>();
  let left: number = ARCHIVE_LIMITS.bytes;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      left -= (chunk as Buffer).length;
      if (left < 0) return documentInflates;
      chunks.push(chunk as Buffer);
    }
    const content = Buffer.concat(chunks);
    if (crc32(content) !== entry.crc32) return documentBroken;
    if (content.subarray(0, 4).equals(ZIP_MAGIC)) return documentEmbeds;
    contents.set(entry.fileName, content);
  }
  return contents;
}

export const ZIP_MAGIC = Buffer.from('PK\u0003\u0004', 'latin1');
