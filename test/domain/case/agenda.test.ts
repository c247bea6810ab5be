/** Notices, newly opened steps and the ladder of reminders. The days are counted by hand in Mülheim's calendar. */

import { day } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier, officer, planner, press } from '../people.ts';
import { basis, basisSet, given, type Move, on, retold, tell, time } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';

const opened = given(...upTo('open-case'));

test('A2: each office is owed its notice at once, in the minute in which the request is found complete', () => {
  const { due } = given(...upTo('check-completeness')).agenda('2026-03-03');
  expect(due.filter(({ kind }) => kind.startsWith('inform-'))).toMatchObject([
    { kind: 'inform-data-protection-officer', to: ['data-protection-officer'], due: time('2026-03-03') },
    { kind: 'inform-press-office', to: ['press-office'], due: time('2026-03-03') },
    { kind: 'inform-registration-office', to: ['registration-office'], due: time('2026-03-03') },
  ]);
});

test('A2: an office whose mail was refused for good is the planner’s task, who is told once', () => {
  const key = the.noticeKey('press-office');
  const failed = given(...upTo('check-completeness'), on('2026-03-03T10:01', the.recordFailure(key)));
  expect(failed.agenda('2026-03-03T10:01').due).toContainEqual(
    expect.objectContaining({ kind: 'tell-failed-notice', to: ['social-planner'] }),
  );
  const run = engineRuns(failed.told, '2026-03-03T10:01', '2026-03-31');
  expect(told(run).filter(([, kind]) => kind === 'tell-failed-notice' || kind === 'inform-press-office')).toEqual([
    ['2026-03-03T10:01', 'tell-failed-notice', 'social-planner'],
  ]);
});

test('a newly opened step is told once, at once, to those who may complete it', () => {
  const run = engineRuns(given(...upTo('record-declaration')).told, '2026-03-17T10:01', '2026-03-18');
  expect(told(run).filter(([, kind]) => kind === 'tell-opened-step')).toEqual([
    ['2026-03-17T10:01', 'tell-opened-step', 'social-planner'],
    ['2026-03-17T10:01', 'tell-opened-step', 'carrier-management'],
    ['2026-03-17T10:01', 'tell-opened-step', 'leadership'],
  ]);
});

test('L1: a proposal is told to the side that has to agree, each new one again', () => {
  const drafting = engineRuns(given(...before('draft-mailing')).told, '2026-03-24', '2026-03-30T09:00');
  expect(told(drafting, 'draft-mailing')).toEqual([['2026-03-24T10:00', 'tell-opened-step', 'social-planner carrier']]);
  let story = drafting.told;
  for (const [when, who, other] of [
    ['2026-03-30', carrier, planner],
    ['2026-03-31', planner, carrier],
    ['2026-04-01', carrier, planner],
  ] as const) {
    const run = engineRuns(tell(story, on(when, the.proposeMailing(), who)), when, when);
    expect(told(run, 'draft-mailing')).toEqual([[`${when}T10:00`, 'tell-opened-step', other.role]]);
    story = run.told;
  }
});

test('L2: each office is told of its own approval, and again of a changed version', () => {
  const agreed = given(...upTo('draft-mailing'));
  expect(told(engineRuns(agreed.told, '2026-04-02', '2026-04-02'), 'approve-mailing').map(([, , to]) => to)).toEqual([
    'data-protection-officer',
    'leadership',
    'press-office',
  ]);
  const half = [...upTo('draft-mailing'), on('2026-04-08', the.approve(), officer)];
  const run = engineRuns(given(...half).told, '2026-04-08', '2026-04-08');
  expect(
    told(run, 'approve-mailing')
      .filter(([, kind]) => kind === 'tell-opened-step')
      .map(([, , to]) => to),
  ).toEqual(['leadership', 'press-office']);
  const changed = given(
    ...half,
    on('2026-04-09', the.reject(), press),
    on('2026-04-10', the.proposeMailing(the.CHANGED_LETTER), carrier),
    on('2026-04-13', the.agreeToMailing(2), planner),
  );
  expect(told(engineRuns(changed.told, '2026-04-13', '2026-04-13'), 'approve-mailing').map(([, , to]) => to)).toEqual([
    'data-protection-officer',
    'leadership',
    'press-office',
  ]);
});

test('a step of five working days is reminded of three before, on the day, three after and eight after', () => {
  // Opened on Monday 2 March, due on Monday 9 March. Seven in the morning is six o'clock UTC.
  expect(told(engineRuns(opened.told, '2026-03-02', '2026-12-31'), 'check-completeness')).toEqual([
    ['2026-03-02T10:00', 'tell-opened-step', 'social-planner'],
    ['2026-03-04T06:00', 'remind-before-deadline', 'social-planner'],
    ['2026-03-09T06:00', 'remind-before-deadline', 'social-planner'],
    ['2026-03-12T06:00', 'escalate-to-planner', 'social-planner'],
    ['2026-03-19T06:00', 'escalate-to-head-of-unit', 'head-of-unit'],
  ]);
});

test('a step of two working days is reminded of on the day, one after and three after', () => {
  // Opened on Tuesday 3 March, due on Thursday 5 March.
  expect(
    told(engineRuns(given(...upTo('check-completeness')).told, '2026-03-03', '2026-12-31'), 'identify-enabler'),
  ).toEqual([
    ['2026-03-03T10:00', 'tell-opened-step', 'social-planner'],
    ['2026-03-05T06:00', 'remind-before-deadline', 'social-planner'],
    ['2026-03-06T06:00', 'escalate-to-planner', 'social-planner'],
    ['2026-03-10T06:00', 'escalate-to-head-of-unit', 'head-of-unit'],
  ]);
});

test('the ladder climbs over Easter and into summer time', () => {
  // Drafting opened on Tuesday 24 March; twenty working days without Good Friday and Easter Monday: Thursday 23 April.
  expect(
    told(engineRuns(given(...before('draft-mailing')).told, '2026-03-24', '2026-12-31'), 'draft-mailing').slice(1),
  ).toEqual([
    ['2026-04-20T05:00', 'remind-before-deadline', 'social-planner carrier'],
    ['2026-04-23T05:00', 'remind-before-deadline', 'social-planner carrier'],
    ['2026-04-28T05:00', 'escalate-to-planner', 'social-planner'],
    ['2026-05-06T05:00', 'escalate-to-head-of-unit', 'head-of-unit'],
  ]);
});

test('A10: a municipality’s own lead time moves the ladder', () => {
  const own = given(
    basisSet('2026-01-02', { ...basis, leadTimes: { 'check-completeness': 10 } }),
    ...upTo('open-case'),
  );
  expect(told(engineRuns(own.told, '2026-03-02', '2026-12-31'), 'check-completeness')[1]).toEqual([
    '2026-03-11T06:00',
    'remind-before-deadline',
    'social-planner',
  ]);
});

test('a completed step is reminded of no more', () => {
  const done = engineRuns(given(...upTo('check-completeness')).told, '2026-03-03', '2026-12-31');
  expect(told(done, 'check-completeness')).toEqual([]);
});

test('after a week without an engine only the latest reminder of each step is owed', () => {
  // Both earlier rungs of the completeness check, of 4 and 9 March, have passed.
  const of = (step: string) =>
    opened.agenda('2026-03-16').due.filter((work) => work.step === step && work.kind !== 'tell-opened-step');
  expect(of('check-completeness')).toMatchObject([{ kind: 'escalate-to-planner' }]);
  const run = engineRuns(opened.told, '2026-03-16', '2026-12-31');
  expect(told(run, 'check-completeness').filter(([, kind]) => kind !== 'tell-opened-step')).toEqual([
    ['2026-03-16T10:00', 'escalate-to-planner', 'social-planner'],
    ['2026-03-19T06:00', 'escalate-to-head-of-unit', 'head-of-unit'],
  ]);
});

test('nothing is owed from before the event that opened the step', () => {
  // Due on the day on which it opened, at ten: that morning is over.
  const own = given(basisSet('2026-01-02', { ...basis, leadTimes: { 'check-completeness': 0 } }), ...upTo('open-case'));
  expect(told(engineRuns(own.told, '2026-03-02', '2026-03-02T20:00'), 'check-completeness')).toEqual([
    ['2026-03-02T10:00', 'tell-opened-step', 'social-planner'],
  ]);
});

test('a pause silences the case, and the run has nothing to wake up for', () => {
  const paused = given(...upTo('open-case'), on('2026-03-03', the.pause()));
  expect(paused.agenda('2026-03-20')).toEqual({ due: [] });
});

test('after a pause reminders fall on the moved days, and none comes twice for what was reminded of before', () => {
  const reminded = engineRuns(opened.told, '2026-03-02', '2026-03-05').told;
  const paused = [on('2026-03-05', the.pause()), on('2026-03-16', the.resume())];
  const resumed = given(...retold(reminded), ...paused);
  // Two of five working days had passed on the 5th; from Monday the 16th, which counts, the third is that day.
  expect(told(engineRuns(resumed.told, '2026-03-16', '2026-12-31'), 'check-completeness')).toEqual([
    ['2026-03-18T06:00', 'remind-before-deadline', 'social-planner'],
    ['2026-03-23T06:00', 'escalate-to-planner', 'social-planner'],
    ['2026-03-30T05:00', 'escalate-to-head-of-unit', 'head-of-unit'],
  ]);
});

test('a day that the town hall closes moves what is still to come, and repeats nothing', () => {
  const reminded = engineRuns(opened.told, '2026-03-02', '2026-03-05').told;
  const closed = basisSet('2026-03-05', { ...basis, closedDays: [...basis.closedDays, day('2026-03-06')] });
  // Due on Tuesday the 10th now; three working days before it is the 4th, as it was for the 9th.
  expect(
    told(engineRuns(given(...retold(reminded), closed).told, '2026-03-05', '2026-03-13'), 'check-completeness'),
  ).toEqual([
    ['2026-03-10T06:00', 'remind-before-deadline', 'social-planner'],
    ['2026-03-13T06:00', 'escalate-to-planner', 'social-planner'],
  ]);
});

test('the next wake-up is the earliest thing that is owed later', () => {
  const quiet = engineRuns(opened.told, '2026-03-02', '2026-03-02');
  const { due, next } = given(...retold(quiet.told)).agenda('2026-03-03');
  expect(due).toEqual([]);
  expect(next).toMatchObject({ kind: 'remind-before-deadline', due: '2026-03-04T06:00:00.000Z' });
});

test('S1: the declaration is rendered once, after the acceptance, and again after a corrected one', () => {
  const rendering = (at: string, ...story: readonly Move[]) =>
    given(...story)
      .agenda(at)
      .due.filter(({ kind }) => kind === 'render-declaration').length;
  expect(rendering('2026-03-16', ...upTo('weigh-request'))).toBe(0);
  expect(rendering('2026-03-17', ...upTo('confirm-decision'))).toBe(1);
  expect(rendering('2026-03-18', ...upTo('record-declaration'))).toBe(0);
  const corrected = [...upTo('record-declaration'), on('2026-03-18', the.correct(the.weigh()), planner)];
  expect(rendering('2026-03-18', ...corrected)).toBe(0);
  expect(rendering('2026-03-19', ...corrected, on('2026-03-19', the.confirm()))).toBe(1);
});

test('at every point of a case the engine comes to rest, no key is recorded twice, and a closed case owes nothing more', () => {
  for (const index of COURSE.keys()) {
    const story = given(...COURSE.slice(0, index + 1));
    const { done } = engineRuns(story.told, COURSE[index]?.at ?? '', '2028-06-30');
    const keys = done.map(({ work }) => work.key);
    expect(new Set(keys).size).toBe(keys.length);
  }
  const closed = engineRuns(given(...COURSE).told, '2026-06-25', '2028-06-30');
  expect(told(closed)).toEqual([['2026-06-25T10:00', 'tell-outcome', 'carrier']]);
});
