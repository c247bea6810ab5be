/**
 * Puts a back-up in the place of an installation. All of it happens beside: copied, checked, erased again what was erased since,
 * checked once more; only then it takes its place. While that lasts a folder stands in the way of whoever would serve half of it.
 * Temporal's database is not part of a back-up: every run starts afresh from the journal.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Erasure, ledgerFile, ledgerText, readLedger } from '../../storage/erasure-ledger.ts';
import { lastBackupFile, type MachineFiles, noteFile, RESTORING } from '../../storage/machine-files.ts';
import type { OnProgress } from './back-up.ts';
import { BackupError } from './backup-error.ts';
import { checkStores } from './check-stores.ts';
import { copyDurably, copyFolder, syncPath, writeDurably } from './durable-files.ts';
import { alteredFiles, keyCheckOf, type Manifest, readManifest } from './manifest.ts';
import { type Reapplied, reapplyErasures } from './reapply-erasures.ts';

export interface RestoreRequest {
  readonly from: string;
  readonly keysFrom: string;
  readonly data: string;
  /** Ledgers of after the back-up; `none-since`: nothing was erased, somebody says so. */
  readonly ledgers: readonly string[] | 'none-since';
  /** A copy of local-keys.json; absent: the one in the data folder. */
  readonly secretsFrom?: string;
  /** Puts aside what is there. */
  readonly replace: boolean;
}

export interface Restored extends Reapplied {
  readonly id: string;
  /** The moment that the installation is back at. */
  readonly at: string;
  readonly streams: number;
  readonly rows: number;
  /** Where the old installation lies now. */
  readonly aside?: string;
}

const NAMES = ['keys', 'people', 'documents', 'journal'] as const;
const SECRETS = 'local-keys.json';

export async function restore(request: RestoreRequest, files: MachineFiles, onProgress: OnProgress): Promise<Restored> {
  const { from, keysFrom, data } = request;
  const manifest = await checkedManifest(request, files);
  const erasures = erasuresOf(request, manifest);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const lock = files.takeLock(join(data, 'start.lock'));
  if (!lock) throw new BackupError('running', data);
  try {
    const secrets = secretsOf(request, manifest);
    const isOccupied = existsSync(join(data, 'journal.sqlite')) && !existsSync(join(data, RESTORING));
    if (isOccupied && !request.replace) throw new BackupError('occupied', data);

    const staged = join(data, RESTORING);
    rmSync(staged, { recursive: true, force: true });
    mkdirSync(staged, { mode: 0o700 });
    for (const [index, name] of NAMES.entries()) {
      copyDurably(join(name === 'keys' ? keysFrom : from, `${name}.sqlite`), join(staged, `${name}.sqlite`));
      onProgress('copy', index + 1, NAMES.length);
    }
    const stores = files.open((name) => join(staged, `${name}.sqlite`), secrets.keyEncryptionKey);
    try {
      const before = await checkStores(stores, (count) => onProgress('check', count, manifest.streams));
      if (before.heads !== manifest.heads) throw new BackupError('does-not-hold', 'heads differ');
      const reapplied = await reapplyErasures(stores, erasures);
      const after = await checkStores(stores, (count) => onProgress('check-again', count, manifest.streams));
      const wrong = [...before.wrong, ...after.wrong];
      if (wrong.length > 0) throw new BackupError('does-not-hold', wrong.slice(0, 10).join('; '));
      await stores.close();

      const aside = putAside(data);
      if (secrets.text !== undefined) writeDurably(join(data, SECRETS), secrets.text);
      writeDurably(ledgerFile(data), ledgerText(erasures.all));
      // It is there, as it has just shown: whoever looks after the installation goes on counting from it.
      writeDurably(lastBackupFile(data), `${JSON.stringify({ id: manifest.id, at: manifest.startedAt })}\n`);
      writeDurably(noteFile(data), `${JSON.stringify({ id: manifest.id, orders: reapplied.orders })}\n`);
      if (existsSync(join(from, 'builds'))) copyFolder(join(from, 'builds'), join(data, 'builds'));
      for (const name of NAMES) renameSync(join(staged, `${name}.sqlite`), join(data, `${name}.sqlite`));
      syncPath(data);
      // Only now may anybody serve it.
      rmSync(staged, { recursive: true });
      syncPath(data);
      const { streams, rows } = after;
      return { ...reapplied, id: manifest.id, at: manifest.startedAt, streams, rows, ...(aside ? { aside } : {}) };
    } finally {
      await stores.close();
    }
  } finally {
    lock.release();
  }
}

async function checkedManifest({ from, keysFrom }: RestoreRequest, { schemas }: MachineFiles): Promise<Manifest> {
  const [data, keys] = [readManifest(from), readManifest(keysFrom)];
  if (data?.side !== 'data') throw new BackupError('no-backup', from);
  if (keys?.side !== 'keys') throw new BackupError('no-backup', keysFrom);
  if (data.id !== keys.id) throw new BackupError('not-a-pair');
  const altered = [...(await alteredFiles(from, data)), ...(await alteredFiles(keysFrom, keys))];
  if (altered.length > 0) throw new BackupError('altered', altered.join(', '));
  for (const { name, schema = 0 } of [...data.files, ...keys.files]) {
    const ours = schemas[name.replace('.sqlite', '') as keyof typeof schemas];
    if (ours !== undefined && schema > ours) throw new BackupError('newer-release', data.release);
  }
  return data;
}

/** The back-up's own ledger is the beginning of any newer one: whatever lacks it is older, or another installation's. */
function erasuresOf({ keysFrom, ledgers }: RestoreRequest, { erasures: count }: Manifest) {
  const own = readLedger(join(keysFrom, 'erasures.jsonl')).erasures;
  if (ledgers !== 'none-since' && ledgers.length === 0) throw new BackupError('no-ledger');
  const lines = (erasures: readonly Erasure[]) => erasures.map((one) => ledgerText([one]));
  const merged = new Map(lines(own).map((line, index) => [line, own[index] as Erasure]));
  for (const file of ledgers === 'none-since' ? [] : ledgers) {
    if (!existsSync(file)) throw new BackupError('ledger-not-there', file);
    const { erasures } = readLedger(file);
    const there = new Set(lines(erasures));
    if (!lines(own).every((line) => there.has(line))) throw new BackupError('older-ledger', file);
    for (const [index, line] of lines(erasures).entries()) merged.set(line, erasures[index] as Erasure);
  }
  const all = [...merged.values()];
  const before = new Set(lines(own.slice(0, count)));
  return { all, later: all.filter((one) => !before.has(ledgerText([one]))) };
}

const Secrets = z.looseObject({ keyEncryptionKey: z.string() });

function secretsOf({ secretsFrom, data }: RestoreRequest, { keyCheck }: Manifest) {
  const file = secretsFrom ?? join(data, SECRETS);
  if (!existsSync(file)) throw new BackupError('no-secrets', secretsFrom ?? '');
  const text = readFileSync(file, 'utf8');
  const { keyEncryptionKey } = Secrets.parse(JSON.parse(text));
  if (keyCheckOf(keyEncryptionKey) !== keyCheck) throw new BackupError('wrong-secrets', file);
  return { keyEncryptionKey, text };
}

/** Everything that an installation writes, but what is fetched and what is being restored; undefined where there was nothing. */
function putAside(data: string): string | undefined {
  const stay = [RESTORING, 'bin', 'bundles', 'start.lock', 'start.lock-journal'];
  const old = readdirSync(data).filter((name) => !stay.includes(name) && !name.startsWith('replaced-'));
  if (old.length === 0) return undefined;
  const aside = join(data, `replaced-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const name of old) renameSync(join(data, name), join(aside, name));
  return aside;
}
