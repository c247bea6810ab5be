import fc from 'fast-check';
import { type DecidedCase, type Effort, effortAccount } from '../../../domain/municipality/effort-account.ts';
import { day } from '../calendar/muelheim.ts';

const effort = (staffHours: number, rest: Partial<Effort> = {}): Effort => ({
  staffHours,
  sheets: 2400,
  postageCents: 100_000,
  returnPostageCents: 20_000,
  ...rest,
});
const decided = (decidedOn: string, rest: Partial<DecidedCase> = {}): DecidedCase => ({
  decidedOn: day(decidedOn),
  outcome: 'accept',
  estimate: effort(40),
  ...rest,
});
const budget = { year: 2026, staffHours: 100, sheets: 4000, postageCents: 300_000 };

test('A6: of a year’s budget remains what accepted cases do not bind, postage with return postage', () => {
  expect(effortAccount([budget], [decided('2026-03-02')])).toEqual([
    {
      year: 2026,
      accepted: 1,
      declined: 0,
      running: 1,
      estimated: { staffHours: 40, sheets: 2400, postageCents: 120_000 },
      actual: { staffHours: 0, sheets: 0, postageCents: 0 },
      bound: { staffHours: 40, sheets: 2400, postageCents: 120_000 },
      budget: { staffHours: 100, sheets: 4000, postageCents: 300_000 },
      remaining: { staffHours: 60, sheets: 1600, postageCents: 180_000 },
      overrun: { staffHours: 0, sheets: 0, postageCents: 0 },
    },
  ]);
});

test('A6: what a case has really cost counts in place of its estimate, and an overrun is shown for what it is of', () => {
  const cases = [
    decided('2026-03-02', { actual: effort(70) }),
    decided('2026-09-01', { estimate: effort(20, { sheets: 1800 }) }),
  ];
  expect(effortAccount([budget], cases)[0]).toMatchObject({
    running: 1,
    estimated: { staffHours: 60 },
    actual: { staffHours: 70 },
    bound: { staffHours: 90, sheets: 4200 },
    remaining: { staffHours: 10, sheets: 0 },
    overrun: { staffHours: 0, sheets: 200 },
  });
});

test('A6: a declined request binds nothing, and a case counts in the year of its decision', () => {
  const cases = [decided('2025-12-31'), decided('2026-01-01', { outcome: 'decline' })];
  expect(effortAccount([budget], cases)).toMatchObject([
    { year: 2025, accepted: 1, bound: { staffHours: 40 } },
    { year: 2026, accepted: 0, declined: 1, bound: { staffHours: 0 }, remaining: { staffHours: 100 } },
  ]);
});

test('A6: a year without a budget has nothing to remain of, and one without cases all of it', () => {
  const [last, next] = effortAccount([{ ...budget, year: 2027 }], [decided('2026-03-02')]);
  expect(last).not.toHaveProperty('remaining');
  expect(next).toMatchObject({ year: 2027, accepted: 0, remaining: { staffHours: 100 } });
});

test('A6: either something remains or something is overrun, and together they give the budget', () => {
  const count = fc.nat(100_000);
  const anyEffort = fc.record({ staffHours: count, sheets: count, postageCents: count, returnPostageCents: count });
  const anyCase = fc.record(
    {
      decidedOn: fc.constantFrom('2025-06-01', '2026-06-01', '2027-06-01').map(day),
      outcome: fc.constantFrom('accept' as const, 'decline' as const),
      estimate: anyEffort,
      actual: anyEffort,
    },
    { requiredKeys: ['decidedOn', 'outcome', 'estimate'] },
  );
  fc.assert(
    fc.property(fc.array(anyCase), (cases) => {
      const accounts = effortAccount([budget], cases as DecidedCase[]);
      for (const { bound, budget: may, remaining, overrun } of accounts) {
        if (!may || !remaining || !overrun) continue;
        for (const what of ['staffHours', 'sheets', 'postageCents'] as const) {
          expect(Math.min(remaining[what], overrun[what])).toBe(0);
          expect(bound[what] + remaining[what] - overrun[what]).toBe(may[what]);
        }
      }
      expect(accounts.reduce((sum, { accepted, declined }) => sum + accepted + declined, 0)).toBe(cases.length);
    }),
  );
});
