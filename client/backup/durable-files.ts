/** Files that are on the disk when the call returns. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function writeDurably(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  syncPath(path);
}

export function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  // Whatever its mode was where it lay.
  chmodSync(to, 0o600);
  syncPath(to);
}

/** The files of a folder; the folder itself is made, for its owner alone. */
export function copyFolder(from: string, to: string): readonly string[] {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const names = readdirSync(from);
  for (const name of names) copyDurably(join(from, name), join(to, name));
  syncPath(to);
  return names;
}
