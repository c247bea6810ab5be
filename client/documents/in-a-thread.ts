/**
 * Reads a document from outside in a thread that is ended when it takes too long: one huge page keeps its reader at work without
 * a pause, and no timer of its own thread would come to its turn. What counts is the thread's own time on a processor, so that a
 * busy machine refuses nobody's file.
 */
import { Worker } from 'node:worker_threads';
import { refusal } from '../../domain/case/refusals.ts';
import type { Refusal } from '../../domain/terms.ts';
import type { Reading, ReadingOf } from './document-thread.ts';

/** Of processor time. */
const LIMIT_MILLISECONDS = 10_000;
/** A person waits for the answer; whoever waits this many times the limit by the clock is told so, whatever the thread has got. */
const PATIENCE = 6;
const LOOK_EACH_MILLISECONDS = 250;
/** Of the thread's heap; the document itself lies beside it. */
const LIMIT_MEGABYTES = 512;
/** Each takes a core and its memory; whoever comes later waits for a turn, and its time begins with it. */
const AT_ONCE = 2;

export interface Unfit {
  readonly kind: 'unfit';
  readonly refusal: Refusal;
}

/** What the thread answers, or that it took too long. */
export const inAThread = <R extends Reading>(
  reading: R,
  milliseconds: number = LIMIT_MILLISECONDS,
): Promise<ReadingOf<R> | Unfit> => inTurn(() => read(reading, milliseconds));

async function read<R extends Reading>(reading: R, milliseconds: number): Promise<ReadingOf<R> | Unfit> {
  // A copy that the thread gets for itself.
  const plain = Uint8Array.from(reading.plain);
  const thread = new Worker(new URL('./document-thread.ts', import.meta.url), {
    workerData: { ...reading, plain },
    transferList: [plain.buffer as ArrayBuffer],
    // What the web process was started with for its pages is nothing to the thread.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MEGABYTES },
  });
  let looking: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadingOf<R> | Unfit>((resolve, reject) => {
      const since = performance.now();
      looking = setInterval(async () => {
        // The clock first: a thread that hangs outside of JavaScript never says what it has spent.
        if (performance.now() - since >= milliseconds * PATIENCE) resolve(tooLaborious);
        else if ((await processorMilliseconds(thread)) >= milliseconds) resolve(tooLaborious);
      }, LOOK_EACH_MILLISECONDS);
      thread.once('message', resolve);
      thread.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooLaborious) : reject(error),
      );
      thread.once('exit', (code) => reject(new DocumentThreadEndedError(code)));
    });
  } finally {
    clearInterval(looking);
    await thread.terminate();
  }
}

/** Zero for a thread that is not yet at work or has ended. */
const processorMilliseconds = (thread: Worker): Promise<number> =>
  thread.cpuUsage().then(
    ({ user, system }) => (user + system) / 1000,
    () => 0,
  );

/** The thread ended without an answer and without an error: a fault of the code. */
export class DocumentThreadEndedError extends Error {
  override readonly name = 'DocumentThreadEndedError';
  readonly code: number;

  constructor(code: number) {
    super(`The thread that reads a document ended with code ${code} and said nothing.`);
    this.code = code;
  }
}

const tooLaborious: Unfit = {
  kind: 'unfit',
  refusal: refusal(
    'document-too-slow',
    'Die Datei ließ sich nicht in angemessener Zeit lesen. Bitte vereinfachen Sie sie und laden Sie sie noch einmal hoch.',
    'The file could not be read within reasonable time. Please simplify it and upload it once more.',
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
