/** Working days (Arbeitstage): Monday to Friday without holidays, closed days and the days on which the case is paused. */
import type { PlainDate } from '../terms.ts';
import { addDays, weekdayOf } from './plain-dates.ts';
import type { PlanningBasis } from './planning-basis.ts';

export type WhyNot = 'weekend' | 'holiday' | 'closed-day' | 'pause';

/** A day that a date had to be moved over, and why. */
export interface Rollover {
  readonly date: PlainDate;
  readonly why: WhyNot;
}

/** The days of a pause do not count: from its first day up to, but without, the day on which the case resumes. */
export interface Pause {
  readonly from: PlainDate;
  /** Absent while the case is still paused. */
  readonly to?: PlainDate;
}

export interface WorkCalendar {
  /** Undefined on a working day. */
  readonly whyNot: (date: PlainDate) => WhyNot | undefined;
  readonly isWorkingDay: (date: PlainDate) => boolean;
}

type Days = Pick<PlanningBasis, 'holidays' | 'closedDays'>;

export function workCalendar({ holidays, closedDays }: Days, pauses: readonly Pause[]): WorkCalendar {
  const holiday = new Set(holidays);
  const closed = new Set(closedDays);
  const judge = (date: PlainDate): WhyNot | undefined => {
    if (weekdayOf(date) > 5) return 'weekend';
    if (holiday.has(date)) return 'holiday';
    if (closed.has(date)) return 'closed-day';
    return pauses.some(({ from, to }) => from <= date && (to === undefined || date < to)) ? 'pause' : undefined;
  };
  // The same days are asked for again and again, by every deadline and every reminder of a case.
  const known = new Map<PlainDate, WhyNot | 'works'>();
  const whyNot = (date: PlainDate): WhyNot | undefined => {
    const verdict = known.get(date) ?? judge(date) ?? 'works';
    known.set(date, verdict);
    return verdict === 'works' ? undefined : verdict;
  };
  return { whyNot, isWorkingDay: (date) => whyNot(date) === undefined };
}

export interface Deadline {
  readonly date: PlainDate;
  /** Days on the way to the deadline that would have counted in a plain week: no weekends. */
  readonly rolledOver: readonly Rollover[];
}

/** The day by which something with a lead time of `n` ≥ 0 working days is due; undefined while an open pause lets no day count. */
export function deadline(calendar: WorkCalendar, from: PlainDate, n: number): Deadline | undefined {
  const date = findWorkingDay(calendar, from, n);
  return date && { date, rolledOver: jumpedOver(calendar, n === 0 ? from : addDays(from, 1), date) };
}

/**
 * The `n`th working day after `from` (before it, where `n` is negative); the day after `from` is the first that can count.
 * With `n` = 0 it is `from` itself or, where that is no working day, the next one. Undefined where no such day comes.
 */
export function findWorkingDay(calendar: WorkCalendar, from: PlainDate, n: number): PlainDate | undefined {
  if (n === 0) return calendar.isWorkingDay(from) ? from : findWorkingDay(calendar, from, 1);
  const direction = Math.sign(n);
  let day: PlainDate | undefined = from;
  for (let left = Math.abs(n); left > 0 && day !== undefined; left--) day = neighbour(calendar, day, direction);
  return day;
}

/** `findWorkingDay` for callers who know that the case is not paused; throws where no such day comes. */
export function addWorkingDays(calendar: WorkCalendar, from: PlainDate, n: number): PlainDate {
  const date = findWorkingDay(calendar, from, n);
  if (date === undefined) throw new NoWorkingDayError(from, n);
  return date;
}

/** Working days after `from` up to and including `to`; negative where `to` is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return -workingDaysBetween(calendar, addDays(to, -1), addDays(from, -1));
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count++;
  return count;
}

/** The date itself where it is a working day, else the next one; throws where an open pause lets none come. */
export const nextWorkingDay = (calendar: WorkCalendar, date: PlainDate): PlainDate => addWorkingDays(calendar, date, 0);

/** A date was asked for that a calendar does not have, e.g. a working day after the start of an open-ended pause. */
export class NoWorkingDayError extends Error {
  override readonly name = 'NoWorkingDayError';
  readonly from: PlainDate;
  readonly n: number;

  constructor(from: PlainDate, n: number) {
    super(
      `No working day lies ${n} working days from ${from}: the case is paused, or the calendar is closed for years.`,
    );
    this.from = from;
    this.n = n;
  }
}

/** In days: no administration is closed and no case paused for longer; beyond it a search would be endless. */
const LONGEST_BREAK = 3660;

function neighbour(calendar: WorkCalendar, date: PlainDate, direction: number): PlainDate | undefined {
  let day = date;
  for (let steps = 0; steps < LONGEST_BREAK; steps++) {
    day = addDays(day, direction);
    if (calendar.isWorkingDay(day)) return day;
  }
  return undefined;
}

function jumpedOver(calendar: WorkCalendar, first: PlainDate, until: PlainDate): readonly Rollover[] {
  const days: Rollover[] = [];
  for (let date = first; date < until; date = addDays(date, 1)) {
    const why = calendar.whyNot(date);
    if (why !== undefined && why !== 'weekend') days.push({ date, why });
  }
  return days;
}
