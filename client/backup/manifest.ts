/**
 * What a back-up says of itself: which files, with their hashes, of which moment, made by which release. Written last, so that a
 * folder without one is no back-up. There are two, of one id: data on the one side, keys and erasure ledger on the other.
 */
import { createHash, createHmac } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

const File = z.object({
  name: z.string().regex(/^[a-z0-9-]+(\.[a-z]+)?$/),
  sha256: z.string().length(64),
  bytes: z.int(),
  /** Of a database: its schema and how many rows its tables have. */
  schema: z.int().optional(),
  rows: z.record(z.string(), z.int()).optional(),
});

export const Manifest = z.object({
  format: z.literal(1),
  side: z.enum(['data', 'keys']),
  /** The same on both sides. */
  id: z.uuid(),
  release: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  files: z.array(File),
  /** Tells whether a key-encryption key is the right one, and nothing else about it. */
  keyCheck: z.string(),
  /** Of the journal: how many streams, and a hash over all their heads. */
  streams: z.int(),
  heads: z.string(),
  /** How many entries the erasure ledger had when the back-up began. */
  erasures: z.int(),
});
export type Manifest = z.output<typeof Manifest>;
export type FileEntry = z.output<typeof File>;

export const MANIFEST = 'manifest.json';

/** Undefined where the folder holds no back-up. */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return undefined;
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export async function fileEntry(path: string, facts: Pick<FileEntry, 'schema' | 'rows'> = {}): Promise<FileEntry> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name: basename(path), sha256: hash.digest('hex'), bytes: statSync(path).size, ...facts };
}

/** Names of files that are missing or not what the manifest says. */
export async function alteredFiles(folder: string, { files }: Manifest): Promise<readonly string[]> {
  const altered: string[] = [];
  for (const { name, sha256 } of files) {
    const path = join(folder, name);
    if (!existsSync(path) || (await fileEntry(path)).sha256 !== sha256) altered.push(name);
  }
  return altered;
}

export const keyCheckOf = (keyEncryptionKey: string): string =>
  createHmac('sha256', Buffer.from(keyEncryptionKey, 'base64')).update('handschlag back-up').digest('hex').slice(0, 16);
