/** When a line happens: the story's own clock, in the municipality's zone. */
import { instantOf, localDate } from '../../domain/calendar/local-time.ts';
import { addDays } from '../../domain/calendar/plain-dates.ts';
import type { PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import { addWorkingDays, workCalendar } from '../../domain/calendar/working-days.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import type { When } from './story-line.ts';

export type Clock = Pick<PlanningBasis, 'offsets' | 'holidays' | 'closedDays' | 'coveredUntil'>;

/** People begin when the engine's morning is over. */
const AT_WORK = '10:00';
const SOON_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;

/** After `last`, unless the line itself names an earlier moment. */
export function momentOf(when: When, last: Instant, clock: Clock): Instant {
  const soon = later(last, SOON_MS);
  const today = localDate(clock, last);
  const onDay = (date: PlainDate): Instant => latest(instantOf(clock, date, AT_WORK), date === today ? soon : last);
  switch (when.kind) {
    case 'on':
      return when.time
        ? instantOf(clock, when.date, when.time)
        : when.date < today
          ? instantOf(clock, when.date, AT_WORK)
          : onDay(when.date);
    case 'after':
      if (when.unit === 'hours') return later(last, when.amount * HOUR_MS);
      return onDay(
        when.unit === 'AT' ? addWorkingDays(workCalendar(clock, []), today, when.amount) : addDays(today, when.amount),
      );
    case 'then':
      return soon;
  }
}

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString() as Instant;
const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);
