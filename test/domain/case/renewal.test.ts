/** T3: after an election the committee is chosen again, and what has not left is signed again by whoever leads now. */
import type { Election, ElectionKind } from '../../../domain/calendar/planning-basis.ts';
import { openSteps } from '../../../domain/case/open-steps.ts';
import { day } from '../calendar/muelheim.ts';
import { chooseSitting, print, recordElection, releasePrint, send, signCoverLetter } from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { engine, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { calendarChanges, rendering, type Story, where } from './variations.ts';

// The cover letter is signed on 13 April, the dispatch planned for 4 May.
const SUNDAY = '2026-05-03';
const election = (kind: ElectionKind = 'municipal-council', date = SUNDAY): Election => ({
  id: 'election',
  kind,
  date: day(date),
});
const around = (kind?: ElectionKind, date?: string) => where({ elections: [election(kind, date)] });
const after = recordElection('election');
const JUNE = 'social-affairs-2026-06-18';

test.each(['municipal-council', 'county-council', 'mayor', 'district-administrator'] as const)(
  'T3: after the election of a %s unsent letters are signed and released again',
  (kind) => {
    const unsent = [around(kind), ...before('send-mailing')];
    const { fold } = given(...unsent)
      .when(after, { at: '2026-05-04T05:00', as: engine })
      .then({ type: 'election-passed', data: { reopened: ['sign-cover-letter', 'release-print'] } });
    expect(fold.state?.done).toHaveProperty(['approve-mailing/press-office']);
    const passed = [...unsent, on('2026-05-04T05:00', after)];
    given(...passed)
      .when(send(), { at: '2026-05-04' })
      .thenRefused({ code: 'step-not-open' });
    given(...passed, on('2026-05-04T11:00', signCoverLetter()))
      .when(send(), { at: '2026-05-04T12:00' })
      .thenRefused({ code: 'step-not-open' });
    given(...passed, on('2026-05-04T11:00', signCoverLetter()), on('2026-05-04T12:00', releasePrint()))
      .when(send(), { at: '2026-05-04T13:00' })
      .then({ type: 'mailing-sent' });
  },
);

test.each(['state', 'federal', 'european'] as const)(
  'T3: the election of a %s parliament changes nothing in the town hall',
  (kind) => {
    const unsent = given(around(kind), ...before('send-mailing'));
    unsent.when(after, { at: '2026-05-04T05:00', as: engine }).thenRefused({ code: 'nothing-owed' });
    unsent.when(send(), { at: '2026-05-04' }).then({ type: 'mailing-sent' });
  },
);

test('T3: a sitting after a council’s election is chosen again; one that the old council still holds stays', () => {
  // Chosen on 11 May for 18 June.
  const chosen = upTo('choose-sitting');
  const renewed = (date: string) =>
    given(...calendarChanges('2026-05-12', { elections: [election('municipal-council', date)] }, chosen)).when(after, {
      at: '2026-09-28',
      as: engine,
    });
  renewed('2026-06-14').then({ type: 'election-passed', data: { reopened: ['choose-sitting'] } });
  renewed('2026-06-21').thenRefused({ code: 'nothing-owed' });
});

test('T3: the committee is confirmed by choosing its sitting again, and the planner is reminded of it', () => {
  const passed: Story = [
    ...calendarChanges(
      '2026-05-12',
      { elections: [election('municipal-council', '2026-06-14')] },
      upTo('choose-sitting'),
    ),
    on('2026-06-15T05:00', after),
  ];
  expect(openSteps(given(...passed).state()).map(({ key }) => key)).toContain('choose-sitting/social-affairs');
  expect(told(engineRuns(given(...passed).told, '2026-06-15T05:00', '2026-06-26'), 'choose-sitting')).toEqual([
    ['2026-06-15T05:00', 'tell-opened-step', 'social-planner'],
    ['2026-06-17T05:00', 'remind-before-deadline', 'social-planner'],
    ['2026-06-22T05:00', 'remind-before-deadline', 'social-planner'],
    ['2026-06-25T05:00', 'escalate-to-planner', 'social-planner'],
  ]);
  given(...passed)
    .when(chooseSitting('social-affairs-2026-09-10'), { at: '2026-06-16', as: planner })
    .then({ type: 'sitting-chosen' });
});

test('T3: a mayor’s election leaves the committees as they are', () => {
  given(...calendarChanges('2026-05-12', { elections: [election('mayor', '2026-06-14')] }, upTo('choose-sitting')))
    .when(after, { at: '2026-06-15', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('T3: the engine renews on the morning after the election, once', () => {
  const run = engineRuns(given(around(), ...before('send-mailing')).told, '2026-04-28', '2026-05-20');
  expect(told(run).filter(([, kind]) => kind === 'renew-after-election')).toEqual([
    ['2026-05-04T05:00', 'renew-after-election', ''],
  ]);
  expect(told(run, 'sign-cover-letter')[0]).toEqual(['2026-05-04T05:00', 'tell-opened-step', 'leadership']);
  given(around(), ...before('send-mailing'), on('2026-05-04T05:00', after))
    .when(after, { at: '2026-05-04T06:00', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('T3: two elections on one day void a signature once', () => {
  const both = calendarChanges(
    '2026-04-28',
    {
      elections: [election('municipal-council', '2026-05-03'), { ...election('mayor', '2026-05-03'), id: 'mayor-too' }],
    },
    before('send-mailing'),
  );
  const run = engineRuns(given(...both).told, '2026-04-28', '2026-05-20');
  expect(told(run).filter(([, kind]) => kind === 'renew-after-election')).toHaveLength(1);
});

test('T3: what was signed by the new leadership is not signed again', () => {
  given(around('mayor', '2026-04-12'), ...before('send-mailing'))
    .when(after, { at: '2026-05-04', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('T3: an election before the case was opened concerns it no more', () => {
  given(around('mayor', '2026-03-01'), ...before('send-mailing'))
    .when(after, { at: '2026-05-04', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('T3: nothing is owed for what has left, for a case that is over, or for an election that nobody knows', () => {
  given(...calendarChanges('2026-05-05', { elections: [election('mayor', '2026-05-17')] }, upTo('send-mailing')))
    .when(after, { at: '2026-05-18', as: engine })
    .thenRefused({ code: 'nothing-owed' });
  given(...COURSE)
    .when(after, { at: '2026-07-01', as: engine })
    .thenRefused({ code: 'nothing-owed' });
  given(...before('send-mailing'))
    .when(after, { at: '2026-05-04', as: engine })
    .thenRefused({ code: 'nothing-owed' });
  given(around(), ...before('sign-cover-letter'))
    .when(after, { at: '2026-05-04', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('T3: a council’s election renews a committee that was chosen early and the letters together', () => {
  given(
    ...rendering(
      around(),
      ...upTo('open-case'),
      on('2026-03-02T11:00', chooseSitting(JUNE)),
      ...before('send-mailing').slice(1),
    ),
  )
    .when(after, { at: '2026-05-04T05:00', as: engine })
    .then({ type: 'election-passed', data: { reopened: ['sign-cover-letter', 'release-print', 'choose-sitting'] } });
});

test('T3: nothing leaves after the election before the new leadership has signed, however late the engine is', () => {
  given(around(), ...before('send-mailing'))
    .when(send(), { at: '2026-05-04T02:00' })
    .thenRefused({ rule: 'T3' });
});

test('T3: the planner hears on the morning after the election that the committee is to be confirmed, also before the dispatch', () => {
  const early = [...upTo('open-case'), on('2026-03-02T11:00', chooseSitting('social-affairs-2026-06-18'))];
  const story = rendering(around(), ...early, ...before('send-mailing').slice(1));
  const heard = told(engineRuns(given(...story).told, '2026-05-03', '2026-05-04')).filter(
    ([at, , to]) => at === '2026-05-04T05:00' && to === 'social-planner',
  );
  expect(heard.length).toBeGreaterThan(0);
});

test('T3: nobody is asked to send what has just become unsigned', () => {
  const { done } = engineRuns(given(around(), ...before('send-mailing')).told, '2026-05-03', '2026-05-04');
  expect(done.filter(({ work }) => work.step === 'send-mailing')).toEqual([]);
});

test('T3: nor is anything printed after the election that was signed before it', () => {
  given(around(), ...before('print-mailing'))
    .when(print(), { at: '2026-05-04T02:00' })
    .thenRefused({ code: 'signed-before-election', rule: 'T3' });
});
