/** What holds for every forecast and every plan, however the case stands and whatever lies in its calendar. */
import fc from 'fast-check';
import { instantOf } from '../../../domain/calendar/local-time.ts';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import { openSteps } from '../../../domain/case/open-steps.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { planBackward } from '../../../domain/forecast/backward-plan.ts';
import { type Forecast, forecast } from '../../../domain/forecast/forecast.ts';
import { journeyOf } from '../../../domain/forecast/journey.ts';
import { withTarget } from '../../../domain/forecast/target-sitting.ts';
import { basisReadBy } from '../../../domain/forecast/what-a-case-reads.ts';
import { ENGINE, type PlainDate, type StepName } from '../../../domain/terms.ts';
import { sitting } from '../calendar/muelheim.ts';
import { anySituation, bookish, type Situation } from './any-case.ts';

const situations = (): fc.Arbitrary<Situation> => fc.oneof(bookish(), anySituation());
/** A story is told through the real decider each time: enough to find what is wrong within seconds. */
const RUNS = { numRuns: 60 };
const NEVER = '9999-12-31' as PlainDate;

const datesOf = ({ steps, dispatch, hearings, closing }: Forecast): readonly PlainDate[] =>
  [
    ...steps.flatMap(({ start, finish }) => [start, finish]),
    dispatch,
    closing,
    ...hearings.map(({ date }) => date),
  ].filter((date) => date !== undefined);

test('a forecast never names a day before today', () => {
  fc.assert(
    fc.property(situations(), ({ state, today }) => {
      expect(datesOf(forecast(state, today)).filter((date) => date < today)).toEqual([]);
    }),
    RUNS,
  );
});

test('what a case does not read of its calendar changes nothing in what is foreseen of it', () => {
  const anySitting = fc.record({
    committee: fc.constantFrom('social-affairs', 'social', 'seniors', 'council', 'culture'),
    days: fc.integer({ min: -200, max: 500 }),
  });
  const reportsTo = fc.constantFrom([], ['social-affairs'], ['council', 'seniors']);
  fc.assert(
    fc.property(situations(), fc.array(anySitting, { maxLength: 12 }), reportsTo, ({ state, today }, drawn, named) => {
      const sittings = drawn.map(({ committee, days }, index) => {
        const date = addDays(today, days);
        return { ...sitting(date), id: `drawn-${index}`, committee };
      });
      const ascending = [...state.basis.sittings, ...sittings].sort((one, other) => (one.date < other.date ? -1 : 1));
      const basis = { ...state.basis, reportsTo: named, sittings: ascending };
      const whole = { ...state, basis };
      const read = { ...state, basis: basisReadBy(state, basis, today) };
      const foreseen = ({ dispatch, hearings, closing }: Forecast) => ({ dispatch, hearings, closing });
      expect(foreseen(forecast(read, today))).toEqual(foreseen(forecast(whole, today)));
      expect(openSteps(read)).toEqual(openSteps(whole));
    }),
    RUNS,
  );
});

test('no step of a forecast ends before it begins, or has less than no air', () => {
  fc.assert(
    fc.property(situations(), ({ state, today }) => {
      const { steps } = forecast(state, today);
      expect(steps.filter(({ start = '', finish = NEVER, slack = 0 }) => finish < start || slack < 0)).toEqual([]);
    }),
    RUNS,
  );
});

test('every step of the critical path follows from the one before it', () => {
  fc.assert(
    fc.property(situations(), ({ state, today }) => {
      const { steps, criticalPath, hearings } = forecast(state, today);
      const path = criticalPath.map((key) => steps.find((step) => step.key === key));
      const ends = path.map((step) => step?.finish ?? NEVER);
      expect([...ends].sort()).toEqual(ends);
      expect(criticalPath.length > 0).toBe(hearings.length > 0);
    }),
    RUNS,
  );
});

/** What is chosen in these may well be a later day than the forecast supposed, and a closed case has no forecast. */
const CHOICES: readonly StepName[] = [
  'plan-dispatch',
  'choose-sitting',
  'weigh-request',
  'obtain-resolution',
  'present-report',
  'close-case',
];

function finished(state: CaseState, key: string, today: PlainDate): CaseState {
  const at = instantOf(state.basis, today, '12:00');
  const seq = state.head.seq + 1;
  return {
    ...state,
    done: { ...state.done, [key]: { at, on: today, by: ENGINE.person, role: ENGINE.role, seq } },
    // What opens by it opens now.
    openSince: Object.fromEntries(
      journeyOf(state, today).way.flatMap(({ key: one, open }) => (open ? [[one, state.openSince[one] ?? at]] : [])),
    ),
    head: { seq, at },
  };
}

test('a step that is finished today never makes the forecast later', () => {
  fc.assert(
    fc.property(bookish(), fc.nat(), ({ state, today }, pick) => {
      const open = journeyOf(state, today).way.filter((step) => step.open && !CHOICES.includes(step.step));
      const step = open[pick % Math.max(open.length, 1)];
      fc.pre(step !== undefined && state.pauses.length === 0);
      const [before, after] = [forecast(state, today), forecast(finished(state, step.key, today), today)];
      const later = after.steps.filter((one) => {
        const was = before.steps.find(({ key }) => key === one.key);
        return was && (one.finish ?? NEVER) > (was.finish ?? NEVER);
      });
      expect(later).toEqual([]);
      expect((after.closing ?? NEVER) <= (before.closing ?? NEVER)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('the dates of a plan ascend along the order of the steps', () => {
  fc.assert(
    fc.property(situations(), fc.nat(), ({ state, today }, pick) => {
      const sitting = state.basis.sittings[pick % state.basis.sittings.length];
      fc.pre(sitting !== undefined);
      const plan = planBackward(state, sitting.id, today);
      fc.pre(plan.kind === 'planned');
      const { way } = journeyOf(withTarget(state, sitting, today), today);
      const latest = new Map(plan.steps.map((step) => [step.key, step.latest ?? '']));
      for (const { key, after } of way)
        for (const before of after)
          if (latest.has(key))
            expect([key, before, (latest.get(before) ?? NEVER) <= (latest.get(key) ?? '')]).toEqual([
              key,
              before,
              true,
            ]);
    }),
    RUNS,
  );
});

test('a sitting is within reach exactly where no step of its plan is too late', () => {
  let [met, missed] = [0, 0];
  fc.assert(
    fc.property(situations(), fc.nat(), ({ state, today }, pick) => {
      const { sittings } = forecast(state, today);
      for (const { sitting, isReachable } of sittings.filter((_, index) => index % 7 === pick % 7)) {
        const plan = planBackward(state, sitting.id, today);
        expect(plan).toMatchObject({ kind: 'planned', canBeMet: isReachable });
        if (isReachable) met++;
        else missed++;
      }
    }),
    RUNS,
  );
  expect(Math.min(met, missed)).toBeGreaterThan(10);
});

test('a plan that can be met today could be met yesterday, too', () => {
  fc.assert(
    fc.property(bookish(), fc.nat(), ({ state, today }, pick) => {
      const sitting = state.basis.sittings[pick % state.basis.sittings.length];
      fc.pre(sitting !== undefined && state.pauses.length === 0);
      const [now, tomorrow] = [today, addDays(today, 1)].map((date) => planBackward(state, sitting.id, date));
      fc.pre(tomorrow?.kind === 'planned' && tomorrow.canBeMet);
      expect(now).toMatchObject({ canBeMet: true });
    }),
    RUNS,
  );
});
