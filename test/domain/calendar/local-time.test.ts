import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantOf, localDate, localTime, NoOffsetError } from '../../../domain/calendar/local-time.ts';
import { anyDay, day, instant, muelheim } from './muelheim.ts';

test('a day begins at midnight of the municipality, in winter and in summer', () => {
  expect(localDate(muelheim, instant('2026-12-31T22:59:59.999Z'))).toBe('2026-12-31');
  expect(localDate(muelheim, instant('2026-12-31T23:00:00.000Z'))).toBe('2027-01-01');
  expect(localDate(muelheim, instant('2026-07-31T21:59:59.999Z'))).toBe('2026-07-31');
  expect(localDate(muelheim, instant('2026-07-31T22:00:00.000Z'))).toBe('2026-08-01');
});

test('reminders go out at seven by the town hall clock, before and after it is changed', () => {
  expect(instantOf(muelheim, day('2026-03-28'), '07:00')).toBe('2026-03-28T06:00:00.000Z');
  expect(instantOf(muelheim, day('2026-03-29'), '07:00')).toBe('2026-03-29T05:00:00.000Z');
  expect(instantOf(muelheim, day('2026-10-24'), '07:00')).toBe('2026-10-24T05:00:00.000Z');
  expect(instantOf(muelheim, day('2026-10-25'), '07:00')).toBe('2026-10-25T06:00:00.000Z');
});

test('a time that the clock skips in March is read as the later one', () => {
  expect(instantOf(muelheim, day('2026-03-29'), '01:59')).toBe('2026-03-29T00:59:00.000Z');
  expect(instantOf(muelheim, day('2026-03-29'), '02:00')).toBe('2026-03-29T01:00:00.000Z');
  expect(instantOf(muelheim, day('2026-03-29'), '02:30')).toBe('2026-03-29T01:30:00.000Z'); // the clock shows 03:30
  expect(instantOf(muelheim, day('2026-03-29'), '03:00')).toBe('2026-03-29T01:00:00.000Z');
});

test('of a time that the clock shows twice in October the earlier is meant', () => {
  expect(instantOf(muelheim, day('2026-10-25'), '02:00')).toBe('2026-10-25T00:00:00.000Z');
  expect(instantOf(muelheim, day('2026-10-25'), '02:59')).toBe('2026-10-25T00:59:00.000Z');
  expect(instantOf(muelheim, day('2026-10-25'), '03:00')).toBe('2026-10-25T02:00:00.000Z');
});

test('the first offset holds before it, the last one ever after', () => {
  expect(localDate(muelheim, instant('2020-07-01T22:30:00.000Z'))).toBe('2020-07-01');
  expect(localDate(muelheim, instant('2030-07-01T23:00:00.000Z'))).toBe('2030-07-02');
});

test('zones west of Greenwich have their days later', () => {
  const azores = { offsets: [{ from: instant('2026-01-01T00:00:00.000Z'), minutes: -60 }] };
  expect(localDate(azores, instant('2026-06-01T00:59:59.999Z'))).toBe('2026-05-31');
  expect(instantOf(azores, day('2026-06-01'), '07:00')).toBe('2026-06-01T08:00:00.000Z');
});

const SPRING = ['2026-03-29', '2027-03-28', '2028-03-26'].map(day);

test('every time of a day lies on that day', () => {
  const anyMinute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  fc.assert(
    fc.property(anyDay(), anyMinute, (date, minute) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(localDate(muelheim, instantOf(muelheim, date, time))).toBe(date);
      const skipped = time >= '02:00' && time < '03:00' && SPRING.includes(date);
      expect(localTime(muelheim, instantOf(muelheim, date, time))).toBe(skipped ? time.replace('02', '03') : time);
    }),
  );
});

test('a zone’s rules say of every minute what its offsets say', () => {
  const anyMinute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  fc.assert(
    fc.property(anyDay(), anyMinute, (date, minute) => {
      const time = Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString().slice(0, 5);
      const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/Berlin');
      const at = instantOf(muelheim, date, time);
      expect(at).toBe(zoned.toInstant().toString({ fractionalSecondDigits: 3 }));
      expect(`${localDate(muelheim, at)}T${localTime(muelheim, at)}`).toBe(
        zoned.toPlainDateTime().toString().slice(0, 16),
      );
    }),
  );
});

test('a planning basis without offsets is an error, never a guess', () => {
  expect(() => localDate({ offsets: [] }, instant('2026-06-01T00:00:00.000Z'))).toThrow(NoOffsetError);
});
