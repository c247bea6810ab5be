/** T2: which elections hold a mailing back, for how long, and what happens to one that is late. */
import type { Election, ElectionKind } from '../../../domain/calendar/planning-basis.ts';
import { day } from '../calendar/muelheim.ts';
import { overrideWindow, planDispatch, send } from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier, leadership, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';
import { calendarChanges, where } from './variations.ts';

const election = (date: string, kind: ElectionKind = 'municipal-council'): Election => ({
  id: 'election',
  kind,
  date: day(date),
});
const windows = { noteMonths: 6, amberMonths: 3, redWeeks: 2 };

// The dispatch is planned for 4 May and ready on 28 April.
test.each(['municipal-council', 'county-council', 'mayor', 'district-administrator'] as const)(
  'T2: before the election of a %s a mailing waits',
  (kind) => {
    given(...calendarChanges('2026-04-29', { elections: [election('2026-06-14', kind)] }, before('send-mailing')))
      .when(send(), { at: '2026-05-04' })
      .thenRefused({ rule: 'T2' });
  },
);

test.each(['state', 'federal', 'european'] as const)(
  'T2: before the election of a %s parliament it waits only where the municipality set a window for it',
  (kind) => {
    const elections = [election('2026-05-17', kind)];
    given(where({ elections }), ...before('send-mailing'))
      .when(send(), { at: '2026-05-04' })
      .then({ type: 'mailing-sent' });
    given(where({ elections, electionWindowsByKind: { [kind]: windows } }), ...before('select-addressees'))
      .when(send(), { at: '2026-05-04' })
      .thenRefused({ code: 'step-not-open' });
    given(
      ...calendarChanges(
        '2026-04-29',
        { elections, electionWindowsByKind: { [kind]: windows } },
        before('send-mailing'),
      ),
    )
      .when(send(), { at: '2026-05-04' })
      .thenRefused({ rule: 'T2' });
  },
);

test('T2: a municipality’s own window counts instead of six weeks', () => {
  // Two weeks before Sunday 17 May begin on the 3rd, before Monday 18 May on the 4th.
  const own = (date: string) =>
    given(
      ...calendarChanges(
        '2026-04-29',
        { elections: [election(date)], electionWindows: windows },
        before('send-mailing'),
      ),
    );
  own('2026-05-18').when(send(), { at: '2026-05-04' }).thenRefused({ rule: 'T2' });
  own('2026-05-19').when(send(), { at: '2026-05-04' }).then({ type: 'mailing-sent' });
});

test('T2: a mailing that is late is warned of before the window closes, and released after the election', () => {
  // Planned for 4 May; six weeks before Sunday 28 June begin on 17 May, five working days before it is Friday 8 May.
  const run = engineRuns(
    given(where({ elections: [election('2026-06-28')] }), ...before('send-mailing')).told,
    '2026-05-04',
    '2026-07-01',
  );
  expect(told(run).filter(([, kind]) => kind === 'warn-of-election' || kind === 'release-dispatch')).toEqual([
    ['2026-05-04T10:00', 'warn-of-election', 'social-planner'],
    ['2026-05-08T05:00', 'warn-of-election', 'social-planner'],
    ['2026-06-29T05:00', 'release-dispatch', ''],
  ]);
});

test('T2: a mailing that leaves in time is warned of no more', () => {
  const inTime = given(where({ elections: [election('2026-06-28')] }), ...upTo('send-mailing'));
  expect(
    told(engineRuns(inTime.told, '2026-05-04', '2026-07-01')).filter(([, kind]) => kind === 'warn-of-election'),
  ).toEqual([]);
});

test('T2: an election that moves the day of dispatch is told to planner and carrier', () => {
  const held = calendarChanges('2026-04-29', { elections: [election('2026-06-14')] }, before('send-mailing'));
  expect(given(...held).state().moves).toMatchObject([
    { shifts: [{ what: 'dispatch', from: '2026-05-04', to: '2026-06-15' }] },
  ]);
  const run = engineRuns(given(...held).told, '2026-04-29', '2026-04-30');
  expect(told(run).filter(([, kind]) => kind === 'tell-moved-dates')).toEqual([
    ['2026-04-29T10:00', 'tell-moved-dates', 'social-planner carrier'],
  ]);
});

test('T2: the leadership lifts a window once, with its own word alone', () => {
  const held = [...calendarChanges('2026-04-29', { elections: [election('2026-06-14')] }, before('send-mailing'))];
  for (const as of [planner, carrier])
    given(...held)
      .when(overrideWindow('election'), { at: '2026-04-30', as })
      .thenRefused({ code: 'not-your-step' });
  const lifted = [...held, on('2026-04-30', overrideWindow('election'), leadership)];
  given(...lifted)
    .when(overrideWindow('election'), { at: '2026-05-01' })
    .thenRefused({ code: 'already-lifted', rule: 'T2' });
  given(...lifted)
    .when(send(), { at: '2026-05-04' })
    .then({ type: 'mailing-sent' });
});

test('T2: a day in the window may be wished for; it is the dispatch that waits', () => {
  given(where({ elections: [election('2026-06-14')] }), ...before('plan-dispatch'))
    .when(planDispatch('2026-05-04'), { at: '2026-04-14' })
    .then({ type: 'dispatch-planned', data: { date: '2026-05-04' } });
});
