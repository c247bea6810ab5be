/** When people are reminded of what is theirs, and when their silence is carried further. */
import type { Instant, PlainDate } from '../terms.ts';
import { instantOf } from './local-time.ts';
import type { PlanningBasis } from './planning-basis.ts';
import { findWorkingDay, type WorkCalendar } from './working-days.ts';

export interface Rung {
  readonly kind: 'before' | 'on-the-day' | 'to-planner' | 'to-head-of-unit';
  /** In working days from the day on which the step is due. */
  readonly offset: number;
}

export interface DatedRung extends Rung {
  readonly date: PlainDate;
}

/** The ladder of a step with this lead time, ascending. */
export const ladder = (leadTimeInWorkingDays: number): readonly Rung[] =>
  leadTimeInWorkingDays <= LONGEST_SHORT_LEAD_TIME ? SHORT_LADDER : LADDER;

/** The ladder's days for a step that is due on `due`; a rung that an open pause lets never come is left out. */
export function rungDates(calendar: WorkCalendar, due: PlainDate, leadTimeInWorkingDays: number): readonly DatedRung[] {
  return ladder(leadTimeInWorkingDays).flatMap((rung) => {
    const date = findWorkingDay(calendar, due, rung.offset);
    return date === undefined ? [] : [{ ...rung, date }];
  });
}

/**
 * Which of one target's rungs is owed today: of several that are overdue only the latest, so that a week's downtime floods
 * nobody; none that was sent; none that was due before the target came into being.
 */
export function latestOwed(
  rungs: readonly DatedRung[],
  sent: readonly Rung['kind'][],
  today: PlainDate,
  createdOn: PlainDate,
): DatedRung | undefined {
  const latest = rungs.findLast(({ date }) => date <= today);
  return latest === undefined || latest.date < createdOn || sent.includes(latest.kind) ? undefined : latest;
}

/** T1: reminders in working days from a sitting's submission deadline. */
export const sittingLadder: readonly number[] = [-10, -3, 0];

/** When a day's reminders go out. */
export const morningOf = (basis: Pick<PlanningBasis, 'offsets' | 'morning'>, date: PlainDate): Instant =>
  instantOf(basis, date, basis.morning);

/** In working days: a step so short would be reminded of before its people have seen it. */
const LONGEST_SHORT_LEAD_TIME = 3;

const LADDER: readonly Rung[] = [
  { kind: 'before', offset: -3 },
  { kind: 'on-the-day', offset: 0 },
  { kind: 'to-planner', offset: 3 },
  { kind: 'to-head-of-unit', offset: 8 },
];
const SHORT_LADDER: readonly Rung[] = [
  { kind: 'on-the-day', offset: 0 },
  { kind: 'to-planner', offset: 1 },
  { kind: 'to-head-of-unit', offset: 3 },
];
