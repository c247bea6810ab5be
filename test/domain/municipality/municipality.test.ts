import type { MunicipalityCommand, MunicipalityState } from '../../../domain/municipality/messages.ts';
import { municipalityAgenda, planningBasis } from '../../../domain/municipality/municipality.ts';
import { Profile } from '../../../domain/municipality/profile.ts';
import { day, instant } from '../calendar/muelheim.ts';
import { carrier, officer, person, planner, stranger } from '../people.ts';
import {
  after,
  asked,
  cancel,
  engine,
  establish,
  move,
  OFFICES,
  profile,
  recordCalendar,
  refused,
  schedule,
} from './town.ts';

const town = after(establish, recordCalendar);
const OPENED = instant('2026-03-02T10:00:00.000Z');
test('A10: planner or operator establish the municipality, under its own id, and nothing happens before', () => {
  expect(asked(undefined, establish)).toMatchObject({
    kind: 'accepted',
    events: [{ type: 'municipality-established' }],
  });
  expect(asked(undefined, establish, person('operator')).kind).toBe('accepted');
  expect(asked(undefined, { type: 'establish-municipality', data: { ...profile, id: 'essen' } })).toMatchObject(
    refused('municipality-unknown'),
  );
  expect(asked(undefined, schedule('2026-07-02'))).toMatchObject(refused('municipality-unknown'));
});

test('A10: carriers, offices and another municipality’s planner change nothing', () => {
  for (const actor of [carrier, officer, stranger('social-planner')]) {
    for (const command of [establish, schedule('2026-07-02'), move('2026-06-25'), cancel()])
      expect(asked(town, command, actor)).toMatchObject(refused('not-yours'));
  }
});

test('the calendar and the replanning are recorded by the engine alone', () => {
  expect(asked(town, recordCalendar, planner)).toMatchObject(refused('not-yours'));
  expect(asked(town, { type: 'record-replanning', data: { upTo: 99 } }, planner)).toMatchObject(refused('not-yours'));
});

test('T1: sittings are scheduled for known committees, moved and cancelled', () => {
  expect(asked(town, schedule('2026-07-02')).kind).toBe('accepted');
  expect(asked(town, schedule('2026-07-02', { committee: 'culture' }))).toMatchObject(refused('no-such-sitting'));
  expect(asked(town, move('2026-06-25'))).toMatchObject({
    events: [{ data: { from: '2026-06-18', to: '2026-06-25' } }],
  });
  expect(asked(town, move('2026-06-25', { sitting: 'unknown' }))).toMatchObject(refused('no-such-sitting'));
  expect(asked(town, cancel('unknown'))).toMatchObject(refused('no-such-sitting'));
});

test('T1: a cancelled sitting is neither moved nor cancelled again', () => {
  const without = after(establish, recordCalendar, cancel());
  expect(asked(without, cancel())).toMatchObject(refused('no-such-sitting'));
  expect(asked(without, move('2026-06-25'))).toMatchObject(refused('no-such-sitting'));
});

test('T1: a sitting that is scheduled again under its id takes place after all', () => {
  const back = after(establish, recordCalendar, cancel(), schedule('2026-06-18'));
  expect(planningBasis(back, OPENED)?.sittings.find(({ id }) => id === 'social-affairs-2026-06-18')).not.toHaveProperty(
    'cancelled',
  );
});

test('a case plans by the calendar only once it is known', () => {
  expect(planningBasis(after(establish), OPENED)).toBeUndefined();
});

test('the slice holds what concerns the case, in the order of the calendar', () => {
  const basis = planningBasis(town, OPENED);
  expect(basis).toMatchObject({
    zone: 'Europe/Berlin',
    leadTimes: { 'check-completeness': 10 },
    offices: OFFICES.map(({ role }) => role),
    head: { unit: 'Oberbürgermeister' },
    closedDays: ['2026-02-16', '2026-12-24'],
    elections: [{ id: 'council-2030' }],
    electionWindows: { noteMonths: 6, amberMonths: 3, redWeeks: 6 },
    morning: '07:00',
  });
  expect(basis?.sittings.map(({ date }) => date)).toEqual(['2026-06-18', '2026-09-10']);
  expect(basis?.sittings[0]).toMatchObject({
    name: 'Ausschuss für Arbeit, Gesundheit und Soziales',
    paperDeadline: { kind: 'days-before', days: 14 },
  });
  expect(basis?.holidays[0]).toBe('2026-04-03');
});

test('a cancelled sitting stays in the slice as cancelled, so that a case can say that it was', () => {
  expect(planningBasis(after(establish, recordCalendar, cancel()), OPENED)?.sittings[0]).toMatchObject({
    date: '2026-06-18',
    cancelled: true,
  });
});

/** The slice without the number of the row that it was taken at. */
const sliceOf = (state: MunicipalityState, opened = OPENED): string => {
  const { municipalitySeq: _, ...slice } = planningBasis(state, opened) ?? { municipalitySeq: 0 };
  return JSON.stringify(slice);
};

test('what does not concern a case leaves its slice equal to the byte', () => {
  const replanned = after(establish, recordCalendar, { type: 'record-replanning', data: { upTo: 4 } });
  const past = after(establish, recordCalendar, {
    type: 'move-sitting',
    data: { sitting: 'social-affairs-2025-11-13', to: day('2025-11-20') },
  });
  const budget = { year: 2026, staffHours: 400, sheets: 9000, postageCents: 500_000 };
  const spending = after(establish, recordCalendar, { type: 'record-budget', data: budget });
  const thereAndBack = after(establish, recordCalendar, move('2026-06-25'), move('2026-06-18'));
  for (const state of [replanned, past, spending, thereAndBack, after(establish, recordCalendar, recordCalendar)])
    expect(sliceOf(state)).toBe(sliceOf(town));
});

test.each<[string, MunicipalityCommand]>([
  [
    'a recess',
    {
      type: 'revise-profile',
      data: { recesses: [{ from: day('2026-07-20'), to: day('2026-09-01'), name: 'Sommer' }] },
    },
  ],
  ['an election that is off', { type: 'cancel-election', data: { election: 'council-2030' } }],
  ['a day that is closed', { type: 'close-days', data: { days: [day('2026-05-15')], reason: 'Brückentag' } }],
  ['a moved sitting', move('2026-06-25')],
  ['a cancelled sitting', cancel()],
  ['a further sitting', schedule('2026-07-02')],
  ['an election', { type: 'schedule-election', data: { id: 'mayor-2026', kind: 'mayor', date: day('2026-09-13') } }],
  [
    'a closed day',
    { type: 'establish-municipality', data: { ...profile, closedDays: [...profile.closedDays, day('2026-05-15')] } },
  ],
])('%s changes the slice', (_what, command) => {
  expect(sliceOf(after(establish, recordCalendar, command))).not.toBe(sliceOf(town));
});

test('the municipality owes a calendar that reaches three years ahead, before anything else', () => {
  expect(municipalityAgenda(undefined, OPENED)).toEqual([]);
  expect(municipalityAgenda(after(establish), OPENED)).toEqual([
    { kind: 'extend-calendar', fromYear: 2025, toYear: 2029 },
  ]);
  expect(municipalityAgenda(town, instant('2027-01-01T10:00:00.000Z'))).toEqual([
    { kind: 'extend-calendar', fromYear: 2026, toYear: 2030 },
  ]);
});

test('T1: after each change its open cases are owed a new plan, until that was recorded', () => {
  expect(municipalityAgenda(town, OPENED)).toEqual([{ kind: 'replan-cases', upTo: 4 }]);
  const replanned = after(establish, recordCalendar, { type: 'record-replanning', data: { upTo: 4 } });
  expect(municipalityAgenda(replanned, OPENED)).toEqual([]);
  expect(asked(replanned, { type: 'record-replanning', data: { upTo: 4 } }, engine)).toMatchObject(
    refused('nothing-owed'),
  );
  const moved = after(establish, recordCalendar, { type: 'record-replanning', data: { upTo: 4 } }, move('2026-06-25'));
  expect(municipalityAgenda(moved, OPENED)).toEqual([{ kind: 'replan-cases', upTo: 8 }]);
});

test('a change that comes while cases are replanned is owed a plan of its own', () => {
  const meanwhile = after(establish, recordCalendar, move('2026-06-25'), {
    type: 'record-replanning',
    data: { upTo: 4 },
  });
  expect(municipalityAgenda(meanwhile, OPENED)).toEqual([{ kind: 'replan-cases', upTo: 6 }]);
});

test('a profile names its windows and morning by default, and refuses what is no date or time', () => {
  expect(profile).toMatchObject({ morning: '07:00', zone: 'Europe/Berlin', electionWindows: { redWeeks: 6 } });
  expect(Profile.safeParse({ ...profile, morning: '7 Uhr' }).success).toBe(false);
  expect(Profile.safeParse({ ...profile, closedDays: ['2026-02-30'] }).success).toBe(false);
});
