/**
 * A lead time counted forwards and back. The two are each other's mirror: what begins on `beforeLead(by)` or earlier, and only
 * that, is done by `by`. A plan that says "in time" therefore agrees with the forecast to the day.
 */
import { addDays } from '../calendar/plain-dates.ts';
import { addWorkingDays, type Rollover, type WorkCalendar } from '../calendar/working-days.ts';
import type { PlainDate } from '../terms.ts';
import type { Counted, Shifted } from './shifted.ts';

/** The day on which a step is done that begins on `from` and needs `lead` working days. */
export function afterLead(calendar: WorkCalendar, from: PlainDate, lead: number): Counted {
  const date = addWorkingDays(calendar, from, lead);
  return { date, shifted: rolled(noWeekends(daysOff(calendar, from, date))) };
}

export interface Begun extends Counted {
  /** The very last day: one without work may lie between it and `date`, the last working day. */
  readonly until: PlainDate;
}

/** The last day on which a step may begin that needs `lead` working days and must be done by `by`. */
export function beforeLead(calendar: WorkCalendar, by: PlainDate, lead: number): Begun {
  const { date: last, shifted } = lastWorkingDay(calendar, by);
  if (lead === 0) return { date: last, until: last, shifted };
  const date = addWorkingDays(calendar, last, -lead);
  const until = addDays(addWorkingDays(calendar, date, 1), -1);
  return { date, until, shifted: [...shifted, ...rolled(noWeekends(daysOff(calendar, date, last)))] };
}

/** The day itself or the next working day. */
export function firstWorkingDay(calendar: WorkCalendar, date: PlainDate): Counted {
  const first = addWorkingDays(calendar, date, 0);
  return { date: first, shifted: rolled(daysOff(calendar, addDays(date, -1), first)) };
}

/** The day itself or the working day before it. */
export function lastWorkingDay(calendar: WorkCalendar, date: PlainDate): Counted {
  if (calendar.isWorkingDay(date)) return { date, shifted: [] };
  const last = addWorkingDays(calendar, date, -1);
  return { date: last, shifted: rolled(daysOff(calendar, last, addDays(date, 1))) };
}

export const rolled = (days: readonly Rollover[]): readonly Shifted[] =>
  days.length === 0 ? [] : [{ kind: 'rolled-over', days }];

/** Days strictly between the two on which nobody works. */
function daysOff(calendar: WorkCalendar, after: PlainDate, before: PlainDate): readonly Rollover[] {
  const days: Rollover[] = [];
  for (let date = addDays(after, 1); date < before; date = addDays(date, 1)) {
    const why = calendar.whyNot(date);
    if (why !== undefined) days.push({ date, why });
  }
  return days;
}

const noWeekends = (days: readonly Rollover[]): readonly Rollover[] => days.filter(({ why }) => why !== 'weekend');
