/**
 * Between instants and the municipality's clock. The offsets are data of the planning basis, not of the machine's time zone
 * database, so that a replay years later finds the same days.
 */
import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../terms.ts';
import type { PlanningBasis } from './planning-basis.ts';

type Clock = Pick<PlanningBasis, 'offsets'>;

/** The calendar day of the municipality's zone on which the instant lies. */
export function localDate(clock: Clock, instant: Instant): PlainDate {
  const offset = offsetAt(clock, instant);
  // Asked with every step of every case that is folded: where the day is the same in both, it stands there already.
  const minute = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16)) + offset;
  if (minute >= 0 && minute < MINUTES_OF_A_DAY) return instant.slice(0, 10) as PlainDate;
  return utc(instant).add({ minutes: offset }).toPlainDate().toString() as PlainDate;
}
const MINUTES_OF_A_DAY = 24 * 60;

/** What the municipality's clock shows at the instant, `HH:mm`. */
export const localTime = (clock: Clock, instant: Instant): string =>
  utc(instant)
    .add({ minutes: offsetAt(clock, instant) })
    .toString()
    .slice(11, 16);

/**
 * The instant at which the municipality's clock shows this date and time (`HH:mm`).
 * A time that the clock skips in March is read as the time so much later; of a time that it shows twice in October, the earlier.
 */
export function instantOf(clock: Clock, date: PlainDate, time: string): Instant {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  // Transitions lie months apart: a day to either side gives the offsets that can be meant.
  const before = offsetAt(clock, asInstant(local.subtract({ days: 1 })));
  const after = offsetAt(clock, asInstant(local.add({ days: 1 })));
  const byBefore = asInstant(local.subtract({ minutes: before }));
  if (offsetAt(clock, byBefore) === before) return byBefore;
  const byAfter = asInstant(local.subtract({ minutes: after }));
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

const utc = (instant: Instant): Temporal.PlainDateTime => Temporal.PlainDateTime.from(instant.slice(0, -1));
const asInstant = (utcTime: Temporal.PlainDateTime): Instant =>
  `${utcTime.toString({ fractionalSecondDigits: 3 })}Z` as Instant;
