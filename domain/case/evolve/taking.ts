/** Who of an office has an open step: taken, handed on, given back, and over as soon as the step is no longer theirs. */
import type { PersonId } from '../../terms.ts';
import { stepOfEvent } from '../event-sources.ts';
import type { CaseEvent, EventDataOf, EventMeta } from '../events.ts';
import { openKeys } from '../open-keys.ts';
import { type CaseState, stepKey, type Taken } from '../state.ts';
import type { EvolvePart } from './complete.ts';

export const evolveTaking: EvolvePart = (state, event, meta) => {
  switch (event.type) {
    case 'step-taken':
      return given(state, event.data, meta.actor.person, meta);
    case 'step-handed-on':
      return given(state, event.data, event.data.to, meta);
    default:
      return undefined;
  }
};

function given(
  state: CaseState,
  { step, instance }: EventDataOf<'step-taken'>,
  by: PersonId | undefined,
  { at, actor }: EventMeta,
): CaseState {
  const key = stepKey(step, instance);
  const others = Object.entries(state.taken).filter(([other]) => other !== key);
  const taken: readonly (readonly [string, Taken])[] = by
    ? [[key, { by, organisation: actor.organisation, since: at }]]
    : [];
  return { ...state, taken: Object.fromEntries([...others, ...taken]) };
}

/** `after`: with what stayed open. A turn that passes to the other side, or a first signature of several, ends it, too. */
export function stillTaken(before: CaseState, after: CaseState, event: CaseEvent): CaseState['taken'] {
  if (Object.keys(after.taken).length === 0) return after.taken;
  // Answers are counted several times before the count is final.
  const completed = event.type === 'responses-recorded' ? undefined : stepOfEvent(event);
  const [was, is] = [rolesByKey(before), rolesByKey(after)];
  return Object.fromEntries(
    Object.entries(after.taken).filter(([key]) => key !== completed && was.get(key) === is.get(key)),
  );
}

const rolesByKey = (state: CaseState): ReadonlyMap<string, string> =>
  new Map(openKeys(state).map(({ key, roles }) => [key, roles.join()]));
