/** A thread of its own for one document from outside: whatever it does to the reader, the web process goes on serving. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Examined, examine } from './examine.ts';
import { type CheckedLetter, findingsIn } from './letter-findings.ts';

export type Reading =
  /** A PDF's words, as a mailing to citizens. */
  | { readonly task: 'letter'; readonly plain: Uint8Array; readonly ownNames: readonly string[] }
  /** Everything that is asked of a file before it is stored. */
  | {
      readonly task: 'examine';
      readonly plain: Uint8Array;
      readonly declared: string;
      readonly ownNames: readonly string[];
    };

export type ReadingOf<R extends Reading> = R extends { readonly task: 'letter' } ? CheckedLetter : Examined;

const reading = workerData as Reading;
parentPort?.postMessage(
  reading.task === 'letter' ? await findingsIn(reading.plain, reading.ownNames) : await examine(reading),
);
