/** A thread of its own for one document from outside: whatever it does to the reader, the web process goes on serving. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Examined, examine } from './examine.ts';
import { type CheckedLetter, findingsIn } from './letter-findings.ts';
import { readPdfText } from './read-pdf-text.ts';

export type Reading =
  /** A PDF's words, as a mailing to citizens. */
  | { readonly task: 'letter'; readonly plain: Uint8Array; readonly ownNames: readonly string[] }
  /** A PDF's words alone. */
  | { readonly task: 'text'; readonly plain: Uint8Array }
  /** Everything that is asked of a file before it is stored. */
  | {
      readonly task: 'examine';
      readonly plain: Uint8Array;
      readonly declared: string;
      readonly ownNames: readonly string[];
    };

export type ReadingOf<R extends Reading> = R extends { readonly task: 'letter' }
  ? CheckedLetter
  : R extends { readonly task: 'text' }
    ? Awaited<ReturnType<typeof readPdfText>>
    : Examined;

const reading = workerData as Reading;
parentPort?.postMessage(await answerTo(reading));

function answerTo(asked: Reading) {
  switch (asked.task) {
    case 'letter':
      return findingsIn(asked.plain, asked.ownNames);
    case 'text':
      return readPdfText(asked.plain);
    case 'examine':
      return examine(asked);
  }
}
