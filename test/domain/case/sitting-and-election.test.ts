/** T1 and T2 in the agenda: reminders ahead of a sitting's submission deadline, warnings and releases around an election. */
import type { Election } from '../../../domain/calendar/planning-basis.ts';
import { openSteps } from '../../../domain/case/open-steps.ts';
import { day, sitting } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { basis, basisSet, given, on, retold, stateOf, tell } from '../story.ts';
import { before, upTo } from '../whole-case.ts';
import { calendarChanges } from './variations.ts';

const JUNE = 'social-affairs-2026-06-18';
const ofSitting = (story: ReturnType<typeof given>, from: string) =>
  told(engineRuns(story.told, from, '2026-12-31'))
    .filter(([, kind]) => kind === 'remind-before-sitting')
    .map(([at, , to]) => `${at} ${to}`);

const chosenEarly = [...upTo('open-case'), on('2026-03-02T11:00', the.chooseSitting(JUNE))];

test('T1: whoever owes the report is reminded ten and three working days before the submission deadline, and on its day', () => {
  // Fourteen days before Thursday 18 June is Corpus Christi: papers are due on Wednesday 3 June. Whit Monday lies between.
  expect(ofSitting(given(...chosenEarly), '2026-03-02T11:00')).toEqual([
    '2026-05-19T05:00 social-planner',
    '2026-05-29T05:00 social-planner',
    '2026-06-03T05:00 social-planner',
  ]);
});

test('T1: where the carrier leads, carrier and planner are reminded', () => {
  const carrierLeads = given(
    ...chosenEarly,
    on('2026-03-03', the.findComplete()),
    on('2026-03-04', the.identifyEnabler({ leads: 'carrier' })),
  );
  expect(ofSitting(carrierLeads, '2026-03-04')[0]).toBe('2026-05-19T05:00 carrier social-planner');
});

test('T1: a sitting that is chosen late is reminded of from then on', () => {
  expect(
    ofSitting(given(...before('choose-sitting'), on('2026-05-29', the.chooseSitting(JUNE))), '2026-05-29'),
  ).toEqual(['2026-06-03T05:00 social-planner']);
});

test('T1: the reminders stop once the paper is in, not before', () => {
  expect(ofSitting(given(...upTo('prepare-paper')), '2026-06-01')).toEqual([]);
  expect(ofSitting(given(...upTo('accept-report')), '2026-05-29').at(-1)).toBe('2026-06-03T05:00 social-planner');
});

test('T1: a moved sitting moves the reminders; what was reminded of for the old day is over', () => {
  const reminded = engineRuns(given(...chosenEarly).told, '2026-03-02T11:00', '2026-05-20').told;
  const moved = basisSet('2026-05-20', { ...basis, sittings: [{ ...sitting('2026-06-18'), date: day('2026-06-25') }] });
  const story = given(...retold(reminded), moved);
  // Papers are due on Thursday 11 June; Whit Monday and Corpus Christi lie before it.
  expect(ofSitting(story, '2026-05-20')).toEqual([
    '2026-05-27T05:00 social-planner',
    '2026-06-08T05:00 social-planner',
    '2026-06-11T05:00 social-planner',
  ]);
});

test('T1: a sitting that moves so near that a reminder’s day is over is reminded of at once, by the latest alone', () => {
  const sooner = basisSet('2026-05-20', {
    ...basis,
    sittings: [{ ...sitting('2026-06-18'), date: day('2026-06-05') }],
  });
  const story = given(...retold(engineRuns(given(...chosenEarly).told, '2026-03-02T11:00', '2026-05-19').told), sooner);
  // Papers are due on Friday 22 May; three working days before it is Tuesday the 19th.
  expect(ofSitting(story, '2026-05-20')).toEqual([
    '2026-05-20T10:00 social-planner',
    '2026-05-22T05:00 social-planner',
  ]);
});

test('T1: a cancelled sitting is reminded of no more, and the planner is told to choose another', () => {
  const cancelled = { sittings: [sitting('2026-06-18', { cancelled: true }), sitting('2026-09-10')] };
  const early = retold(engineRuns(given(...chosenEarly).told, '2026-03-02T11:00', '2026-05-19').told);
  const soon = given(...calendarChanges('2026-05-20', cancelled, early));
  expect(ofSitting(soon, '2026-05-20')).toEqual([]);
  expect(told(engineRuns(soon.told, '2026-05-20', '2026-05-20'))).toEqual([
    ['2026-05-20T10:00', 'tell-moved-dates', 'social-planner'],
    ['2026-05-20T10:00', 'tell-opened-step', 'social-planner'],
  ]);
  const sent = retold(engineRuns(given(...upTo('choose-sitting')).told, '2026-05-11', '2026-05-19').told);
  const story = given(...calendarChanges('2026-05-20', cancelled, sent));
  expect(ofSitting(story, '2026-05-20')).toEqual([]);
  // Told again as facts, the acceptance has another number, and is news.
  const news = told(engineRuns(story.told, '2026-05-20', '2026-05-20')).filter(([, kind]) => kind !== 'tell-outcome');
  expect(news).toEqual([
    ['2026-05-20T10:00', 'tell-moved-dates', 'social-planner'],
    ['2026-05-20T10:00', 'tell-opened-step', 'social-planner'],
  ]);
});

test('T1: after the sitting nobody is reminded of its papers', () => {
  expect(ofSitting(given(...chosenEarly), '2026-06-20')).toEqual([]);
});

test('T1: the presentation is told of on the morning of the sitting, not when the paper came in', () => {
  expect(
    told(engineRuns(given(...upTo('prepare-paper')).told, '2026-06-01', '2026-06-18T09:00'), 'present-report'),
  ).toEqual([['2026-06-18T05:00', 'tell-opened-step', 'social-planner']]);
});

const election = (date: string): Election => ({ id: 'council-2026', kind: 'municipal-council', date: day(date) });
const withElection = (when: string, date: string) => basisSet(when, { ...basis, elections: [election(date)] });
const aroundElection = (story: ReturnType<typeof given>, from: string, until = '2026-12-31') =>
  told(engineRuns(story.told, from, until)).filter(
    ([, kind]) => kind === 'warn-of-election' || kind === 'release-dispatch',
  );

// The dispatch is planned on 14 April for 4 May.
test('T2: a dispatch planned inside the amber stretch is warned of once, and not held', () => {
  expect(
    aroundElection(
      given(withElection('2026-01-02', '2026-06-28'), ...upTo('plan-dispatch')),
      '2026-04-14',
      '2026-05-04',
    ),
  ).toEqual([['2026-04-14T10:00', 'warn-of-election', 'social-planner']]);
  given(withElection('2026-01-02', '2026-06-28'), ...before('send-mailing'))
    .when(the.send(), { at: '2026-05-04' })
    .then({ type: 'mailing-sent' });
});

test('T2: a dispatch planned inside the red stretch is warned of and released on the morning after the election', () => {
  expect(
    aroundElection(given(withElection('2026-01-02', '2026-06-14'), ...upTo('plan-dispatch')), '2026-04-14'),
  ).toEqual([
    ['2026-04-14T10:00', 'warn-of-election', 'social-planner'],
    ['2026-06-15T05:00', 'release-dispatch', ''],
  ]);
});

test('T2: outside the stretches nobody is bothered', () => {
  expect(
    aroundElection(
      given(withElection('2026-01-02', '2026-10-04'), ...upTo('plan-dispatch')),
      '2026-04-14',
      '2026-06-30',
    ),
  ).toEqual([]);
  expect(
    aroundElection(given(withElection('2026-01-02', '2026-05-03'), ...upTo('plan-dispatch')), '2026-04-14'),
  ).toEqual([]);
});

test('T2: an election that becomes known afterwards holds the planned dispatch and warns at once', () => {
  expect(
    aroundElection(given(...upTo('plan-dispatch'), withElection('2026-04-16', '2026-06-14')), '2026-04-16'),
  ).toEqual([
    ['2026-04-16T10:00', 'warn-of-election', 'social-planner'],
    ['2026-06-15T05:00', 'release-dispatch', ''],
  ]);
});

test('T2: after an override there is nothing to release', () => {
  const lifted = given(
    withElection('2026-01-02', '2026-06-14'),
    ...upTo('plan-dispatch'),
    on('2026-04-15', the.overrideWindow('council-2026')),
  );
  expect(aroundElection(lifted, '2026-04-15')).toEqual([]);
});

test('T2: once the mailing has left, nothing is released', () => {
  expect(
    aroundElection(given(...upTo('send-mailing'), withElection('2026-05-05', '2026-06-14')), '2026-05-05'),
  ).toEqual([]);
});

test('T2: the mail room is told of its step on the morning of the day on which it may send', () => {
  const waiting = given(
    withElection('2026-01-02', '2026-06-14'),
    ...before('select-addressees'),
    on('2026-06-01', the.selectAddressees()),
    on('2026-06-03', the.print()),
    on('2026-06-03', the.announce()),
  );
  const { told: after } = engineRuns(waiting.told, '2026-06-03', '2026-06-15T06:00');
  // T3: first the letter is signed and released again.
  expect(openSteps(stateOf(after)).map(({ key }) => key)).toContain('sign-cover-letter');
  const signed = [on('2026-06-15T07:00', the.signCoverLetter()), on('2026-06-15T08:00', the.releasePrint())];
  expect(told(engineRuns(signed.reduce(tell, after), '2026-06-15T08:00', '2026-06-15T09:00'), 'send-mailing')).toEqual([
    ['2026-06-15T08:00', 'tell-opened-step', 'mail-room'],
  ]);
});

test('T1: a reminder ahead of a sitting is not owed from before the step that it is about was opened', () => {
  const run = engineRuns(given(...upTo('accept-report')).told, '2026-05-29', '2026-05-29');
  expect(told(run).filter(([, kind]) => kind === 'remind-before-sitting')).toEqual([]);
});
