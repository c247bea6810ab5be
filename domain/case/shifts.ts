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
  return [...movedDates(before, after), ...doubts(state, basis)];
}

const movedDates = (before: readonly OwnDate[], after: readonly OwnDate[]): readonly Shift[] =>
  before.flatMap(({ what, id, date: from }): readonly Shift[] => {
    const to = after.find((date) => date.what === what && date.id === id)?.date ?? null;
    // A cancelled sitting has no paper deadline to tell of; a dispatch never loses its day.
    return from === to || (to === null && what !== 'sitting') ? [] : [{ what, id, from, to }];
  });

/** T1: a chosen sitting that has vanished from the council's calendar. */
function doubts(state: CaseState, basis: PlanningBasis): readonly Shift[] {
  const known = new Set(state.basis.sittings.filter(({ doubtful }) => doubtful).map(({ id }) => id));
  return chosenSittings({ ...state, basis })
    .filter(({ id, doubtful }) => doubtful && !known.has(id))
    .map(({ id, date }) => ({ what: 'sitting-in-doubt', id, from: date, to: date }));
}

function chosenSittings({ basis, facts }: CaseState) {
  const chosen = Object.values(facts.sittings ?? {}).filter(({ outcome }) => outcome === undefined);
  return basis.sittings.filter(({ id, cancelled }) => !cancelled && chosen.some(({ sitting }) => sitting === id));
}

interface OwnDate {
  readonly what: Shift['what'];
  readonly id: string;
  readonly date: PlainDate;
}

/** The dates that a case has of its own: its chosen sittings with their papers' deadlines, and its dispatch until it is sent. */
function datesOf(state: CaseState): readonly OwnDate[] {
  const { basis, facts } = state;
  const dispatch = facts.sent === undefined ? dispatchDate(state) : undefined;
  return [
    ...chosenSittings(state).flatMap((sitting): readonly OwnDate[] => [
      { what: 'sitting', id: sitting.id, date: sitting.date },
      { what: 'paper-deadline', id: sitting.id, date: submissionDeadline(basis, sitting).date },
    ]),
    ...(dispatch ? [{ what: 'dispatch', id: 'dispatch', date: dispatch } as const] : []),
  ];
}
