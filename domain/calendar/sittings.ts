/** T1: when committees sit, until when a sitting's papers must be in, and what a changed calendar means for it. */
import type { Instant, PlainDate } from '../terms.ts';
import { instantOf } from './local-time.ts';
import { addDays, addWeeks, weekdayOf } from './plain-dates.ts';
import type { PlanningBasis, Recess, Sitting } from './planning-basis.ts';
import { type Rollover, type WorkCalendar, workCalendar } from './working-days.ts';

export interface SubmissionDeadline {
  /** A working day: nobody takes papers in on a holiday. */
  readonly date: PlainDate;
  /** The last instant at which papers are still in time. */
  readonly at: Instant;
  /** Days that it was rolled back over, the latest first; empty where it lies where the committee's rule puts it. */
  readonly rolledOver: readonly Rollover[];
}

/** Pauses of a case do not move it: the committee does not wait. Never later than the sitting itself, where its start is known. */
export function submissionDeadline(
  basis: Pick<PlanningBasis, 'offsets' | 'holidays' | 'closedDays'>,
  {
    date: sitting,
    paperDeadline: rule,
    start,
  }: Pick<Sitting, 'date' | 'paperDeadline'> & Partial<Pick<Sitting, 'start'>>,
): SubmissionDeadline {
  const wanted = rule.kind === 'days-before' ? addDays(sitting, -rule.days) : weekdayBefore(sitting, rule);
  const { date, rolledOver } = rollBack(workCalendar(basis, []), wanted);
  const byRule =
    rule.time === undefined ? instantOf(basis, addDays(date, 1), '00:00') : instantOf(basis, date, rule.time);
  const late = start !== undefined && instantOf(basis, sitting, start) < byRule;
  return { date, at: late ? instantOf(basis, sitting, start) : byRule, rolledOver };
}

export type SittingChange =
  | { readonly kind: 'moved'; readonly from: SittingTime; readonly to: SittingTime }
  | { readonly kind: 'cancelled'; readonly from: SittingTime }
  | { readonly kind: 'reinstated'; readonly to: SittingTime };
export type SittingTime = Pick<Sitting, 'date' | 'start'>;

/** What happened to a sitting from one planning basis to the next; undefined where it stands as it did. */
export function changesBetween(before: Sitting, after: Sitting): SittingChange | undefined {
  const [from, to] = [timeOf(before), timeOf(after)];
  if (after.cancelled) return before.cancelled ? undefined : { kind: 'cancelled', from };
  if (before.cancelled) return { kind: 'reinstated', to };
  return from.date === to.date && from.start === to.start ? undefined : { kind: 'moved', from, to };
}

/** The recess that the day lies in; undefined where committees may sit. */
export const recessOn = ({ recesses }: Pick<PlanningBasis, 'recesses'>, date: PlainDate): Recess | undefined =>
  recesses.find(({ from, to }) => from <= date && date <= to);

/** A committee's sittings from this day on, ascending, without those that were cancelled. */
export const upcomingSittings = (
  { sittings }: Pick<PlanningBasis, 'sittings'>,
  committee: string,
  from: PlainDate,
): readonly Sitting[] =>
  sittings.filter((sitting) => sitting.committee === committee && sitting.date >= from && !sitting.cancelled);

type WeekdayRule = Extract<Sitting['paperDeadline'], { readonly kind: 'weekday' }>;

function weekdayBefore(sitting: PlainDate, { weekday, weeksBefore }: WeekdayRule): PlainDate {
  const named = addDays(addWeeks(sitting, -weeksBefore), weekday - weekdayOf(sitting));
  // "Friday of the same week" is over the week before, for a committee that has moved its sitting to the Tuesday.
  return named > sitting ? addWeeks(named, -1) : named;
}

function rollBack(
  calendar: WorkCalendar,
  wanted: PlainDate,
): { readonly date: PlainDate; readonly rolledOver: readonly Rollover[] } {
  const rolledOver: Rollover[] = [];
  let date = wanted;
  for (let why = calendar.whyNot(date); why !== undefined; why = calendar.whyNot(date)) {
    rolledOver.push({ date, why });
    date = addDays(date, -1);
  }
  return { date, rolledOver };
}

const timeOf = ({ date, start }: Sitting): SittingTime => ({ date, start });
