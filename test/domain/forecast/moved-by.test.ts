/** What a change of the calendar would move, told before anybody orders it; the case of `whole-way.test.ts`, counted there by hand. */
import type { PlanningBasis, Sitting } from '../../../domain/calendar/planning-basis.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { movedBy } from '../../../domain/forecast/moved-by.ts';
import { day, muelheim, sitting } from '../calendar/muelheim.ts';
import { openCase } from '../commands.ts';
import { basisSet, on, stateOf, tellAll } from '../story.ts';

const before = { ...muelheim, sittings: [sitting('2026-11-12'), sitting('2026-12-10')] };
const opened = stateOf(tellAll(basisSet('2026-03-02T09:00', before), on('2026-03-02T09:00', openCase())));
const today = day('2026-03-02');
const changedTo = (changed: Partial<PlanningBasis>) => movedBy(opened, before, { ...before, ...changed }, today);
const committee = 'social-affairs';

test('nothing moves by what does not concern the case, and nothing by what only the numbering of the municipality says', () => {
  expect(changedTo({ municipalitySeq: 99 })).toEqual({ moves: [], why: [] });
  // The report is not ready for November however that sitting lies.
  expect(changedTo({ sittings: [sitting('2026-11-05'), sitting('2026-12-10')] }).moves).toEqual([]);
});

test('a case that the change cannot touch is not even forecast: another committee’s sittings, and what is over', () => {
  const anothers = { ...sitting('2026-10-01'), id: 'culture', committee: 'culture' };
  const basis = { ...before, reportsTo: [committee], sittings: [sitting('2026-02-12'), ...before.sittings] };
  const untold: CaseState = Object.defineProperty({ ...opened, basis }, 'pauses', {
    enumerable: true,
    get: () => {
      throw new Error('somebody forecasts');
    },
  });
  const changed = (sittings: readonly Sitting[]) => () => movedBy(untold, basis, { ...basis, sittings }, today);
  expect(changed([...before.sittings, anothers])()).toEqual({ moves: [], why: [] });
  expect(changed([sitting('2026-12-10')])).toThrow('somebody forecasts');
  // Where the profile names nobody who hears every report, any committee may.
  const open = { ...basis, reportsTo: [] };
  expect(() => movedBy(untold, open, { ...open, sittings: [...before.sittings, anothers] }, today)).toThrow(
    'forecasts',
  );
});

test('T1: a moved sitting moves the report, and what follows it', () => {
  const moved = { ...sitting('2026-12-10'), date: day('2026-12-17') };
  expect(changedTo({ sittings: [sitting('2026-11-12'), moved] }).moves).toEqual([
    { of: 'forecast', what: 'report', committee, from: '2026-12-10', to: '2026-12-17' },
    expect.objectContaining({ of: 'forecast', what: 'closing', from: '2027-02-01' }),
  ]);
});

test('T1: where the only sitting falls away, there is no day for the report, nor for the end', () => {
  expect(changedTo({ sittings: [sitting('2026-11-12')] }).moves).toEqual([
    { of: 'forecast', what: 'report', committee, from: '2026-12-10', to: null },
    { of: 'forecast', what: 'closing', from: '2027-02-01', to: null },
  ]);
});

test('a closed day before a step is due moves its deadline by one', () => {
  const { moves } = changedTo({ closedDays: [day('2026-03-04'), ...before.closedDays].sort() });
  expect(moves).toContainEqual({ of: 'due', step: 'check-completeness', from: '2026-03-09', to: '2026-03-10' });
});

test('T2: an election moves the dispatch, and says by which stretch', () => {
  const election = { id: 'mayor', kind: 'mayor', date: day('2026-08-02') } as const;
  const { moves, why } = changedTo({ elections: [...before.elections, election] });
  expect(moves).toContainEqual(expect.objectContaining({ of: 'forecast', what: 'dispatch', from: '2026-07-22' }));
  expect(why).toContainEqual(expect.objectContaining({ kind: 'red-stretch', election, to: '2026-08-02' }));
});
