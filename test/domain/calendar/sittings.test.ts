import fc from 'fast-check';
import { addDays, type Weekday, weekdayOf } from '../../../domain/calendar/plain-dates.ts';
import { changesBetween, recessOn, submissionDeadline, upcomingSittings } from '../../../domain/calendar/sittings.ts';
import { anyDay, calendarOf, day, muelheim, sitting } from './muelheim.ts';

test('T1: papers are due so many days before the sitting, until the end of that day', () => {
  expect(submissionDeadline(muelheim, sitting('2026-06-17'))).toEqual({
    date: '2026-06-03',
    at: '2026-06-03T22:00:00.000Z',
    rolledOver: [],
  });
});

test('T1: a deadline on Corpus Christi is rolled back to the day before, and says so', () => {
  const rule = { kind: 'days-before', days: 14, time: '12:00' } as const;
  expect(submissionDeadline(muelheim, sitting('2026-06-18', { paperDeadline: rule }))).toEqual({
    date: '2026-06-03',
    at: '2026-06-03T10:00:00.000Z',
    rolledOver: [{ date: '2026-06-04', why: 'holiday' }],
  });
});

test('T1: a weekday and hour two weeks before the sitting, counted by calendar weeks', () => {
  const paperDeadline = { kind: 'weekday', weekday: 5, weeksBefore: 2, time: '12:00' } as const;
  const friday = { date: '2026-05-15', at: '2026-05-15T10:00:00.000Z', rolledOver: [] };
  expect(submissionDeadline(muelheim, sitting('2026-05-26', { paperDeadline }))).toEqual(friday); // a Tuesday
  expect(submissionDeadline(muelheim, sitting('2026-05-31', { paperDeadline }))).toEqual(friday); // the Sunday of that week
});

test('T1: between the years it is rolled back before Christmas', () => {
  const paperDeadline = { kind: 'weekday', weekday: 1, weeksBefore: 1, time: '10:00' } as const;
  expect(submissionDeadline(muelheim, sitting('2027-01-05', { paperDeadline }))).toEqual({
    date: '2026-12-23',
    at: '2026-12-23T09:00:00.000Z',
    rolledOver: [
      { date: '2026-12-28', why: 'closed-day' },
      { date: '2026-12-27', why: 'weekend' },
      { date: '2026-12-26', why: 'weekend' },
      { date: '2026-12-25', why: 'holiday' },
      { date: '2026-12-24', why: 'closed-day' },
    ],
  });
});

test('T1: a sitting that was put on a holiday has its deadline all the same', () => {
  const onCorpusChristi = sitting('2026-06-04', { paperDeadline: { kind: 'days-before', days: 3 } });
  expect(submissionDeadline(muelheim, onCorpusChristi).date).toBe('2026-06-01');
  expect(
    submissionDeadline(muelheim, { ...onCorpusChristi, paperDeadline: { kind: 'days-before', days: 0 } }).date,
  ).toBe('2026-06-03');
});

test('T1: the deadline keeps its hour by the town hall clock when that is changed between it and the sitting', () => {
  const paperDeadline = { kind: 'weekday', weekday: 5, weeksBefore: 1, time: '12:00' } as const;
  expect(submissionDeadline(muelheim, sitting('2026-03-31', { paperDeadline })).at).toBe('2026-03-27T11:00:00.000Z');
  expect(submissionDeadline(muelheim, sitting('2026-04-08', { paperDeadline })).at).toBe('2026-04-02T10:00:00.000Z');
  expect(submissionDeadline(muelheim, sitting('2026-10-27', { paperDeadline })).at).toBe('2026-10-23T10:00:00.000Z');
  expect(submissionDeadline(muelheim, sitting('2026-11-03', { paperDeadline })).at).toBe('2026-10-30T11:00:00.000Z');
});

test('T1: on the day before the clock is changed the deadline lasts until that day’s own midnight', () => {
  const friday = { kind: 'days-before', days: 4 } as const;
  expect(submissionDeadline(muelheim, sitting('2026-03-31', { paperDeadline: friday }))).toEqual({
    date: '2026-03-27',
    at: '2026-03-27T23:00:00.000Z',
    rolledOver: [],
  });
  // Ten days before a Wednesday: the Sunday of the change itself, and the Saturday, are no working days.
  expect(
    submissionDeadline(muelheim, sitting('2026-11-04', { paperDeadline: { kind: 'days-before', days: 10 } })),
  ).toEqual({
    date: '2026-10-23',
    at: '2026-10-23T22:00:00.000Z',
    rolledOver: [
      { date: '2026-10-25', why: 'weekend' },
      { date: '2026-10-24', why: 'weekend' },
    ],
  });
});

test('T1: two weeks before 14 March is 29 February where there is one', () => {
  expect(submissionDeadline(muelheim, sitting('2028-03-14')).date).toBe('2028-02-29');
  // Rosenmontag 2028 is the day before: closed.
  expect(submissionDeadline(muelheim, sitting('2028-03-13'))).toMatchObject({
    date: '2028-02-25',
    rolledOver: [{ date: '2028-02-28', why: 'closed-day' }, { why: 'weekend' }, { why: 'weekend' }],
  });
  expect(submissionDeadline(muelheim, sitting('2027-03-15')).date).toBe('2027-03-01');
});

test('T1: a weekday of the sitting’s own week that would come after it is the one before it', () => {
  const friday = { kind: 'weekday', weekday: 5, weeksBefore: 0, time: '12:00' } as const;
  expect(submissionDeadline(muelheim, sitting('2026-06-16', { paperDeadline: friday })).date).toBe('2026-06-12');
  expect(submissionDeadline(muelheim, sitting('2026-06-19', { paperDeadline: friday })).date).toBe('2026-06-19');
});

test('T1: nothing is in time that comes after the sitting has begun', () => {
  const sameDay = sitting('2026-06-18', { paperDeadline: { kind: 'days-before', days: 0 } });
  expect(submissionDeadline(muelheim, sameDay)).toEqual({
    date: '2026-06-18',
    at: '2026-06-18T14:00:00.000Z',
    rolledOver: [],
  });
  expect(submissionDeadline(muelheim, { ...sameDay, start: '09:00' }).at).toBe('2026-06-18T07:00:00.000Z');
});

test('T1: both days of a recess belong to it', () => {
  const recesses = [{ from: day('2026-07-20'), to: day('2026-09-01'), name: 'Sommerpause' }];
  expect(
    ['2026-07-19', '2026-07-20', '2026-09-01', '2026-09-02'].map((date) => recessOn({ recesses }, day(date))?.name),
  ).toEqual([undefined, 'Sommerpause', 'Sommerpause', undefined]);
});

test('T1: papers can always be handed in on a working day, never after the day that the rule names', () => {
  const weekday = fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday);
  fc.assert(
    fc.property(anyDay(), weekday, fc.integer({ min: 1, max: 6 }), (date, dayOfWeek, weeksBefore) => {
      const found = submissionDeadline(muelheim, {
        date,
        paperDeadline: { kind: 'weekday', weekday: dayOfWeek, weeksBefore, time: '12:00' },
      });
      expect(calendarOf().isWorkingDay(found.date)).toBe(true);
      const named = addDays(found.date, found.rolledOver.length);
      expect(weekdayOf(named)).toBe(dayOfWeek);
      expect(named < date).toBe(true);
    }),
  );
});

test('T1: what happened to a sitting is said from when to when', () => {
  const before = sitting('2026-06-18');
  expect(changesBetween(before, before)).toBeUndefined();
  expect(changesBetween(before, { ...before, name: 'Sozialausschuss' })).toBeUndefined();
  expect(changesBetween(before, { ...before, date: day('2026-06-25') })).toEqual({
    kind: 'moved',
    from: { date: '2026-06-18', start: '16:00' },
    to: { date: '2026-06-25', start: '16:00' },
  });
  expect(changesBetween(before, { ...before, start: '17:00' })).toMatchObject({
    kind: 'moved',
    to: { date: '2026-06-18', start: '17:00' },
  });
});

test('T1: a cancelled sitting is cancelled once, wherever it was moved, and can be reinstated', () => {
  const before = sitting('2026-06-18');
  const cancelled = { ...before, date: day('2026-06-25'), cancelled: true } as const;
  expect(changesBetween(before, cancelled)).toEqual({
    kind: 'cancelled',
    from: { date: '2026-06-18', start: '16:00' },
  });
  expect(changesBetween(cancelled, { ...cancelled, start: '15:00' })).toBeUndefined();
  expect(changesBetween(cancelled, before)).toEqual({ kind: 'reinstated', to: { date: '2026-06-18', start: '16:00' } });
});

test('T0: who asks for coming sittings is shown those of the committee that will take place', () => {
  const sittings = [
    sitting('2026-05-07'),
    sitting('2026-06-18'),
    sitting('2026-09-03', { cancelled: true }),
    sitting('2026-10-08'),
    sitting('2026-10-09', { committee: 'council' }),
  ];
  const found = upcomingSittings({ sittings }, 'social-affairs', day('2026-06-18'));
  expect(found.map(({ date }) => date)).toEqual(['2026-06-18', '2026-10-08']);
});
