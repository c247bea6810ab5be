/** One durable timer, re-armed only when the next instant moves earlier: a step that changes nothing about it costs no event. */
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/terms.ts';
import { millisecondsUntil } from './clock.ts';

export interface WakeUp {
  /** Makes sure that the timer fires no later than `at`. */
  arm(at: Instant, summary: string): void;
  cancel(): void;
}

export function wakeUp(onFired: (at: Instant) => void): WakeUp {
  let armed: { readonly at: Instant; readonly scope: CancellationScope } | undefined;

  const cancel = (): void => {
    armed?.scope.cancel();
    armed = undefined;
  };

  return {
    cancel,
    arm(at, summary) {
      if (armed && armed.at <= at) return;
      cancel();
      const scope = new CancellationScope();
      armed = { at, scope };
      scope
        .run(() => sleep(millisecondsUntil(at), { summary }))
        .then(
          () => {
            armed = undefined;
            onFired(at);
          },
          (error: unknown) => {
            if (!isCancellation(error)) throw error;
          },
        );
    },
  };
}
