import { openSteps } from '../../../domain/case/open-steps.ts';
import type { KeyId } from '../../../domain/terms.ts';
import {
  chooseSitting,
  confirm,
  decline,
  findComplete,
  orderErasure,
  overrideWindow,
  pause,
  print,
  recordErasure,
  resume,
  sealed,
  weigh,
  withdraw,
} from '../commands.ts';
import { auditor, carrier, engine, headOfUnit, leadership, management, officer, planner, stranger } from '../people.ts';
import { given, type Move, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';

const other = 'k0000000000000000000000001' as KeyId;

test('the carrier may withdraw at any time before the dispatch, also while the case is paused', () => {
  for (const as of [carrier, management])
    given(...before('send-mailing'))
      .when(withdraw(), { at: '2026-05-04', as })
      .then({ type: 'case-withdrawn' });
  given(...upTo('open-case'), on('2026-03-03', pause()))
    .when(withdraw(), { at: '2026-03-04' })
    .then({ type: 'case-withdrawn' });
  given(...upTo('send-mailing'))
    .when(withdraw(), { at: '2026-05-05' })
    .thenRefused({ code: 'already-sent' });
  given(...upTo('open-case'))
    .when(withdraw(), { at: '2026-03-03', as: planner })
    .thenRefused({ code: 'not-your-step' });
});

test('A4: the planner may decline with a reason before the acceptance, the head of unit also after it, nobody after the dispatch', () => {
  given(...before('weigh-request'))
    .when(decline(), { at: '2026-03-16' })
    .then({ type: 'case-declined', data: { reason: sealed } });
  given(...before('send-mailing'))
    .when(decline(), { at: '2026-05-04' })
    .thenRefused({ code: 'co-signed', rule: 'A4' });
  given(...before('send-mailing'))
    .when(decline(), { at: '2026-05-04', as: headOfUnit })
    .then({ type: 'case-declined', data: { reason: sealed } });
  given(...upTo('send-mailing'))
    .when(decline(), { at: '2026-05-05', as: headOfUnit })
    .thenRefused({ code: 'already-sent' });
  given(...upTo('open-case'))
    .when(decline(), { at: '2026-03-03', as: carrier })
    .thenRefused({ code: 'not-your-step' });
});

test.each([
  ['withdrawn', withdraw(), carrier],
  ['declined', decline(), headOfUnit],
] as const)('nothing is printed or sent after a case was %s', (status, command, as) => {
  const over = given(...before('print-mailing'), on('2026-04-24', command, as));
  expect(over.state()).toMatchObject({ status });
  // L10: the register has drawn addresses, and the printer may have the file.
  expect(openSteps(over.state()).map(({ key }) => key)).toEqual([
    'confirm-address-deletion/registration-office',
    'confirm-address-deletion/print-shop',
  ]);
  over.when(print(), { at: '2026-04-27' }).thenRefused({ code: 'case-over' });
  over.when(overrideWindow('council'), { at: '2026-04-27', as: leadership }).thenRefused({ code: 'case-over' });
});

test('A4: a declined request is over when the head of unit has confirmed it', () => {
  const declined = [...before('weigh-request'), on('2026-03-16', weigh({ outcome: 'decline' }))];
  expect(given(...declined).state().status).toBe('running');
  const over = given(...declined, on('2026-03-17', confirm()));
  expect(over.state().status).toBe('declined');
  over.when(weigh(), { at: '2026-03-18' }).thenRefused({ code: 'case-over' });
});

test('a paused case takes no step until it is resumed', () => {
  const paused = [...upTo('open-case'), on('2026-03-03', pause())];
  given(...paused)
    .when(findComplete(), { at: '2026-03-04' })
    .thenRefused({ code: 'case-paused' });
  given(...paused)
    .when(pause(), { at: '2026-03-04' })
    .thenRefused({ code: 'already-paused' });
  given(...paused, on('2026-03-10', resume()))
    .when(findComplete(), { at: '2026-03-10T11:00' })
    .then({ type: 'completeness-checked' });
  given(...upTo('open-case'))
    .when(resume(), { at: '2026-03-04' })
    .thenRefused({ code: 'not-paused' });
});

test('deadlines rest while a case is paused, and run on after it', () => {
  const due = (...more: readonly Move[]) =>
    openSteps(given(...upTo('open-case'), ...more).state()).find(({ step }) => step === 'check-completeness')?.due;
  // Five working days from Monday 2 March: Monday 9 March.
  expect(due()).toBe('2026-03-09');
  expect(due(on('2026-03-04', pause()))).toBeUndefined();
  // Paused on the 4th, 5th and 6th, a Friday; resumed on Monday the 9th, which counts: three working days later.
  expect(due(on('2026-03-04', pause()), on('2026-03-09', resume()))).toBe('2026-03-12');
  expect(due(on('2026-03-04', pause()), on('2026-03-04T12:00', resume()))).toBe('2026-03-09');
});

test('the data-protection officer and the operators order an erasure, also when the case is over, and it is carried out once', () => {
  given(...COURSE)
    .when(orderErasure(), { at: '2026-07-01', as: officer })
    .then({ type: 'erasure-ordered', data: { keys: [sealed.kid] } });
  for (const as of [carrier, planner, auditor, headOfUnit, stranger('data-protection-officer')]) {
    expect(given(...COURSE).when(orderErasure(), { at: '2026-07-01', as }).decision.kind).toBe('refused');
  }
  const ordered = given(...upTo('open-case'), on('2026-03-03', orderErasure(), officer));
  const [erasure] = ordered.state().erasures;
  const order = erasure?.order ?? 0;
  ordered.when(orderErasure(), { at: '2026-03-04', as: officer }).thenRefused({ code: 'already-erased' });
  ordered
    .when(orderErasure({ keys: [sealed.kid, other] }), { at: '2026-03-04', as: officer })
    .then({ type: 'erasure-ordered', data: { keys: [other] } });
  ordered.when(recordErasure(order), { at: '2026-03-03T11:00', as: engine }).then({ type: 'erased', data: { order } });
  ordered.when(recordErasure(order + 1), { at: '2026-03-03T11:00', as: engine }).thenRefused({ code: 'nothing-owed' });
});

test('an erasure is owed until it is recorded, whatever else rests', () => {
  const ordered = [...upTo('open-case'), on('2026-03-03', pause()), on('2026-03-04', orderErasure(), officer)];
  const { state, agenda } = given(...ordered);
  expect(agenda('2026-03-04T10:00').due.map(({ kind }) => kind)).toEqual(['erase']);
  const done = given(...ordered, on('2026-03-04T11:00', recordErasure(state().erasures[0]?.order ?? 0)));
  expect(done.agenda('2026-03-05').due).toEqual([]);
});

test('T1: a paused case does not even choose a sitting', () => {
  given(...upTo('open-case'), on('2026-03-03', pause()))
    .when(chooseSitting('social-affairs-2026-06-18'), { at: '2026-03-04' })
    .thenRefused({ code: 'case-paused' });
});
