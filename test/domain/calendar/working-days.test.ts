import fc from 'fast-check';
import { addDays, weekdayOf } from '../../../domain/calendar/plain-dates.ts';
import {
  addWorkingDays,
  deadline,
  findWorkingDay,
  NoWorkingDayError,
  nextWorkingDay,
  workCalendar,
  workingDaysBetween,
} from '../../../domain/calendar/working-days.ts';
import { anyCalendar, anyDay, calendarOf, day, endedPauses, muelheim } from './muelheim.ts';

const calendar = calendarOf();

test('over Easter 2026 five working days from Monday of Holy Week end on Wednesday after', () => {
  expect(deadline(calendar, day('2026-03-30'), 5)).toEqual({
    date: '2026-04-08',
    rolledOver: [
      { date: '2026-04-03', why: 'holiday' },
      { date: '2026-04-06', why: 'holiday' },
    ],
  });
});

test('ten working days from 18 December 2026 end on 12 January, and the state can say why', () => {
  expect(deadline(calendar, day('2026-12-18'), 10)).toEqual({
    date: '2027-01-12',
    rolledOver: [
      { date: '2026-12-24', why: 'closed-day' },
      { date: '2026-12-25', why: 'holiday' },
      { date: '2026-12-28', why: 'closed-day' },
      { date: '2026-12-29', why: 'closed-day' },
      { date: '2026-12-30', why: 'closed-day' },
      { date: '2026-12-31', why: 'closed-day' },
      { date: '2027-01-01', why: 'holiday' },
    ],
  });
});

test('nothing is due on Rosenmontag', () => {
  expect(deadline(calendar, day('2027-02-05'), 1)).toEqual({
    date: '2027-02-09',
    rolledOver: [{ date: '2027-02-08', why: 'closed-day' }],
  });
});

test('29 February 2028 is a Tuesday like any other', () => {
  expect(addWorkingDays(calendar, day('2028-02-25'), 1)).toBe('2028-02-29'); // the Monday is Rosenmontag
  expect(addWorkingDays(calendar, day('2028-02-29'), 1)).toBe('2028-03-01');
  expect(addWorkingDays(calendar, day('2028-03-01'), -1)).toBe('2028-02-29');
});

test('a plain weekend is nothing to be named', () => {
  expect(deadline(calendar, day('2026-09-11'), 1)).toEqual({ date: '2026-09-14', rolledOver: [] });
});

test('working days before a day are counted from the day before it', () => {
  expect(addWorkingDays(calendar, day('2026-04-08'), -5)).toBe('2026-03-30');
  expect(addWorkingDays(calendar, day('2026-04-05'), -1)).toBe('2026-04-02'); // from Easter Sunday
});

test('no working days from a day is the day itself, or the next on which somebody works', () => {
  expect(addWorkingDays(calendar, day('2026-04-02'), 0)).toBe('2026-04-02');
  expect(nextWorkingDay(calendar, day('2026-04-03'))).toBe('2026-04-07');
  expect(deadline(calendar, day('2026-04-03'), 0)).toEqual({
    date: '2026-04-07',
    rolledOver: [
      { date: '2026-04-03', why: 'holiday' },
      { date: '2026-04-06', why: 'holiday' },
    ],
  });
});

test('the days of a pause do not count, the day of resumption does', () => {
  const paused = calendarOf({ from: day('2026-09-10'), to: day('2026-09-24') });
  const end = deadline(paused, day('2026-09-07'), 10);
  expect(end?.date).toBe('2026-10-05');
  expect(end?.rolledOver.map(({ date }) => date.slice(8))).toEqual([
    '10',
    '11',
    '14',
    '15',
    '16',
    '17',
    '18',
    '21',
    '22',
    '23',
  ]);
  expect(end?.rolledOver.every(({ why }) => why === 'pause')).toBe(true);
});

test('a pause over the very day of a deadline moves it to the day of resumption', () => {
  expect(deadline(calendar, day('2026-09-07'), 2)?.date).toBe('2026-09-09');
  expect(deadline(calendarOf({ from: day('2026-09-09'), to: day('2026-09-11') }), day('2026-09-07'), 2)?.date).toBe(
    '2026-09-11',
  );
});

test('a pause after a deadline, and one that ended on the day it began, change nothing', () => {
  expect(deadline(calendarOf({ from: day('2026-09-10') }), day('2026-09-07'), 3)).toBeUndefined();
  expect(deadline(calendarOf({ from: day('2026-09-10') }), day('2026-09-07'), 2)?.date).toBe('2026-09-09');
  expect(deadline(calendarOf({ from: day('2026-09-08'), to: day('2026-09-08') }), day('2026-09-07'), 2)?.date).toBe(
    '2026-09-09',
  );
});

test('a step that opened during a pause has its lead time from the resumption on', () => {
  const paused = calendarOf({ from: day('2026-09-01'), to: day('2026-09-14') });
  expect(deadline(paused, day('2026-09-07'), 1)?.date).toBe('2026-09-14');
});

test('a holiday within a pause is named as the holiday that it is, a weekend not at all', () => {
  const paused = calendarOf({ from: day('2026-05-13'), to: day('2026-05-18') });
  expect(deadline(paused, day('2026-05-12'), 1)).toEqual({
    date: '2026-05-18',
    rolledOver: [
      { date: '2026-05-13', why: 'pause' },
      { date: '2026-05-14', why: 'holiday' },
      { date: '2026-05-15', why: 'pause' },
    ],
  });
});

test('while a case is paused without end nothing comes due, and the search for it ends', () => {
  const paused = calendarOf({ from: day('2026-09-10') });
  expect(deadline(paused, day('2026-09-10'), 0)).toBeUndefined();
  expect(findWorkingDay(paused, day('2026-09-11'), 1)).toBeUndefined();
  expect(findWorkingDay(paused, day('2026-09-11'), -1)).toBe('2026-09-09');
  expect(() => addWorkingDays(paused, day('2026-09-11'), 1)).toThrow(NoWorkingDayError);
});

test('the working days between two dates, the first not counted', () => {
  expect(workingDaysBetween(calendar, day('2026-03-30'), day('2026-04-08'))).toBe(5);
  expect(workingDaysBetween(calendar, day('2026-04-08'), day('2026-03-30'))).toBe(-5);
  expect(workingDaysBetween(calendar, day('2026-04-03'), day('2026-04-06'))).toBe(0);
});

const count = fc.integer({ min: -60, max: 60 });

test('no date that was counted to is a day on which nobody works', () => {
  fc.assert(
    fc.property(anyCalendar(), anyDay(), count, (work, from, n) => {
      expect(work.whyNot(addWorkingDays(work, from, n))).toBeUndefined();
      expect(weekdayOf(addWorkingDays(work, from, n))).toBeLessThan(6);
    }),
  );
});

test('counting forth and back leads to where it began', () => {
  fc.assert(
    fc.property(anyCalendar(), anyDay(), count, (work, somewhere, n) => {
      const from = nextWorkingDay(work, somewhere);
      expect(addWorkingDays(work, addWorkingDays(work, from, n), -n)).toBe(from);
    }),
  );
});

test('so many working days later so many lie between', () => {
  fc.assert(
    fc.property(
      anyCalendar(),
      anyDay(),
      count.filter((n) => n !== 0),
      (work, from, n) => {
        expect(workingDaysBetween(work, from, addWorkingDays(work, from, n))).toBe(n);
      },
    ),
  );
});

test('who starts later or has longer is never done earlier', () => {
  fc.assert(
    fc.property(anyCalendar(), anyDay(), count, fc.nat(30), fc.nat(30), (work, from, n, later, longer) => {
      expect(addWorkingDays(work, addDays(from, later), n) >= addWorkingDays(work, from, n)).toBe(true);
      expect(addWorkingDays(work, from, n + longer) >= addWorkingDays(work, from, n)).toBe(true);
    }),
  );
});

test('a pause never brings a deadline forward', () => {
  fc.assert(
    fc.property(endedPauses(), anyDay(), fc.nat(60), (pauses, from, n) => {
      expect(addWorkingDays(workCalendar(muelheim, pauses), from, n) >= addWorkingDays(calendar, from, n)).toBe(true);
    }),
  );
});

test('weekdays up to a deadline either counted or are named with the reason why not', () => {
  fc.assert(
    fc.property(anyCalendar(), anyDay(), fc.integer({ min: 1, max: 60 }), (work, from, n) => {
      const end = deadline(work, from, n);
      const weekdays = [];
      for (let date = addDays(from, 1); end && date <= end.date; date = addDays(date, 1))
        if (weekdayOf(date) < 6) weekdays.push(date);
      expect(weekdays).toHaveLength(n + (end?.rolledOver.length ?? 0));
    }),
  );
});
