/** The files of one machine's stores, as back-up and restore need them: beside the stores' ports, which know no files. */
import { join } from 'node:path';
import type { Databases } from './open.ts';

export type StoreFile = 'journal' | 'keys' | 'people' | 'documents';

export interface FileFacts {
  /** How many migrations it has been through. */
  readonly schema: number;
  readonly rows: Readonly<Record<string, number>>;
}

export interface MachineFiles {
  /** The file as it is at one moment, whatever is written meanwhile. */
  copy(from: string, to: string, onProgress: (done: number, of: number) => void): Promise<void>;
  facts(file: string): FileFacts;
  open(pathOf: (name: StoreFile) => string, keyEncryptionKey: string): Databases;
  /** Undefined where another process holds it. */
  takeLock(file: string): { release(): void } | undefined;
  /** The schema that this release writes. */
  readonly schemas: Readonly<Record<StoreFile, number>>;
}

/** In the data folder while a back-up is put in its place: half of one must not be served. */
export const RESTORING = 'restoring';

/** What a restore leaves to the engine; see `workers/finish-restore.ts`. */
export const noteFile = (folder: string): string => join(folder, 'restored.json');

/** When the last back-up was made, for whoever asks how long ago that is. */
export const lastBackupFile = (folder: string): string => join(folder, 'last-backup.json');
