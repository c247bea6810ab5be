/** Where everything of a local installation lies: one folder, readable by its owner alone. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface Folders {
  readonly data: string;
  readonly keysFile: string;
  readonly runningFile: string;
  readonly lockFile: string;
  readonly temporalFile: string;
  readonly logs: string;
  readonly outbox: string;
}

/** `HANDSCHLAG_DATA` names another folder; relative paths count from the repository, as for worker and web process. */
export function localFolders(environment: Readonly<Record<string, string | undefined>>): Folders {
  const data = resolve(ROOT, environment.HANDSCHLAG_DATA || '.handschlag');
  return {
    data,
    keysFile: join(data, 'local-keys.json'),
    runningFile: join(data, 'running.json'),
    lockFile: join(data, 'start.lock'),
    temporalFile: join(data, 'temporal.db'),
    logs: join(data, 'logs'),
    outbox: join(data, 'outbox'),
  };
}

export function makeFolders(folders: Folders): void {
  for (const folder of [folders.data, folders.logs]) mkdirSync(folder, { recursive: true, mode: 0o700 });
}
