/** What one case may do without: *should* rules alone, by the planner, with a reason that stays in the record. */
import { Waiver } from '../../../domain/guideline/forms/about-steps.ts';
import { isWaivable, RULE_FORCE, RULE_IDS, SHOULD_RULES } from '../../../domain/guideline/rules.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { STEPS } from '../../../domain/terms.ts';
import { identifyEnabler, presentReport, revoke, sealed, waive, weigh } from '../commands.ts';
import { carrier, headOfUnit, leadership, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { leavingOut } from './variations.ts';

const checked = given(...upTo('record-notice'));

test('a waiver names one of the should rules, and every one of them can be named', () => {
  for (const rule of RULE_IDS)
    expect([rule, Waiver.safeParse({ step: 'close-case', rule, reason: 'Grund' }).success]).toEqual([
      rule,
      SHOULD_RULES.includes(rule),
    ]);
});

test('a waiver carries its reason', () => {
  expect(Waiver.safeParse({ step: 'publish-results', reason: ' ' }).success).toBe(false);
  checked.when(waive('identify-enabler'), { at: '2026-03-04' }).then({ type: 'step-waived', data: { reason: sealed } });
});

test.each(STEPS.filter((step) => !isWaivable(stepOf(step).rules)))(
  'no step that a must rule stands behind is waived: %s',
  (step) => {
    const must = stepOf(step).rules.find((id) => RULE_FORCE[id] === 'must');
    for (const story of [upTo('record-notice'), before('close-case')])
      given(...story)
        .when(waive(step), { at: '2026-06-25' })
        .thenRefused({ code: 'not-waivable', ...(must ? { rule: must } : {}) });
  },
);

test('A1: a case can do without an enabler for a written reason, and is decided all the same', () => {
  given(...upTo('record-notice'), on('2026-03-04', waive('identify-enabler')), ...before('weigh-request').slice(4))
    .when(weigh(), { at: '2026-03-16' })
    .then({ type: 'request-weighed' });
});

test('only the planner waives', () => {
  for (const as of [carrier, headOfUnit, leadership])
    checked.when(waive('identify-enabler'), { at: '2026-03-04', as }).thenRefused({ code: 'not-your-step' });
});

test('a rule is waived at the step that asks for it, once', () => {
  checked.when(waive('identify-enabler', { rule: 'F3' }), { at: '2026-03-04' }).thenRefused({ code: 'other-rule' });
  given(...upTo('record-notice'), on('2026-03-04', waive('vet-carrier', { rule: 'A7' })))
    .when(waive('vet-carrier', { rule: 'A7' }), { at: '2026-03-05' })
    .thenRefused({ code: 'waived-already' });
});

test('what is done is not waived, and what is waived is not done', () => {
  given(...upTo('identify-enabler'))
    .when(waive('identify-enabler'), { at: '2026-03-05' })
    .thenRefused({ code: 'step-already-done' });
  const waived = given(...upTo('record-notice'), on('2026-03-04', waive('identify-enabler')));
  waived.when(identifyEnabler(), { at: '2026-03-05' }).thenRefused({ code: 'step-not-open' });
  waived.when(waive('identify-enabler'), { at: '2026-03-05' }).thenRefused({ code: 'waived-already' });
});

test('a waiver can be taken back: the step is asked for again', () => {
  given(
    ...upTo('record-notice'),
    on('2026-03-04', waive('identify-enabler')),
    on('2026-03-05', revoke('identify-enabler'), planner),
  )
    .when(identifyEnabler(), { at: '2026-03-06' })
    .then({ type: 'enabler-identified' });
});

test('what makes no sense without a waived step is waived with it, and named', () => {
  given(...upTo('accept-report'))
    .when(waive('present-report'), { at: '2026-06-01' })
    .then({ type: 'step-waived', data: { with: ['prepare-paper'] } });
  given(...leavingOut(upTo('accept-report'), 'choose-sitting'), on('2026-06-01', waive('choose-sitting')))
    .when(presentReport(), { at: '2026-06-19' })
    .thenRefused({ code: 'step-not-open' });
});

test('what a case does not have is not waived', () => {
  given(...upTo('accept-report'))
    .when(waive('present-report', { instance: 'culture' }), { at: '2026-06-01' })
    .thenRefused({ code: 'step-not-open', rule: 'F2' });
});

test('a case over waives nothing', () => {
  given(...COURSE)
    .when(waive('publish-results'), { at: '2026-07-01' })
    .thenRefused({ code: 'case-over' });
});
