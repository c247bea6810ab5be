/**
 * Opening a store makes it where it is not there. For a new installation that is right; beside the others of an old one an empty
 * file would take the place of a lost one, and everything would look as if nothing had ever happened.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StoreFile } from '../machine-files.ts';

/** As they are made: whoever opens a new installation at the same moment finds the later ones missing, never the earlier. */
export const STORE_FILES = ['journal', 'keys', 'people', 'documents'] as const satisfies readonly StoreFile[];

export class StoreLostError extends Error {
  readonly lost: readonly StoreFile[];
  constructor(folder: string, lost: readonly StoreFile[]) {
    const names = lost.map((name) => `${name}.sqlite`).join(', ');
    super(
      `${names} is gone from ${folder}, while the rest of the installation is there. Nothing is made in its place: put it back, ` +
        'or bring a back-up back (handschlag restore --replace)',
    );
    this.name = 'StoreLostError';
    this.lost = lost;
  }
}

/** Throws `StoreLostError` where a file is missing that was there before. */
export function mustBeWhole(folder: string): void {
  const isThere = (name: StoreFile) => existsSync(join(folder, `${name}.sqlite`));
  const missing = STORE_FILES.filter((name) => !isThere(name));
  if (missing.length === 0 || missing.length === STORE_FILES.length) return;
  const last = STORE_FILES.findLastIndex(isThere);
  // A row is written only once all four are there.
  const hasRows = isThere('journal') && rowsIn(join(folder, 'journal.sqlite'));
  const lost = missing.filter((name) => (hasRows || STORE_FILES.indexOf(name) < last) && !isThere(name));
  if (lost.length > 0) throw new StoreLostError(folder, lost);
}

/**
 * Answers with a check that this file still lies where it was opened. A deleted one can be written to for as long as it is open:
 * everything would seem in order until the process ends, and then be lost.
 */
export function stillThere(database: DatabaseSync): () => void {
  const file = database.location();
  if (file === null) return () => undefined;
  const { ino, dev } = statSync(file);
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    if (now?.ino !== ino || now.dev !== dev) throw new StoreLostError(dirname(file), ['journal']);
  };
}

function rowsIn(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const table = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'journal'`).get();
    return table !== undefined && database.prepare('SELECT 1 FROM journal LIMIT 1').get() !== undefined;
  } finally {
    database.close();
  }
}
