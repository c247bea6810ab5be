/**
 * The erasure ledger: which keys were destroyed and which people erased, and when. It is written, durably, before anything is
 * destroyed, and kept apart from the back-ups: whoever restores an older back-up does from it again what was erased since. It
 * holds opaque ids and instants alone. One line of JSON an entry; a second file may lie on another disk.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Instant, KeyId, PersonId } from '../domain/terms.ts';

export type Erasure =
  | { readonly at: Instant; readonly keys: readonly KeyId[] }
  | { readonly at: Instant; readonly person: PersonId };

export interface LedgerContent {
  readonly erasures: readonly Erasure[];
  /** Lines that a crash cut short; their erasure was never answered. */
  readonly unreadable: number;
}

export interface ErasureLedger {
  /**
   * Makes each file that is not there yet: an empty ledger says that nothing was erased, a missing one says nothing. Throws where
   * one cannot be written: better at the start than at the first erasure.
   */
  prepare(): void;
  /** Durable in every file when it resolves. */
  record(erasure: Erasure): Promise<void>;
  read(): Promise<LedgerContent>;
}

/** Beside the keys, in the folder of an installation's data. */
export const ledgerFile = (folder: string): string => join(folder, 'erasures.jsonl');

/** As many ids as fit well into one line, which the system appends in one piece. */
const KEYS_A_LINE = 100;

/** `files`: the one that is read, and copies of it elsewhere. */
export function createErasureLedger([own, ...copies]: readonly [string, ...string[]]): ErasureLedger {
  return {
    prepare() {
      for (const file of [own, ...copies]) {
        try {
          append(file, '');
        } catch (cause) {
          throw new Error(`the erasure ledger ${file} cannot be written (${(cause as { code?: string }).code})`, {
            cause,
          });
        }
      }
    },
    async record(erasure) {
      const text = linesOf(erasure);
      if (text !== '') for (const file of [own, ...copies]) append(file, text);
    },
    read: async () => readLedger(own),
  };
}

export function readLedger(file: string): LedgerContent {
  if (!existsSync(file)) return { erasures: [], unreadable: 0 };
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const erasures = lines.flatMap((line) => parsed(line));
  return { erasures, unreadable: lines.length - erasures.length };
}

/** The text of a ledger with these entries, for a copy. */
export const ledgerText = (erasures: readonly Erasure[]): string => erasures.map(linesOf).join('');

const Line = z.union([
  z.strictObject({ at: z.string(), keys: z.array(z.string().min(1)) }),
  z.strictObject({ at: z.string(), person: z.string().min(1) }),
]);

function parsed(line: string): readonly Erasure[] {
  try {
    return [Line.parse(JSON.parse(line)) as Erasure];
  } catch {
    return [];
  }
}

function linesOf(erasure: Erasure): string {
  if ('person' in erasure) return `${JSON.stringify({ at: erasure.at, person: erasure.person })}\n`;
  const { at, keys } = erasure;
  let text = '';
  for (let from = 0; from < keys.length; from += KEYS_A_LINE) {
    text += `${JSON.stringify({ at, keys: keys.slice(from, from + KEYS_A_LINE) })}\n`;
  }
  return text;
}

function append(file: string, text: string): void {
  const isNew = !existsSync(file);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const descriptor = openSync(file, 'a+', 0o600);
  try {
    writeSync(descriptor, `${endsInTheMiddle(descriptor) ? '\n' : ''}${text}`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (isNew) syncFolder(dirname(file));
}

/** After a crash: what follows must not be joined to half a line. */
function endsInTheMiddle(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last.toString('latin1') !== '\n';
}

/** A new name is durable only with its folder. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
