/**
 * Between instants and the municipality's clock. The offsets are data of the planning basis, not of the machine's time zone
 * database, so that a replay years later finds the same days.
 */
import type { Instant, PlainDate } from '../terms.ts';
import { addDays, twoDigits } from './plain-dates.ts';
import type { PlanningBasis } from './planning-basis.ts';

type Clock = Pick<PlanningBasis, 'offsets'>;

/** The calendar day of the municipality's zone on which the instant lies. */
export function localDate(clock: Clock, instant: Instant): PlainDate {
  const { date, minute } = shown(clock, instant);
  return normal(date, minute).date;
}

/** What the municipality's clock shows at the instant, `HH:mm`. */
export function localTime(clock: Clock, instant: Instant): string {
  const { date, minute } = shown(clock, instant);
  return clockText(normal(date, minute).minute);
}

/**
 * The instant at which the municipality's clock shows this date and time (`HH:mm`).
 * A time that the clock skips in March is read as the time so much later; of a time that it shows twice in October, the earlier.
 */
export function instantOf(clock: Clock, date: PlainDate, time: string): Instant {
  const minute = minuteOf(time);
  // Transitions lie months apart: a day to either side gives the offsets that can be meant.
  const before = offsetAt(clock, utcAt(date, minute - MINUTES_OF_A_DAY));
  const after = offsetAt(clock, utcAt(date, minute + MINUTES_OF_A_DAY));
  const byBefore = utcAt(date, minute - before);
  if (offsetAt(clock, byBefore) === before) return byBefore;
  const byAfter = utcAt(date, minute - after);
  return offsetAt(clock, byAfter) === after ? byAfter : byBefore;
}

/** A planning basis without any offset: whoever built it broke its promise. */
export class NoOffsetError extends Error {
  override readonly name = 'NoOffsetError';
}

/** Minutes that local time is ahead of UTC. */
function offsetAt({ offsets }: Clock, instant: Instant): number {
  const inForce = offsets.findLast(({ from }) => from <= instant) ?? offsets[0];
  if (!inForce) throw new NoOffsetError('The planning basis has no offset from UTC.');
  return inForce.minutes;
}

/*
 * A day and minutes since its midnight, which may be fewer than none or more than it has. Every step of every case that is folded asks
 * for its day, and every reminder for its morning: in the polyfill's objects that took two thirds of an agenda's time.
 */
interface Minute {
  readonly date: PlainDate;
  readonly minute: number;
}
const MINUTES_OF_A_DAY = 24 * 60;

const shown = (clock: Clock, instant: Instant): Minute => ({
  date: instant.slice(0, 10) as PlainDate,
  minute: minuteOf(instant.slice(11, 16)) + offsetAt(clock, instant),
});

function normal(date: PlainDate, minute: number): Minute {
  const days = Math.floor(minute / MINUTES_OF_A_DAY);
  return { date: days === 0 ? date : addDays(date, days), minute: minute - days * MINUTES_OF_A_DAY };
}

function utcAt(day: PlainDate, ofDay: number): Instant {
  const { date, minute } = normal(day, ofDay);
  return `${date}T${clockText(minute)}:00.000Z` as Instant;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const clockText = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
