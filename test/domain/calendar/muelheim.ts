/**
 * The years 2026 to 2028 of a city in North Rhine-Westphalia, written out by hand: Easter falls on
 * 5 April 2026, 28 March 2027 and 16 April 2028. The town hall is closed on Rosenmontag and from 24 to 31 December.
 */
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import type { Election, PlanningBasis, Sitting } from '../../../domain/calendar/planning-basis.ts';
import { DEFAULT_RETENTION } from '../../../domain/calendar/retention-schedule.ts';
import { type Pause, type WorkCalendar, workCalendar } from '../../../domain/calendar/working-days.ts';
import type { Instant, PlainDate } from '../../../domain/terms.ts';

export const day = (text: string): PlainDate => text as PlainDate;
export const instant = (text: string): Instant => text as Instant;
const days = (year: number, ...monthsAndDays: readonly string[]): readonly PlainDate[] =>
  monthsAndDays.map((rest) => day(`${year}-${rest}`));

const newYearsEve = ['12-24', '12-25', '12-26', '12-27', '12-28', '12-29', '12-30', '12-31'];

export const muelheim: PlanningBasis = {
  municipalitySeq: 1,
  name: 'Mülheim an der Ruhr',
  zone: 'Europe/Berlin',
  offsets: [
    { from: instant('2025-12-31T23:00:00.000Z'), minutes: 60 },
    { from: instant('2026-03-29T01:00:00.000Z'), minutes: 120 },
    { from: instant('2026-10-25T01:00:00.000Z'), minutes: 60 },
    { from: instant('2027-03-28T01:00:00.000Z'), minutes: 120 },
    { from: instant('2027-10-31T01:00:00.000Z'), minutes: 60 },
    { from: instant('2028-03-26T01:00:00.000Z'), minutes: 120 },
    { from: instant('2028-10-29T01:00:00.000Z'), minutes: 60 },
  ],
  holidays: [
    ...days(2026, '01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '06-04', '10-03', '11-01', '12-25', '12-26'),
    ...days(2027, '01-01', '03-26', '03-29', '05-01', '05-06', '05-17', '05-27', '10-03', '11-01', '12-25', '12-26'),
    ...days(2028, '01-01', '04-14', '04-17', '05-01', '05-25', '06-05', '06-15', '10-03', '11-01', '12-25', '12-26'),
  ],
  closedDays: [
    ...days(2026, '02-16', ...newYearsEve),
    ...days(2027, '02-08', ...newYearsEve),
    ...days(2028, '02-28', ...newYearsEve),
  ],
  coveredUntil: day('2028-12-31'),
  leadTimes: {},
  offices: ['data-protection-officer', 'press-office', 'registration-office', 'print-shop', 'mail-room'],
  kind: 'district-free-city',
  registers: [],
  resolutionRequired: false,
  outsidePrinter: false,
  reportsTo: [],
  substitutes: [],
  head: { unit: 'den Oberbürgermeister' },
  sittings: [],
  recesses: [],
  elections: [],
  electionWindows: { noteMonths: 6, amberMonths: 3, redWeeks: 6 },
  electionWindowsByKind: {},
  morning: '07:00',
  retention: DEFAULT_RETENTION,
};

export const calendarOf = (...pauses: readonly Pause[]): WorkCalendar => workCalendar(muelheim, pauses);

export const sitting = (date: string, rest: Partial<Sitting> = {}): Sitting => ({
  id: `social-affairs-${date}`,
  committee: 'social-affairs',
  name: 'Ausschuss für Arbeit, Gesundheit und Soziales',
  date: day(date),
  start: '16:00',
  paperDeadline: { kind: 'days-before', days: 14 },
  ...rest,
});

export const withElections = (...elections: readonly Election[]): PlanningBasis => ({ ...muelheim, elections });

/** Any day of the years that the calendar covers, with room to count from it. */
export const anyDay = (): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: 0, max: 900 }).map((offset) => addDays(day('2026-02-01'), offset));

/** Pauses that have ended, of up to two months. */
export const endedPauses = (): fc.Arbitrary<readonly Pause[]> =>
  fc.array(
    fc.tuple(anyDay(), fc.integer({ min: 0, max: 60 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
    { maxLength: 4 },
  );

export const anyCalendar = (): fc.Arbitrary<WorkCalendar> =>
  endedPauses().map((pauses) => workCalendar(muelheim, pauses));
