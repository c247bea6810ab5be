/**
 * Tells the launcher and the log that the engine is ready, as soon as it is. A machine that is busy with its start may let a
 * part take too long at the first look; whoever asked once alone would wait for ever.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Readiness } from '../storage/operation/health.ts';

export interface TellParts {
  readonly readiness: Pick<Readiness, 'examine'>;
  readonly log: Pick<Logger, 'error'>;
  readonly ready: () => void;
  /** Aborted when the worker is told to stop. */
  readonly signal: AbortSignal;
  /** Between two looks, in milliseconds. */
  readonly every?: number;
}

export async function tellWhenReady({ readiness, log, ready, signal, every = 2_000 }: TellParts): Promise<void> {
  let told = '';
  while (!signal.aborted) {
    const examined = await readiness.examine();
    if (signal.aborted) return;
    if (examined.ready) return ready();
    const { parts } = examined;
    // What stays wrong is said once.
    if (JSON.stringify(parts) !== told) log.error({ code: 'worker-not-ready', parts }, 'the engine is not ready');
    told = JSON.stringify(parts);
    await sleep(every, undefined, { signal }).catch(() => undefined);
  }
}
