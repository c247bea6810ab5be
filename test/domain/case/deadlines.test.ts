/** More time for one case: the deadline moves with a reason, and the reminders with it. */
import { openSteps } from '../../../domain/case/open-steps.ts';
import { extend, findComplete, pause, resume, sealed } from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier, headOfUnit, officer, planner } from '../people.ts';
import { given, on, retold } from '../story.ts';
import { upTo } from '../whole-case.ts';
import { where } from './variations.ts';

// The completeness check is due on Monday 9 March.
const opened = given(...upTo('open-case'));
const extended = given(...upTo('open-case'), on('2026-03-05', extend('check-completeness', '2026-03-20')));

test('planner and head of unit give more time, for a reason that stays', () => {
  for (const as of [planner, headOfUnit])
    opened
      .when(extend('check-completeness', '2026-03-20'), { at: '2026-03-05', as })
      .then({ type: 'deadline-extended', data: { reason: sealed } });
  for (const as of [carrier, officer])
    opened
      .when(extend('check-completeness', '2026-03-20'), { at: '2026-03-05', as })
      .thenRefused({ code: 'not-your-step' });
  expect(openSteps(extended.state())).toMatchObject([
    { step: 'check-completeness', due: '2026-03-20', extended: true },
  ]);
});

test('an extended deadline moves the reminders, and repeats none', () => {
  const reminded = engineRuns(opened.told, '2026-03-02', '2026-03-05').told;
  const story = given(...retold(reminded), on('2026-03-05', extend('check-completeness', '2026-03-20')));
  expect(told(engineRuns(story.told, '2026-03-05', '2026-03-31'), 'check-completeness')).toEqual([
    ['2026-03-17T06:00', 'remind-before-deadline', 'social-planner'],
    ['2026-03-20T06:00', 'remind-before-deadline', 'social-planner'],
    ['2026-03-25T06:00', 'escalate-to-planner', 'social-planner'],
  ]);
});

test('a new deadline lies after the present one and not in the past', () => {
  for (const until of ['2026-03-09', '2026-03-06'])
    opened.when(extend('check-completeness', until), { at: '2026-03-05' }).thenRefused({ code: 'not-later' });
  opened.when(extend('check-completeness', '2026-03-20'), { at: '2026-03-23' }).thenRefused({ code: 'not-later' });
});

test('only an open step with a deadline has one to extend', () => {
  given(...upTo('check-completeness'))
    .when(extend('check-completeness', '2026-03-20'), { at: '2026-03-05' })
    .thenRefused({ code: 'step-not-open' });
  given(where({ resolutionRequired: true }), ...upTo('confirm-decision'))
    .when(extend('obtain-resolution', '2026-05-20'), { at: '2026-03-18' })
    .thenRefused({ code: 'no-deadline' });
});

test('an extension is for the step as it is open now: opened anew, it has its own time again', () => {
  const done = given(
    ...upTo('open-case'),
    on('2026-03-05', extend('check-completeness', '2026-03-20')),
    on('2026-03-06', findComplete()),
  );
  expect(done.state().extended).toEqual({});
});

test('one of several is extended for itself', () => {
  const agreed = given(
    ...upTo('draft-mailing'),
    on('2026-04-07', extend('approve-mailing', '2026-04-20', { instance: 'press-office' })),
  );
  // Five working days from Thursday 2 April, over Easter: Monday 13 April.
  expect(
    openSteps(agreed.state()).flatMap(({ step, instance, due }) =>
      step === 'approve-mailing' ? [[instance, due]] : [],
    ),
  ).toEqual([
    ['data-protection-officer', '2026-04-13'],
    ['press-office', '2026-04-20'],
    ['leadership', '2026-04-13'],
  ]);
});

test('an extended deadline rests while the case is paused, like any other', () => {
  const resumed = given(
    ...upTo('open-case'),
    on('2026-03-05', extend('check-completeness', '2026-03-20')),
    on('2026-03-06', pause()),
    on('2026-06-01', resume()),
  );
  const due = openSteps(resumed.state()).find(({ step }) => step === 'check-completeness')?.due ?? '';
  expect(due > '2026-06-01').toBe(true);
});
