/**
 * The holidays of a Land and the clock changes of a zone, looked up here once and then journaled as facts in the municipality's
 * stream: nothing downstream asks a library or the machine's time zone database again.
 */
import { getHolidays, type Region } from 'feiertagejs';
import { Temporal } from 'temporal-polyfill';
import type { Offset } from '../domain/calendar/planning-basis.ts';
import type { Instant, PlainDate } from '../domain/terms.ts';

/** Codes of the sixteen Länder, ISO 3166-2 without `DE-`. */
const LAENDER = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;

/**
 * Public holidays that hold in the whole Land (both years included), ascending. In Bavaria that includes Assumption Day, which
 * only municipalities with a Catholic majority keep; holidays of single towns (Augsburg's 8 August, Corpus Christi in parts of
 * Saxony and Thuringia) are not known here and belong among the municipality's closed days.
 */
export function holidaysOf(land: string, fromYear: number, toYear: number): readonly PlainDate[] {
  const region = LAENDER.find((code) => code === land);
  if (!region) throw new UnknownLandError(land);
  return yearsBetween(fromYear, toYear).flatMap((year) => [...new Set(holidaysIn(year, region))].sort());
}

/**
 * How far local time is ahead of UTC: at the start of the first year, and from each clock change until the end of the last year.
 * Throws a `RangeError` for a zone that nobody knows.
 */
export function offsetsOf(zone: string, fromYear: number, toYear: number): readonly Offset[] {
  const end = startOf(toYear + 1, zone);
  const offsets: Offset[] = [];
  let change: Temporal.ZonedDateTime | null = startOf(fromYear, zone);
  while (change !== null && Temporal.ZonedDateTime.compare(change, end) < 0) {
    offsets.push(asOffset(change));
    change = change.getTimeZoneTransition('next');
  }
  return offsets;
}

/** A Land that is none of the sixteen. */
export class UnknownLandError extends Error {
  override readonly name = 'UnknownLandError';
  readonly land: string;

  constructor(land: string) {
    super(`"${land}" is no Land; known are ${LAENDER.join(', ')}.`);
    this.land = land;
  }
}

// Not the library's `dateString`: that one follows the process zone and is a day late in Pacific/Auckland. `date` is noon UTC.
const holidaysIn = (year: number, region: Region): readonly PlainDate[] =>
  getHolidays(year, region).map(({ date }) => date.toISOString().slice(0, 10) as PlainDate);

const yearsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const startOf = (year: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone });

const asOffset = (change: Temporal.ZonedDateTime): Offset => ({
  from: change.toInstant().toString({ fractionalSecondDigits: 3 }) as Instant,
  minutes: change.offsetNanoseconds / 60_000_000_000,
});
