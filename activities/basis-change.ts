/** Whether a fresh planning basis differs from the case's in what concerns it, and which of the case's dates it moves. */
import type { PlanningBasis, Sitting } from '../domain/calendar/planning-basis.ts';
import { submissionDeadline } from '../domain/calendar/sittings.ts';
import { dispatchDate } from '../domain/case/dispatch-date.ts';
import type { EventDataOf, Shift } from '../domain/case/events.ts';
import type { CaseFold } from '../domain/case/fold.ts';
import type { CaseState } from '../domain/case/state.ts';
import { canonicalJson } from '../domain/journal/envelope.ts';

export function basisChange(fold: CaseFold, basis: PlanningBasis): EventDataOf<'planning-basis-set'> | undefined {
  const before = fold.state?.basis ?? fold.basis;
  if (before && contents(before) === contents(basis)) return undefined;
  return {
    basis,
    shifts: fold.state ? [...sittingShifts(fold.state, basis), ...dispatchShifts(fold.state, basis)] : [],
  };
}

const contents = ({ municipalitySeq: _, ...rest }: PlanningBasis): string => canonicalJson(rest);

/** T1: the chosen sitting and its paper deadline, from when to when. */
function sittingShifts(state: CaseState, basis: PlanningBasis): readonly Shift[] {
  const chosen = (sittings: readonly Sitting[]) => sittings.find(({ id }) => id === state.facts.sitting?.sitting);
  const [before, after] = [chosen(state.basis.sittings), chosen(basis.sittings)];
  if (!before || before.cancelled) return [];
  if (!after || after.cancelled) return [{ what: 'sitting', id: before.id, from: before.date, to: null }];
  const shifts: Shift[] = [];
  if (before.date !== after.date) shifts.push({ what: 'sitting', id: before.id, from: before.date, to: after.date });
  const [was, is] = [submissionDeadline(state.basis, before).date, submissionDeadline(basis, after).date];
  if (was !== is) shifts.push({ what: 'paper-deadline', id: before.id, from: was, to: is });
  return shifts;
}

/** T2: an election that moved moves the dispatch that waits for it. */
function dispatchShifts(state: CaseState, basis: PlanningBasis): readonly Shift[] {
  if (state.facts.sent !== undefined) return [];
  const [from, to] = [dispatchDate(state), dispatchDate({ ...state, basis })];
  return from && to && from !== to ? [{ what: 'dispatch', id: 'dispatch', from, to }] : [];
}
