import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import {
  type DatedRung,
  ladder,
  latestOwed,
  morningOf,
  type Rung,
  rungDates,
  sittingLadder,
} from '../../../domain/calendar/reminders.ts';
import { submissionDeadline } from '../../../domain/calendar/sittings.ts';
import { addWorkingDays } from '../../../domain/calendar/working-days.ts';
import { anyCalendar, anyDay, calendarOf, day, muelheim, sitting } from './muelheim.ts';

const calendar = calendarOf();

test('people are reminded three working days ahead and on the day, then the planner, then the head of unit', () => {
  const rungs = [
    { kind: 'before', offset: -3 },
    { kind: 'on-the-day', offset: 0 },
    { kind: 'to-planner', offset: 3 },
    { kind: 'to-head-of-unit', offset: 8 },
  ];
  for (const leadTime of [4, 10, 30]) expect(ladder(leadTime)).toEqual(rungs);
});

test('a step of three working days or less is reminded of on the day and carried further sooner', () => {
  const rungs = [
    { kind: 'on-the-day', offset: 0 },
    { kind: 'to-planner', offset: 1 },
    { kind: 'to-head-of-unit', offset: 3 },
  ];
  for (const leadTime of [0, 1, 3]) expect(ladder(leadTime)).toEqual(rungs);
});

test('the ladder of a step that is due after Easter 2026 climbs over the holidays', () => {
  expect(rungDates(calendar, day('2026-04-08'), 10).map(({ kind, date }) => [kind, date])).toEqual([
    ['before', '2026-04-01'],
    ['on-the-day', '2026-04-08'],
    ['to-planner', '2026-04-13'],
    ['to-head-of-unit', '2026-04-20'],
  ]);
});

test('while a case is paused without end only what lay before the pause has a date', () => {
  const paused = calendarOf({ from: day('2026-09-10') });
  expect(rungDates(paused, day('2026-09-09'), 10).map(({ kind }) => kind)).toEqual(['before', 'on-the-day']);
});

test('T1: ten and three working days before the papers are due, and on that day', () => {
  const { date } = submissionDeadline(muelheim, sitting('2026-06-18'));
  expect(sittingLadder.map((offset) => addWorkingDays(calendar, date, offset))).toEqual([
    '2026-05-19',
    '2026-05-29',
    '2026-06-03',
  ]);
});

test('a reminder goes out in the morning, on the first working day of summer time as well', () => {
  expect(morningOf(muelheim, day('2026-03-27'))).toBe('2026-03-27T06:00:00.000Z');
  expect(morningOf(muelheim, day('2026-03-30'))).toBe('2026-03-30T05:00:00.000Z');
});

const rungs = rungDates(calendar, day('2026-04-08'), 10);
const long = day('2026-03-01');

test('nothing is owed before the first rung, and each on its day', () => {
  expect(latestOwed(rungs, [], day('2026-03-31'), long)).toBeUndefined();
  expect(latestOwed(rungs, [], day('2026-04-01'), long)?.kind).toBe('before');
  expect(latestOwed(rungs, ['before'], day('2026-04-07'), long)).toBeUndefined();
  expect(latestOwed(rungs, ['before'], day('2026-04-08'), long)?.kind).toBe('on-the-day');
});

test('after two weeks without an engine only the latest of the overdue rungs is owed', () => {
  expect(latestOwed(rungs, [], day('2026-04-15'), long)?.kind).toBe('to-planner');
  expect(latestOwed(rungs, ['to-planner'], day('2026-04-15'), long)).toBeUndefined();
});

test('nothing is owed that was due before its target came into being', () => {
  expect(latestOwed(rungs, [], day('2026-04-10'), day('2026-04-09'))).toBeUndefined();
  expect(latestOwed(rungs, [], day('2026-04-13'), day('2026-04-09'))?.kind).toBe('to-planner');
  expect(latestOwed(rungs, [], day('2026-04-08'), day('2026-04-08'))?.kind).toBe('on-the-day');
});

test('however long the engine is down: no rung twice, none after a later one, the last one always', () => {
  const daysDown = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(anyCalendar(), anyDay(), fc.integer({ min: 0, max: 30 }), daysDown, (work, due, leadTime, downs) => {
      const dated = rungDates(work, due, leadTime);
      const sent: Rung['kind'][] = [];
      let today = addDays(due, -10);
      const look = () => {
        const owed = latestOwed(dated, sent, today, addDays(due, -10));
        if (owed) sent.push(owed.kind);
      };
      for (const down of downs) {
        today = addDays(today, down);
        look();
      }
      today = addDays(today, 300);
      look();
      const order = dated.map(({ kind }: DatedRung) => kind);
      expect(sent).toEqual(order.filter((kind) => sent.includes(kind)));
      expect(sent.at(-1)).toBe('to-head-of-unit');
    }),
  );
});
