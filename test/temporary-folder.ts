/**
 * Where the files of a test run lie: in memory, where the machine has room there. The stores sync every commit; on a disk the suites wait
 * for it through half of their time, and prove nothing by it: a process that is killed loses nothing that the system has, and no
 * test can cut the power. The bench measures on the disk.
 */
import { accessSync, chmodSync, constants, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from '../workers/local/process-identity.ts';

const MEMORY = '/dev/shm';
const NAME = 'handschlag-test-';
/** Several databases and a browser; a container often has no more than 64 MB. */
const ENOUGH_BYTES = 2 * 1024 ** 3;

/** Created for this process, and what killed runs have left is removed; undefined where there is not enough memory. */
export function temporaryFolder(): string | undefined {
  if (!hasRoom()) return undefined;
  for (const name of readdirSync(MEMORY)) {
    const [, pid] = /^handschlag-test-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && processIdentity(Number(pid)) === undefined)
      rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
  const folder = join(MEMORY, `${NAME}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // PostgreSQL runs as somebody else where the tests run as root, and has a folder of its own in it.
  chmodSync(folder, 0o711);
  return folder;
}

export function removeTemporaryFolder(): void {
  rmSync(join(MEMORY, `${NAME}${process.pid}`), { recursive: true, force: true });
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}
