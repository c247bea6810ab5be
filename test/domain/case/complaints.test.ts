/** F1: complaints: any number, side by side, with the law's own deadlines, also after the case was closed. */
import { openSteps } from '../../../domain/case/open-steps.ts';
import type { StepName } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import { answerComplaint, closeCase, closeComplaint, complain, correct, extend, pause } from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier, leadership, mailRoom, officer, planner, press } from '../people.ts';
import { given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import type { Story } from './variations.ts';

const sent = upTo('send-mailing');
const complained = [...sent, on('2026-05-08', complain())];
const answered = [...complained, on('2026-05-11', answerComplaint())];
const dueOf = (step: StepName, ...story: Story) =>
  openSteps(given(...story).state()).find((open) => open.step === step)?.due;

test('F1: whoever in municipality or carrier hears of a complaint registers it, from the dispatch on', () => {
  for (const as of [planner, press, mailRoom, officer, carrier])
    given(...sent)
      .when(complain(), { at: '2026-05-08', as })
      .then({ type: 'complaint-registered', data: { complaint: 1 } });
  given(...sent)
    .when(complain(), { at: '2026-05-08', as: leadership })
    .thenRefused({ code: 'not-your-step' });
  given(...before('send-mailing'))
    .when(complain(), { at: '2026-05-08' })
    .thenRefused({ code: 'step-not-open', rule: 'F1' });
  given(...sent)
    .when(complain({ receivedOn: day('2026-05-09') }), { at: '2026-05-08' })
    .thenRefused({ code: 'in-the-future' });
});

test('F1: complaints run side by side, each under its own number', () => {
  const two = given(...answered, on('2026-05-12', complain({ category: 'content' })));
  expect(openSteps(two.state()).flatMap(({ key }) => (key.includes('complaint') ? [key] : []))).toEqual([
    'answer-complaint/2',
    'close-complaint/1',
  ]);
  two
    .when(answerComplaint({ complaint: 2 }), { at: '2026-05-13' })
    .then({ type: 'complaint-answered', data: { complaint: 2 } });
  two
    .when(answerComplaint({ complaint: 3 }), { at: '2026-05-13' })
    .thenRefused({ code: 'no-such-complaint', rule: 'F1' });
  two.when(answerComplaint(), { at: '2026-05-13' }).thenRefused({ code: 'step-already-done' });
});

test('F1: the municipality answers, with the data-protection officer’s support, before anything is closed', () => {
  const open = given(...complained);
  open
    .when(answerComplaint({ officerSupported: false }), { at: '2026-05-11' })
    .thenRefused({ code: 'officer-not-asked', rule: 'F1' });
  for (const as of [carrier, press])
    open.when(answerComplaint(), { at: '2026-05-11', as }).thenRefused({ code: 'not-your-step' });
  open.when(closeComplaint(), { at: '2026-05-11' }).thenRefused({ code: 'step-not-open', rule: 'F1' });
  given(...answered)
    .when(closeComplaint(), { at: '2026-05-12' })
    .then({ type: 'complaint-closed' });
});

test('F1: where legal steps follow, a complaint closes only when they have ended', () => {
  const inCourt = given(...complained, on('2026-05-11', answerComplaint({ legalFollowUp: true })));
  inCourt.when(closeComplaint(), { at: '2026-09-01' }).thenRefused({ code: 'legal-follow-up-open', rule: 'F1' });
  inCourt
    .when(closeComplaint({ outcome: 'legal-follow-up-ended' }), { at: '2026-09-01' })
    .then({ type: 'complaint-closed' });
});

test('F1: a case with an open complaint does not close, whichever of several it is', () => {
  const late = [...before('close-case'), on('2026-06-24T11:00', complain()), on('2026-06-24T11:00', complain())];
  const first = [...late, on('2026-06-24T12:00', answerComplaint()), on('2026-06-24T13:00', closeComplaint())];
  for (const story of [late, first])
    given(...story)
      .when(closeCase(), { at: '2026-06-25' })
      .thenRefused({ code: 'step-not-open', rule: 'F1' });
  given(
    ...first,
    on('2026-06-25', answerComplaint({ complaint: 2 })),
    on('2026-06-25', closeComplaint({ complaint: 2 })),
  )
    .when(closeCase(), { at: '2026-06-25' })
    .then({ type: 'case-closed' });
});

test('F1: a complaint after closing is registered, answered, corrected and closed like any other', () => {
  const late = [...COURSE, on('2026-09-01', complain({ receivedOn: day('2026-08-31') }))];
  expect(openSteps(given(...late).state()).map(({ key }) => key)).toEqual(['answer-complaint/1']);
  expect(told(engineRuns(given(...late).told, '2026-09-01', '2026-09-10'), 'answer-complaint').length).toBeGreaterThan(
    1,
  );
  const done = [...late, on('2026-09-02', answerComplaint())];
  given(...done)
    .when(correct(answerComplaint({ legalFollowUp: true }), { instance: '1' }), { at: '2026-09-03' })
    .then({ type: 'step-corrected' }, { type: 'complaint-answered', data: { legalFollowUp: true } });
  given(...done)
    .when(closeComplaint(), { at: '2026-09-04' })
    .then({ type: 'complaint-closed' });
});

test('F1: complaints go on while the case is paused, and their time does not rest', () => {
  const paused = [...complained, on('2026-05-08T11:00', pause())];
  // Ten working days from Friday 8 May, with Ascension Day between: Tuesday 26 May, Whit Monday being no working day.
  expect(dueOf('answer-complaint', ...paused)).toBe('2026-05-26');
  given(...paused)
    .when(answerComplaint(), { at: '2026-05-11' })
    .then({ type: 'complaint-answered' });
  given(...paused)
    .when(complain(), { at: '2026-05-11' })
    .then({ type: 'complaint-registered' });
});

test.each([
  ['access-request', '2026-05-05', '2026-06-05'],
  // The 7th of June is a Sunday, the 4th Corpus Christi.
  ['objection', '2026-05-07', '2026-06-08'],
  ['erasure-request', '2026-05-04', '2026-06-05'],
] as const)(
  'F1: a GDPR request (%s of %s) is answered within one month, or on the next working day: %s',
  (category, receivedOn, due) => {
    const request = on('2026-05-08', complain({ category, receivedOn: day(receivedOn) }));
    expect(dueOf('answer-complaint', ...sent, request)).toBe(due);
  },
);

test('F1: one month from the 31st ends on the last day of a shorter month', () => {
  const objection = on('2026-09-01', complain({ category: 'objection', receivedOn: day('2026-08-31') }));
  expect(dueOf('answer-complaint', ...COURSE, objection)).toBe('2026-09-30');
});

test('F1: for a GDPR request three months from its receipt are the limit of every extension', () => {
  const request = given(...sent, on('2026-05-08', complain({ category: 'access-request' })));
  const until = (date: string) => extend('answer-complaint', date, { instance: '1' });
  request
    .when(until('2026-08-07'), { at: '2026-06-01' })
    .then({ type: 'deadline-extended', data: { until: '2026-08-07' } });
  request.when(until('2026-08-08'), { at: '2026-06-01' }).thenRefused({ code: 'beyond-the-law', rule: 'F1' });
  given(...complained)
    .when(until('2026-12-31'), { at: '2026-05-20' })
    .then({ type: 'deadline-extended' });
});

test('F1: where three months end on a Sunday, the next working day is the limit of an extension', () => {
  const request = complain({ category: 'access-request', receivedOn: day('2026-05-09') });
  given(...sent, on('2026-05-09', request))
    .when(extend('answer-complaint', '2026-08-10', { instance: '1' }), { at: '2026-06-01' })
    .then({ type: 'deadline-extended' });
});
