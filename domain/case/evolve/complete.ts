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
  meta: EventMeta,
  { on, instance }: Happened = {},
): CaseState {
  return { ...state, done: { ...state.done, [stepKey(step, instance)]: doneBy(state, meta, on) } };
}

/** `on`: the day on which it happened, where that is another than the day of the row. */
export const doneBy = ({ basis }: Pick<CaseState, 'basis'>, { at, actor, seq }: EventMeta, on?: PlainDate): Done => ({
  at,
  on: on ?? localDate(basis, at),
  by: actor.person,
  role: actor.for ?? actor.role,
  seq,
});
