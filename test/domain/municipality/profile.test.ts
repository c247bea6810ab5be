/** A10: what a profile must have, and how it is revised. */

import { DEFAULT_RETENTION } from '../../../domain/calendar/retention-schedule.ts';
import type { MunicipalityCommand } from '../../../domain/municipality/messages.ts';
import { municipalityAgenda, planningBasis } from '../../../domain/municipality/municipality.ts';
import { Profile, ProfileRevision } from '../../../domain/municipality/profile.ts';
import type { PersonId, Role } from '../../../domain/terms.ts';
import { day, instant } from '../calendar/muelheim.ts';
import { officer, person, planner } from '../people.ts';
import {
  after,
  asked,
  calendar,
  cancel,
  engine,
  establish,
  establishWith,
  JUNE,
  move,
  OFFICES,
  profile,
  recordCalendar,
  refused,
  revise,
} from './town.ts';

const before = [establish, recordCalendar] as const;
const town = after(...before);
const OPENED = instant('2026-03-02T10:00:00.000Z');
const id = (text: string): PersonId => text as PersonId;
const without = (role: Role) => OFFICES.filter((office) => office.role !== role);
const issues = (change: object): readonly string[] =>
  Profile.safeParse({ ...profile, ...change }).error?.issues.map(({ message }) => message) ?? [];

test.each<Role>([
  'social-planner',
  'data-protection-officer',
  'press-office',
  'registration-office',
  'leadership',
  'head-of-unit',
])('A10: a profile without the office %s is refused, since a case would stand still', (role) => {
  expect(issues({ offices: without(role) })).toEqual([`the office "${role}" is missing`]);
});

test('A10: a municipality has a print shop or an outside printer', () => {
  expect(issues({ offices: without('print-shop') })).toEqual([expect.stringContaining('outsidePrinter')]);
  expect(issues({ offices: without('print-shop'), outsidePrinter: true })).toEqual([]);
  expect(issues({ offices: without('mail-room') })).toEqual([]);
});

test('A10: a county names the registers that it asks, and nobody else does', () => {
  const registers = [{ id: 'kempen', name: 'Stadt Kempen' }];
  expect(issues({ kind: 'county' })).toEqual(['a county names the towns whose registers it asks']);
  expect(issues({ kind: 'county', registers })).toEqual([]);
  expect(issues({ registers })).toEqual(['only a county asks registers of others']);
});

test.each<[string, object, string]>([
  ['a report to a committee that it lacks', { reportsTo: ['culture'] }, 'no committee "culture"'],
  [
    'a sitting of a committee that it lacks',
    { sittings: [{ ...profile.sittings[0], committee: 'culture' }] },
    'culture',
  ],
  ['two committees of one id', { committees: [...profile.committees, ...profile.committees] }, 'in the list already'],
  ['an office twice', { offices: [...OFFICES, OFFICES[0]] }, 'in the list already'],
  ['a carrier as an office', { offices: [...OFFICES, { role: 'carrier', name: 'Verein' }] }, 'no office of the'],
  ['a recess that ends before it begins', { recesses: [{ from: '2026-09-01', to: '2026-07-20', name: 'S' }] }, 'ends'],
  ['a sitting in the recess', { recesses: [{ from: '2026-06-01', to: '2026-07-01', name: 'Mai' }] }, JUNE],
  [
    'a substitute for an office that it lacks',
    { substitutes: [{ office: 'statistics-office', person: 'p' }] },
    'no office',
  ],
  [
    'two budgets for a year',
    { budget: [2026, 2026].map((year) => ({ year, staffHours: 1, sheets: 1, postageCents: 1 })) },
    '2026',
  ],
  ['a warning before the note', { electionWindows: { noteMonths: 2, amberMonths: 3, redWeeks: 6 } }, 'note'],
])('A10: a profile with %s is refused', (_what, change, says) => {
  expect(issues(change)).toEqual([expect.stringContaining(says)]);
});

test('A10: whoever stands in for the data-protection officer stands in for no other office', () => {
  const both = ['data-protection-officer', 'press-office'].map((office) => ({ office, person: 'p-7' }));
  expect(issues({ substitutes: both })).toEqual([expect.stringContaining('no other office')]);
  expect(issues({ substitutes: both.slice(1) })).toEqual([]);
});

test('A10: a revision states what changes and leaves the calendar alone', () => {
  const revision = ProfileRevision.parse({ leadTimes: { 'weigh-request': 20 }, reportsTo: ['social-affairs'] });
  expect(revision).toEqual({ leadTimes: { 'weigh-request': 20 }, reportsTo: ['social-affairs'] });
  const state = after(...before, move('2026-06-25'), revise(revision));
  expect(planningBasis(state, OPENED)).toMatchObject({
    leadTimes: { 'weigh-request': 20 },
    reportsTo: ['social-affairs'],
    morning: profile.morning,
    sittings: [{ id: JUNE, date: '2026-06-25' }, {}],
  });
  expect(ProfileRevision.safeParse({}).success).toBe(false);
  expect(ProfileRevision.safeParse({ sittings: [] }).success).toBe(false);
});

test('A10: a revision after which the profile would not fit together is refused, with what would not fit', () => {
  expect(asked(town, revise({ offices: without('press-office') }))).toMatchObject({
    refusal: { code: 'profile-inconsistent', rule: 'A10', message: { de: expect.stringContaining('„press-office“') } },
  });
  const summer = revise({ recesses: [{ from: day('2026-06-01'), to: day('2026-07-01'), name: 'Pause' }] });
  expect(asked(town, summer)).toMatchObject(refused('profile-inconsistent'));
  expect(asked(after(...before, cancel()), summer).kind).toBe('accepted');
  expect(asked(town, revise({ committees: [] }))).toMatchObject(refused('profile-inconsistent'));
});

test('A10: what did not fit before does not stand in the way of another revision', () => {
  const thin = after(establishWith({ offices: without('head-of-unit') }), recordCalendar);
  expect(asked(thin, revise({ morning: '06:00' })).kind).toBe('accepted');
  expect(asked(thin, revise({ offices: without('press-office') }))).toMatchObject(refused('profile-inconsistent'));
});

const appoint = (office: Role, who: string, until?: string): MunicipalityCommand => ({
  type: 'appoint-substitute',
  data: { office, person: id(who), ...(until ? { until: day(until) } : {}) },
});

test('A10: a substitute takes the place of the office’s last one, for a time or for good', () => {
  const state = after(...before, appoint('press-office', 'p-7'), appoint('press-office', 'p-8', '2026-08-31'));
  expect(planningBasis(state, OPENED)?.substitutes).toEqual([
    { office: 'press-office', person: 'p-8', until: '2026-08-31' },
  ]);
  expect(asked(town, appoint('statistics-office', 'p-7'))).toMatchObject(refused('profile-inconsistent', 'A10'));
  const officers = after(...before, appoint('data-protection-officer', 'p-7'));
  expect(asked(officers, appoint('press-office', 'p-7'))).toMatchObject(refused('profile-inconsistent', 'A10'));
});

test('L2: nobody appoints themselves, by whatever command', () => {
  const self = [{ office: 'data-protection-officer' as const, person: planner.person }];
  for (const command of [
    appoint('data-protection-officer', planner.person),
    revise({ substitutes: self }),
    establishWith({ substitutes: self }),
  ])
    expect(asked(town, command)).toMatchObject(refused('not-yourself'));
  const appointed = appoint('data-protection-officer', planner.person);
  expect(asked(town, appointed, person('head-of-unit')).kind).toBe('accepted');
  expect(asked(town, appoint('press-office', 'p-7'), officer)).toMatchObject(refused('not-yours'));
});

test('A6: a year’s budget is recorded, and recorded again takes the place of what it was', () => {
  const budget = (staffHours: number): MunicipalityCommand => ({
    type: 'record-budget',
    data: { year: 2027, staffHours, sheets: 12_000, postageCents: 900_000 },
  });
  expect(after(...before, budget(300), budget(200)).profile.budget).toEqual([
    { year: 2027, staffHours: 200, sheets: 12_000, postageCents: 900_000 },
  ]);
  expect(asked(town, budget(1), person('head-of-unit')).kind).toBe('accepted');
});

test('T2: an election is moved and taken out, one that nobody entered is not', () => {
  const to = day('2030-09-22');
  expect(asked(town, { type: 'move-election', data: { election: 'council-2030', to } })).toMatchObject({
    events: [{ type: 'election-moved', data: { from: '2030-09-08', to } }],
  });
  expect(asked(town, { type: 'cancel-election', data: { election: 'council-2030' } })).toMatchObject({
    events: [{ type: 'election-cancelled', data: { from: '2030-09-08' } }],
  });
  for (const command of [
    { type: 'move-election', data: { election: 'mayor', to } },
    { type: 'cancel-election', data: { election: 'mayor' } },
  ] as const)
    expect(asked(town, command)).toMatchObject(refused('no-such-election', 'T2'));
});

test('A10: days are closed with a reason and opened again', () => {
  const close = (...days: readonly string[]): MunicipalityCommand => ({
    type: 'close-days',
    data: { days: days.map(day), reason: 'Betriebsausflug' },
  });
  expect(asked(town, close('2026-12-24', '2026-05-15', '2026-05-15'))).toMatchObject({
    events: [{ type: 'days-closed', data: { days: ['2026-05-15'], reason: 'Betriebsausflug' } }],
  });
  expect(asked(town, close('2026-12-24'))).toMatchObject(refused('days-closed-already', 'A10'));
  const open = (date: string): MunicipalityCommand => ({ type: 'open-days', data: { days: [day(date)] } });
  expect(after(...before, close('2026-05-15'), open('2026-05-15')).profile.closedDays).toEqual(profile.closedDays);
  expect(asked(town, open('2026-05-15'))).toMatchObject(refused('day-not-closed', 'A10'));
});

test('A10: a changed Land or zone owes a calendar of its own, before any case is planned by it', () => {
  for (const change of [{ land: 'BY' }, { zone: 'Europe/Busingen' }] as const) {
    const moved = after(...before, revise(change));
    expect(municipalityAgenda(moved, OPENED)).toEqual([{ kind: 'extend-calendar', fromYear: 2025, toYear: 2029 }]);
    const old: MunicipalityCommand = {
      type: 'record-calendar',
      data: { ...calendar, land: 'NW', zone: 'Europe/Berlin' },
    };
    expect(asked(moved, old, engine)).toMatchObject(refused('nothing-owed'));
    const fresh = { ...old, data: { ...old.data, ...change } };
    expect(municipalityAgenda(after(...before, revise(change), fresh), OPENED)).toMatchObject([
      { kind: 'replan-cases' },
    ]);
  }
  expect(municipalityAgenda(after(...before, revise({ land: 'NW' })), OPENED)).toMatchObject([
    { kind: 'replan-cases' },
  ]);
});

test('a calendar that is extended years later keeps the years in which open cases began', () => {
  expect(municipalityAgenda(town, instant('2031-05-01T10:00:00.000Z'))).toEqual([
    { kind: 'extend-calendar', fromYear: 2026, toYear: 2034 },
  ]);
});

test('the municipality decides how long cases are kept, each period stated, and its cases go by that', () => {
  const retention = {
    months: { 'closed-after-dispatch': 72, 'closed-without-dispatch': 36, declined: 12, withdrawn: 6 },
    begins: 'with-the-next-year',
  } as const;
  expect(planningBasis(after(...before, revise({ retention })), OPENED)?.retention).toEqual(retention);
  expect(planningBasis(town, OPENED)?.retention).toEqual(DEFAULT_RETENTION);
  const { withdrawn: _, ...three } = retention.months;
  for (const wrong of [
    { ...retention, months: three },
    { ...retention, months: { ...retention.months, withdrawn: 0 } },
  ])
    expect(issues({ retention: wrong })).toHaveLength(1);
});
