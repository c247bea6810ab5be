/**
 * Reads a document from outside and checks its words, in a thread that is ended when it takes too long: one huge page keeps
 * pdf.js at work without a pause, and no timer of its own thread would come to its turn.
 */
import { Worker } from 'node:worker_threads';
import { refusal } from '../../domain/case/refusals.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CheckedLetter } from './letter-findings.ts';
import type { LetterThreadData } from './letter-thread.ts';

export interface LetterCheck {
  /** Of those who write it, whose names may hold any word. */
  readonly ownNames?: readonly string[];
  readonly milliseconds?: number;
}

export type LetterChecker = (plain: Uint8Array, check?: LetterCheck) => Promise<CheckedLetter>;

/** R9: the carrier may be called what it fights; the name stands in its request. */
export const ownNamesOf = ({ facts: { request } }: Pick<CaseState, 'facts'>): readonly string[] =>
  request ? [request.carrier.name] : [];

const LIMIT_MILLISECONDS = 10_000;
/** Of the thread's heap; the document itself lies beside it. */
const LIMIT_MEGABYTES = 512;
/** Each takes a core and its memory; whoever comes later waits for a turn, and its time begins with it. */
const AT_ONCE = 2;

export const checkLetter: LetterChecker = (plain, check = {}) => inTurn(() => read(plain, check));

async function read(
  plain: Uint8Array,
  { ownNames = [], milliseconds = LIMIT_MILLISECONDS }: LetterCheck,
): Promise<CheckedLetter> {
  // A copy that the thread gets for itself.
  const data: LetterThreadData = { plain: Uint8Array.from(plain), ownNames };
  const thread = new Worker(new URL('./letter-thread.ts', import.meta.url), {
    workerData: data,
    transferList: [data.plain.buffer as ArrayBuffer],
    // What the web process was started with for its pages is nothing to the thread.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MEGABYTES },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<CheckedLetter>((resolve, reject) => {
      timer = setTimeout(() => resolve(tooLaborious), milliseconds);
      thread.once('message', resolve);
      thread.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooLaborious) : reject(error),
      );
      thread.once('exit', (code) => reject(new LetterThreadEndedError(code)));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

/** The thread ended without an answer and without an error: a fault of the code. */
export class LetterThreadEndedError extends Error {
  override readonly name = 'LetterThreadEndedError';
  readonly code: number;

  constructor(code: number) {
    super(`The thread that reads a document ended with code ${code} and said nothing.`);
    this.code = code;
  }
}

const tooLaborious: CheckedLetter = {
  kind: 'unfit',
  refusal: refusal(
    'document-too-slow',
    'Die PDF-Datei ließ sich nicht in angemessener Zeit lesen. Bitte vereinfachen Sie sie und laden Sie sie noch einmal hoch.',
    'The PDF could not be read within reasonable time. Please simplify it and upload it once more.',
  ),
};

const inTurn = createTurns(AT_ONCE);

/** So many at once; the others wait in the order in which they came. */
function createTurns(atOnce: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running === atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
