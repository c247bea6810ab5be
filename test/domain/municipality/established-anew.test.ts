/** A file that is read again counts where it says something new; where it says what it said before, people's decisions stand. */
import { DEFAULT_RETENTION } from '../../../domain/calendar/retention-schedule.ts';
import type { MunicipalityCommand } from '../../../domain/municipality/messages.ts';
import { planningBasis } from '../../../domain/municipality/municipality.ts';
import { day, instant } from '../calendar/muelheim.ts';
import {
  after,
  cancel,
  establish,
  establishWith,
  JUNE,
  move,
  profile,
  recordCalendar,
  revise,
  SEPTEMBER,
  schedule,
  sittingsOf,
} from './town.ts';

const before = [establish, recordCalendar] as const;
const basisOf = (...commands: readonly MunicipalityCommand[]) =>
  planningBasis(after(...before, ...commands), instant('2026-03-02T10:00:00.000Z'));
const withoutSitting = (id: string) => profile.sittings.filter((sitting) => sitting.id !== id);

test('T1: moved and cancelled sittings survive the same profile', () => {
  const state = after(...before, move('2026-06-25'), cancel(SEPTEMBER), schedule('2026-07-02'), establish);
  expect(sittingsOf(state)).toEqual([
    [JUNE, '2026-06-25', 'stands'],
    ['social-affairs-2026-07-02', '2026-07-02', 'stands'],
    [SEPTEMBER, '2026-09-10', 'cancelled'],
  ]);
});

test('T1: a sitting of which the file says something new stands as the file says', () => {
  const sittings = profile.sittings.map((sitting) =>
    sitting.id === JUNE ? { ...sitting, date: day('2026-06-11') } : sitting,
  );
  for (const decided of [move('2026-06-25'), cancel()])
    expect(sittingsOf(after(...before, decided, establishWith({ sittings })))[0]).toEqual([
      JUNE,
      '2026-06-11',
      'stands',
    ]);
});

test('T1: a sitting that the file no longer has is in doubt, since a case may have chosen it', () => {
  const dropped = establishWith({ sittings: withoutSitting(JUNE) });
  expect(sittingsOf(after(...before, dropped))).toContainEqual([JUNE, '2026-06-18', 'doubtful']);
  expect(sittingsOf(after(...before, cancel(), dropped))).toContainEqual([JUNE, '2026-06-18', 'cancelled']);
  expect(sittingsOf(after(...before, dropped, establish))).toContainEqual([JUNE, '2026-06-18', 'stands']);
});

test('T2: moved and cancelled elections survive it, and one that the file no longer has is off', () => {
  const mayor: MunicipalityCommand = {
    type: 'schedule-election',
    data: { id: 'mayor-2026', kind: 'mayor', date: day('2026-09-13') },
  };
  const moved: MunicipalityCommand = {
    type: 'move-election',
    data: { election: 'council-2030', to: day('2030-09-22') },
  };
  const off: MunicipalityCommand = { type: 'cancel-election', data: { election: 'council-2030' } };
  expect(basisOf(mayor, moved, establish)?.elections.map(({ id, date }) => [id, date])).toEqual([
    ['mayor-2026', '2026-09-13'],
    ['council-2030', '2030-09-22'],
  ]);
  expect(basisOf(off, establish)?.elections).toEqual([]);
  expect(basisOf(establishWith({ elections: [] }))?.elections).toEqual([]);
});

test('closed days that people entered or took back survive it', () => {
  const closed: MunicipalityCommand = { type: 'close-days', data: { days: [day('2026-05-15')], reason: 'Brückentag' } };
  const opened: MunicipalityCommand = { type: 'open-days', data: { days: [day('2026-12-24')] } };
  const file = establishWith({ closedDays: [...profile.closedDays, day('2026-12-31')] });
  expect(basisOf(closed, opened, file)?.closedDays).toEqual(['2026-02-16', '2026-05-15', '2026-12-31']);
  expect(basisOf(closed, establishWith({ closedDays: [] }))?.closedDays).toEqual(['2026-05-15']);
});

test('A10: what was revised stands until the file says something new of that very field', () => {
  const revision = revise({ leadTimes: { 'weigh-request': 20 }, resolutionRequired: true });
  expect(basisOf(revision, establishWith({ morning: '06:30' }))).toMatchObject({
    morning: '06:30',
    leadTimes: { 'weigh-request': 20 },
    resolutionRequired: true,
  });
  expect(basisOf(revision, establishWith({ leadTimes: { 'weigh-request': 7 } }))).toMatchObject({
    leadTimes: { 'weigh-request': 7 },
    resolutionRequired: true,
  });
});

test('A10: a profile of an earlier release says nothing of what came later, and is read all the same', () => {
  const { recesses: _, budget: __, registers: ___, retention: ____, ...early } = profile;
  const state = after({ type: 'establish-municipality', data: early as typeof profile }, recordCalendar);
  expect(planningBasis(state, instant('2026-03-02T10:00:00.000Z'))).toMatchObject({
    recesses: [],
    registers: [],
    retention: DEFAULT_RETENTION,
  });
  expect(after({ type: 'establish-municipality', data: early as typeof profile }, establish).profile).toEqual(profile);
});
