/**
 * Backs up one machine while it runs. Journal first, then documents, people, keys: whatever a row names was durable before the
 * row, so that each copy holds all that the one before it names. The keys go to a folder of their own, and the key-encryption
 * key that opens them only where a third place is named for it: whoever finds one of the three reads nothing.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { ledgerFile, ledgerText, readLedger } from '../../storage/erasure-ledger.ts';
import { lastBackupFile, type MachineFiles } from '../../storage/machine-files.ts';
import { BackupError } from './backup-error.ts';
import { checkStores } from './check-stores.ts';
import { copyDurably, copyFolder, syncPath, writeDurably } from './durable-files.ts';
import { type FileEntry, fileEntry, keyCheckOf, MANIFEST, type Manifest } from './manifest.ts';

export interface BackupRequest {
  /** The data folder of the installation. */
  readonly data: string;
  readonly to: string;
  readonly keysTo: string;
  /** File for a copy of the installation's own secrets, the key-encryption key among them. */
  readonly secretsTo?: string;
  readonly secrets: { readonly file: string; readonly keyEncryptionKey: string };
  readonly release: string;
}

export interface BackedUp {
  readonly id: string;
  readonly at: string;
  readonly bytes: number;
  readonly streams: number;
  readonly rows: number;
  readonly documents: number;
  readonly people: number;
}

/** Whatever is under way, as often as it moves. */
export type OnProgress = (
  what: 'journal' | 'documents' | 'people' | 'keys' | 'copy' | 'check' | 'check-again',
  done: number,
  of: number,
) => void;

const LEDGER = 'erasures.jsonl';

export async function backUp(request: BackupRequest, files: MachineFiles, onProgress: OnProgress): Promise<BackedUp> {
  const { data, secrets } = request;
  const [to, keysTo] = apart(request);
  const startedAt = new Date().toISOString();
  // Before anything else: what is erased while the copies are made may be in them still, and counts as erased afterwards.
  const erasures = readLedger(ledgerFile(data)).erasures.length;
  const copied: FileEntry[] = [];
  const copy = async (name: 'journal' | 'documents' | 'people' | 'keys', folder: string) => {
    const path = join(folder, `${name}.sqlite`);
    await files.copy(join(data, `${name}.sqlite`), path, (done, of) => onProgress(name, done, of));
    syncPath(path);
    return fileEntry(path, files.facts(path));
  };
  for (const name of ['journal', 'documents', 'people'] as const) copied.push(await copy(name, to));
  const keys = await copy('keys', keysTo);
  writeDurably(join(keysTo, LEDGER), ledgerText(readLedger(ledgerFile(data)).erasures));
  const ledger = await fileEntry(join(keysTo, LEDGER));
  if (existsSync(join(data, 'builds'))) copyFolder(join(data, 'builds'), join(to, 'builds'));

  const pathOf = (name: string) => join(name === 'keys' ? keysTo : to, `${name}.sqlite`);
  const stores = files.open(pathOf, secrets.keyEncryptionKey);
  const total = copied[0]?.rows?.cases ?? 0;
  const checked = await checkStores(stores, (count) => onProgress('check', count, Math.max(total, count))).finally(() =>
    stores.close(),
  );
  if (checked.wrong.length > 0) throw new BackupError('does-not-hold', checked.wrong.slice(0, 10).join('; '));

  const finishedAt = new Date().toISOString();
  const common = {
    ...{ format: 1 as const, id: randomUUID(), release: request.release, startedAt, finishedAt, erasures },
    ...{ keyCheck: keyCheckOf(secrets.keyEncryptionKey), streams: checked.streams, heads: checked.heads },
  };
  // Opening them for the check has left them as they were, but for the mode of their log: the hashes are of what lies there now.
  await writeManifest(to, { ...common, side: 'data', files: await again(to, copied) });
  await writeManifest(keysTo, { ...common, side: 'keys', files: await again(keysTo, [keys, ledger]) });
  if (request.secretsTo) copyDurably(secrets.file, request.secretsTo);
  writeDurably(lastBackupFile(data), `${JSON.stringify({ id: common.id, at: startedAt })}\n`);
  const all = [...copied, keys];
  return {
    ...{ id: common.id, at: startedAt, streams: checked.streams, rows: checked.rows },
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    documents: copied[1]?.rows?.documents ?? 0,
    people: copied[2]?.rows?.people ?? 0,
  };
}

const again = async (folder: string, entries: readonly FileEntry[]): Promise<FileEntry[]> =>
  Promise.all(entries.map(async (entry) => ({ ...entry, ...(await fileEntry(join(folder, entry.name))) })));

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  writeDurably(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
  syncPath(folder);
}

/** Two empty folders, neither within the other, and the secrets in neither. */
function apart({ to, keysTo, secretsTo, data }: BackupRequest): readonly [string, string] {
  const [one, other] = [resolve(to), resolve(keysTo)];
  if (within(one, other) || within(other, one)) throw new BackupError('not-apart', other);
  for (const folder of [one, other]) {
    if (within(folder, resolve(data))) throw new BackupError('in-the-data', folder);
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new BackupError('not-empty', folder);
  }
  if (secretsTo) {
    const file = resolve(secretsTo);
    if (within(file, one) || within(file, other) || within(file, resolve(data)))
      throw new BackupError('secrets-beside', file);
    if (existsSync(file)) throw new BackupError('not-empty', file);
  }
  for (const folder of [one, other]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return [one, other];
}

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}${sep}`);
