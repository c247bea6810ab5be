import {
  acceptReport,
  approve,
  assess,
  chooseSitting,
  closeCase,
  complain,
  confirm,
  correct,
  findComplete,
  findIncomplete,
  identifyEnabler,
  informPress,
  openCase,
  pause,
  planDispatch,
  preparePaper,
  presentReport,
  print,
  proposeMailing,
  recordNotice,
  selectAddressees,
  send,
  signForCarrier,
  submitReport,
  talk,
  weigh,
} from '../commands.ts';
import { carrier, engine, headOfUnit, management, officer, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';

test('a corrected step reopens what was done because of it, and nothing else', () => {
  const { fold } = given(...upTo('select-addressees'))
    .when(correct(planDispatch('2026-05-11')), { at: '2026-04-22', as: planner })
    .then(
      { type: 'step-corrected', data: { step: 'plan-dispatch', reopened: ['plan-dispatch', 'select-addressees'] } },
      { type: 'dispatch-planned', data: { date: '2026-05-11' } },
    );
  expect(fold.state?.done['select-addressees']).toBeUndefined();
  expect(fold.state?.facts.selections).toBeUndefined();
  expect(fold.state?.done['sign-cover-letter']).toBeDefined();
});

test('a correction is judged like the step itself, and only who may complete the step may correct it', () => {
  given(...upTo('weigh-request'))
    .when(correct(weigh({ repeatable: false })), { at: '2026-03-17', as: planner })
    .thenRefused({ code: 'not-repeatable', rule: 'A5' });
  given(...upTo('weigh-request'))
    .when(correct(weigh()), { at: '2026-03-17', as: carrier })
    .thenRefused({ code: 'not-your-step' });
  given(...upTo('weigh-request'))
    .when(correct(weigh()), { at: '2026-03-17', as: officer })
    .thenRefused({ code: 'not-your-step' });
  given(...upTo('weigh-request'), on('2026-03-17', pause()))
    .when(correct(weigh()), { at: '2026-03-18', as: planner })
    .thenRefused({ code: 'case-paused' });
});

test('a step that was not completed is completed, not corrected', () => {
  given(...before('weigh-request'))
    .when(correct(weigh()), { at: '2026-03-16', as: planner })
    .thenRefused({ code: 'step-not-open' });
});

test.each([
  ['printed', 'print-mailing', selectAddressees({ count: 1900 })],
  ['printed', 'print-mailing', weigh({ bornBy: 'carrier' })],
  ['sent', 'send-mailing', print({ spoiled: 14, kept: 6 })],
  ['sent', 'send-mailing', planDispatch('2026-06-01')],
  ['presented', 'present-report', submitReport()],
  ['presented', 'present-report', acceptReport()],
  ['presented', 'present-report', preparePaper()],
  ['presented', 'present-report', chooseSitting('social-affairs-2026-09-10')],
] as const)('what was %s in the world is not undone by correcting what came before (%s)', (_what, done, command) => {
  const { decision } = given(...upTo(done)).when(correct(command), { at: '2026-06-20' });
  expect(decision).toMatchObject({ kind: 'refused', refusal: { code: 'step-already-done' } });
});

test('L7: the numbers of a dispatch can be corrected as long as they add up', () => {
  given(...upTo('send-mailing'))
    .when(correct(send({ sent: 1979 })), { at: '2026-05-05' })
    .thenRefused({ code: 'quantities-differ', rule: 'L7' });
  given(...upTo('print-mailing'))
    .when(correct(print({ spoiled: 14, kept: 6 })), { at: '2026-04-28' })
    .then({ type: 'step-corrected' }, { type: 'mailing-printed', data: { spoiled: 14, kept: 6 } });
});

test('the request, a notice, a draft, an office’s approval, a talk, a complaint and the closing have ways of their own', () => {
  for (const command of [openCase(), informPress(), proposeMailing(), approve(), talk(), complain(), closeCase()]) {
    const { decision } = given(...before('close-case')).when(correct(command), { at: '2026-06-20' });
    expect(decision).toMatchObject({ kind: 'refused', refusal: { code: 'not-correctable' } });
  }
});

test('S2: a signature is corrected by the management that gave it', () => {
  given(...upTo('sign-for-carrier'))
    .when(correct(signForCarrier()), { at: '2026-03-21', as: management })
    .then({ type: 'step-corrected' }, { type: 'declaration-signed' });
});

test('A4: a corrected decision can turn into a refusal of the request, once the head of unit confirms it', () => {
  const declined = given(...upTo('draft-mailing'), on('2026-04-03', correct(weigh({ outcome: 'decline' })), planner));
  expect(declined.state().status).toBe('running');
  const { fold } = declined.when(confirm(), { at: '2026-04-07', as: headOfUnit }).then({ type: 'decision-confirmed' });
  expect(fold.state?.status).toBe('declined');
});

test('T1: a postponed presentation cannot be corrected, it is presented anew', () => {
  given(...before('present-report'), on('2026-06-19', presentReport({ outcome: 'postponed' })))
    .when(correct(presentReport()), { at: '2026-06-20' })
    .thenRefused({ code: 'step-not-open' });
});

test('A8: a corrected enabler changes who reports', () => {
  const { fold } = given(...upTo('identify-enabler'))
    .when(correct(identifyEnabler({ leads: 'carrier' })), { at: '2026-03-05' })
    .then({ type: 'step-corrected' }, { type: 'enabler-identified' });
  expect(fold.state?.facts.leads).toBe('carrier');
});

test('A2: after a corrected completeness check the offices are informed of the request as it then stands', () => {
  const corrected = given(...upTo('assess-legal-position'), on('2026-03-11', correct(findComplete()), planner));
  const owed = corrected.agenda('2026-03-11').due.filter(({ kind }) => kind.startsWith('inform-'));
  expect(owed.map(({ kind }) => kind)).toEqual([
    'inform-data-protection-officer',
    'inform-press-office',
    'inform-registration-office',
  ]);
  corrected
    .when(recordNotice(...owed.map(({ key }) => key)), { at: '2026-03-11T10:01', as: engine })
    .then(
      { type: 'notice-recorded' },
      { type: 'data-protection-officer-informed' },
      { type: 'notice-recorded' },
      { type: 'press-office-informed' },
      { type: 'notice-recorded' },
      { type: 'registration-office-informed' },
    );
  corrected.when(assess(), { at: '2026-03-12' }).thenRefused({ code: 'step-not-open' });
});

test('R1–R9: a completeness check can be corrected to incomplete, and the carrier is asked', () => {
  const asked = given(...upTo('assess-legal-position'), on('2026-03-11', correct(findIncomplete()), planner));
  expect(asked.agenda('2026-03-11').due.map(({ step, to }) => [step, to])).toContainEqual([
    'complete-request',
    ['carrier'],
  ]);
});

test('a closed case is not corrected', () => {
  given(...COURSE)
    .when(correct(presentReport()), { at: '2026-06-26' })
    .thenRefused({ code: 'case-over' });
});
