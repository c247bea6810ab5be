import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  addWeeks,
  compareDates,
  daysBetween,
  isPlainDate,
  laterDate,
  weekdayOf,
} from '../../../domain/calendar/plain-dates.ts';
import { anyDay, day } from './muelheim.ts';

test.each(['2026-02-28', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])(
  '%s is a day of the calendar',
  (text) => {
    expect(isPlainDate(text)).toBe(true);
  },
);

test.each([
  '2026-02-30',
  '2026-02-29',
  '2100-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-01-32', // not in the calendar
  '2026-2-3',
  '20260203',
  '26-02-03',
  '03.02.2026',
  ' 2026-02-03',
  '2026-02-03\n',
  '2026-02-03T00:00',
  '+002026-02-03',
  '', // not so written
  '0206-02-03',
  '1899-12-31',
  '2200-01-01',
  '9999-12-31', // a slip of the finger
])('%j is none', (text) => {
  expect(isPlainDate(text)).toBe(false);
});

test('2028 has a 29 February, 2027 has none', () => {
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(day('2028-03-01'), -1)).toBe('2028-02-29');
  expect(addDays(day('2027-02-28'), 1)).toBe('2027-03-01');
  expect(addWeeks(day('2028-02-22'), 1)).toBe('2028-02-29');
});

test('a month that lacks the day ends with its last', () => {
  expect(addMonths(day('2028-08-31'), -6)).toBe('2028-02-29');
  expect(addMonths(day('2026-08-31'), -6)).toBe('2026-02-28');
  expect(addMonths(day('2026-12-13'), 3)).toBe('2027-03-13');
});

test('a week begins on Monday and ends on Sunday', () => {
  expect(weekdayOf(day('2026-03-30'))).toBe(1);
  expect(weekdayOf(day('2026-04-05'))).toBe(7);
});

test('the days between two dates are what has to be added', () => {
  expect(daysBetween(day('2026-02-27'), day('2026-03-02'))).toBe(3);
  expect(daysBetween(day('2026-03-02'), day('2026-02-27'))).toBe(-3);
  fc.assert(
    fc.property(anyDay(), fc.integer({ min: -800, max: 800 }), (date, n) => {
      expect(daysBetween(date, addDays(date, n))).toBe(n);
    }),
  );
});

test('dates compare as their text does, and so does their order', () => {
  fc.assert(
    fc.property(anyDay(), anyDay(), (one, other) => {
      expect(compareDates(one, other)).toBe(Math.sign(daysBetween(other, one)));
      expect(laterDate(one, other)).toBe([one, other].sort()[1]);
    }),
  );
});

test('whatever is added, the result is a day of the calendar', () => {
  fc.assert(
    fc.property(anyDay(), fc.integer({ min: -60, max: 60 }), (date, n) => {
      expect([addDays(date, n), addWeeks(date, n), addMonths(date, n)].every(isPlainDate)).toBe(true);
    }),
  );
});

test('days are counted as Temporal counts them, over every leap year from 1900 to 2199', () => {
  const first = Temporal.PlainDate.from('1900-01-01');
  const within = fc.integer({ min: 0, max: 109_571 });
  fc.assert(
    fc.property(within, within, (one, other) => {
      const [from, to] = [first.add({ days: one }), first.add({ days: other })];
      expect(addDays(day(from.toString()), other - one)).toBe(to.toString());
      expect(daysBetween(day(from.toString()), day(to.toString()))).toBe(other - one);
      expect(weekdayOf(day(to.toString()))).toBe(to.dayOfWeek);
    }),
    { numRuns: 2000 },
  );
});
