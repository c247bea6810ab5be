/** An entry's time by the municipality's clock, whatever zone the file tells it in. */
import ICAL from 'ical.js';
import { localDate, localTime } from '../../domain/calendar/local-time.ts';
import { isPlainDate } from '../../domain/calendar/plain-dates.ts';
import type { PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import { CalendarError, entryBroken, zoneUnknown } from './refusals.ts';

export type Clock = Pick<PlanningBasis, 'zone' | 'offsets'>;

/** A time with the zone that the file names for it; absent: UTC or the local clock's, as the time itself says. */
export interface ZonedTime {
  readonly time: ICAL.Time;
  readonly tzid?: string;
}

export interface LocalTime {
  readonly date: PlainDate;
  /** `HH:mm`; absent for a whole day. */
  readonly time?: string;
}

/** The value of a property as it stands in the file; 30 February and 25 o'clock, which the library takes for 2 March and one o'clock, are broken. */
export function zonedTimeOf(property: ICAL.Property, entry: string): ZonedTime {
  const [, parameters, , written] = property.toJSON() as unknown as [string, { tzid?: string }, string, string];
  const time = property.getFirstValue();
  const sound =
    isPlainDate(String(written).slice(0, 10)) && /^$|^T([01]\d|2[0-3]):[0-5]\d:/.test(String(written).slice(10));
  if (!(time instanceof ICAL.Time) || !sound) throw new CalendarError(entryBroken(entry));
  return { time, ...(parameters.tzid ? { tzid: parameters.tzid } : {}) };
}

export function localOf(calendar: ICAL.Component, clock: Clock, { time, tzid }: ZonedTime, entry: string): LocalTime {
  const [date, hour] = [time.toString().slice(0, 10) as PlainDate, time.toString().slice(11, 16)];
  if (time.isDate) return { date };
  const utc = time.zone === ICAL.Timezone.utcTimezone;
  // The municipality's own zone needs no definition: its clock changes are journaled facts.
  if (!utc && (tzid === undefined || tzid === clock.zone)) return { date, time: hour };
  if (!utc && !calendar.getTimeZoneByID(tzid ?? '')) throw new CalendarError(zoneUnknown(entry, tzid ?? ''));
  const instant = new Date(time.toUnixTime() * 1000).toISOString() as Instant;
  return { date: localDate(clock, instant), time: localTime(clock, instant) };
}
