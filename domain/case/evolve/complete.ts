/** A step is done: who did it, when it happened and when it was recorded. */
import { localDate } from '../../calendar/local-time.ts';
import type { PlainDate, StepName } from '../../terms.ts';
import type { CaseEvent, EventMeta } from '../events.ts';
import { type CaseState, type Done, stepKey } from '../state.ts';

/** One part's share of `evolve`: undefined for the events of other parts. */
export type EvolvePart = (state: CaseState, event: CaseEvent, meta: EventMeta) => CaseState | undefined;

interface Happened {
  readonly on?: PlainDate | undefined;
  readonly instance?: string | undefined;
}

export function complete(
  state: CaseState,
  step: StepName,
  { at, actor, seq }: EventMeta,
  { on, instance }: Happened = {},
): CaseState {
  const done: Done = {
    at,
    on: on ?? localDate(state.basis, at),
    by: actor.person,
    role: actor.for ?? actor.role,
    seq,
  };
  return { ...state, done: { ...state.done, [stepKey(step, instance)]: done } };
}
