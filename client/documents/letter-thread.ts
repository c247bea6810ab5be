/** A thread of its own for one document from outside: whatever it does to the reader, the web process goes on serving. */
import { parentPort, workerData } from 'node:worker_threads';
import { findingsIn } from './letter-findings.ts';

export interface LetterThreadData {
  readonly plain: Uint8Array;
  readonly ownNames: readonly string[];
}

const { plain, ownNames } = workerData as LetterThreadData;
parentPort?.postMessage(await findingsIn(plain, ownNames));
