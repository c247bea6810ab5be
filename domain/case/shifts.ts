/** Which of a case's own dates a new planning basis moves, from when to when (T1, T2). */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import { submissionDeadline } from '../calendar/sittings.ts';
import type { PlainDate } from '../terms.ts';
import { dispatchDate } from './dispatch-date.ts';
import type { Shift } from './events.ts';
import type { CaseState } from './state.ts';

export function shiftsOf(state: CaseState | undefined, basis: PlanningBasis): readonly Shift[] {
  if (!state) return [];
  const [before, after] = [datesOf(state), datesOf({ ...state, basis })];
  return before.flatMap(({ what, id, date: from }): readonly Shift[] => {
    const to = after.find((date) => date.what === what && date.id === id)?.date ?? null;
    // A cancelled sitting has no paper deadline to tell of; a dispatch never loses its day.
    return from === to || (to === null && what !== 'sitting') ? [] : [{ what, id, from, to }];
  });
}

interface OwnDate {
  readonly what: Shift['what'];
  readonly id: string;
  readonly date: PlainDate;
}

/** The dates that a case has of its own: its chosen sittings with their papers' deadlines, and its dispatch until it is sent. */
function datesOf(state: CaseState): readonly OwnDate[] {
  const { basis, facts } = state;
  const chosen = Object.values(facts.sittings ?? {}).filter(({ outcome }) => outcome === undefined);
  const sittings = basis.sittings.filter(
    ({ id, cancelled }) => !cancelled && chosen.some(({ sitting }) => sitting === id),
  );
  const dispatch = facts.sent === undefined ? dispatchDate(state) : undefined;
  return [
    ...sittings.flatMap((sitting): readonly OwnDate[] => [
      { what: 'sitting', id: sitting.id, date: sitting.date },
      { what: 'paper-deadline', id: sitting.id, date: submissionDeadline(basis, sitting).date },
    ]),
    ...(dispatch ? [{ what: 'dispatch', id: 'dispatch', date: dispatch } as const] : []),
  ];
}
