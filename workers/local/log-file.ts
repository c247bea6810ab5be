/**
 * The log of a process that may run for a year: beyond a size it is put aside and begun afresh, while the process goes on writing.
 * It writes at the file's end, wherever that is, so that emptying the file needs no word to it; a line that comes between copy and
 * emptying is lost.
 */
import { copyFileSync, existsSync, openSync, statSync, truncateSync } from 'node:fs';

export interface LogLimit {
  readonly bytes: number;
  readonly lookEveryMs: number;
}
export const LOG_LIMIT: LogLimit = { bytes: 10_000_000, lookEveryMs: 60_000 };

/** For appending; the caller closes it. */
export const openLog = (file: string): number => openSync(file, 'a', 0o600);

/** The last one put aside is kept beside it, as `….1`. */
export function putAsideIfLong(file: string, { bytes }: LogLimit): void {
  if (!existsSync(file) || statSync(file).size <= bytes) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}
