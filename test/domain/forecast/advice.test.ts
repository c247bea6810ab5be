/** T0: what a carrier is told before it asks. */
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import type { PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import { nextWorkingDay } from '../../../domain/calendar/working-days.ts';
import type { Advice } from '../../../domain/forecast/advice.ts';
import { whenIsAGoodTime } from '../../../domain/forecast/good-time.ts';
import { calendarOf } from '../../../domain/forecast/journey.ts';
import type { PlainDate } from '../../../domain/terms.ts';
import { day, muelheim, sitting } from '../calendar/muelheim.ts';

const eachQuarter = ['2026-11-12', '2027-02-11', '2027-05-13', '2027-09-09', '2027-12-09', '2028-03-09', '2028-06-08'];
const recess = { from: day('2027-07-19'), to: day('2027-08-31'), name: 'Sommerpause' };
const basis: PlanningBasis = { ...muelheim, sittings: eachQuarter.map((date) => sitting(date)), recesses: [recess] };
const election = { id: 'council', kind: 'municipal-council', date: day('2027-05-23') } as const;

const adviceOn = (today: PlainDate, on: PlanningBasis = basis): Advice => whenIsAGoodTime(on, today, 12).advice;

const sittingOf = (advice: Advice) => (advice.kind === 'good' ? advice.sitting.id : undefined);

test('without a sitting that can hear the report, now is not a good time', () => {
  expect(adviceOn(day('2026-03-02'), muelheim)).toEqual({ kind: 'no-sitting' });
});

test('an election that the dispatch would have to wait for is said', () => {
  const advice = adviceOn(day('2026-12-07'), { ...basis, elections: [election] });
  expect(advice).toMatchObject({ kind: 'good', election });
  expect(adviceOn(day('2026-12-07'))).not.toHaveProperty('election');
});

test('on a Saturday with no day to lose, the day is that Saturday and not the Monday that is too late', () => {
  const [saturday, monday] = [day('2026-12-05'), day('2026-12-07')];
  const advice = adviceOn(saturday);
  expect(advice).toMatchObject({ kind: 'good', askUntil: saturday });
  expect(sittingOf(adviceOn(monday))).not.toBe(sittingOf(advice));
});

const anyDay = fc.integer({ min: 0, max: 540 }).map((days) => addDays(day('2026-01-05'), days));

describe.each([
  ['in a year without an election', basis],
  ['before an election', { ...basis, elections: [election] }],
])('%s', (_, on) => {
  test('whoever asks until the day that is named is heard in the same sitting', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const advice = adviceOn(today, on);
        if (advice.kind !== 'good') return;
        expect(sittingOf(adviceOn(advice.askUntil, on))).toBe(advice.sitting.id);
      }),
      { numRuns: 25 },
    );
  });

  test('whoever asks a working day later is heard in a later one', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const advice = adviceOn(today, on);
        if (advice.kind !== 'good') return;
        const later = nextWorkingDay(calendarOf(on), addDays(advice.askUntil, 1));
        expect(sittingOf(adviceOn(later, on))).not.toBe(advice.sitting.id);
      }),
      { numRuns: 25 },
    );
  });
});
