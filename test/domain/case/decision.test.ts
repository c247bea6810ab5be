/** The decision: four eyes (A4), equal treatment (A5), effort (A6), who leads (A8), give and take (A9). */
import { Decision } from '../../../domain/guideline/forms/review.ts';
import type { Actor, CaseId } from '../../../domain/terms.ts';
import { confirm, evaluate, giveBack, identifyEnabler, recordFor, sealed, waive, weigh } from '../commands.ts';
import { carrier, headOfUnit, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { leavingOut } from './variations.ts';

const EARLIER = 'c0000000000000000000000002' as CaseId;
const ready = given(...before('weigh-request'));
const weighed = given(...upTo('weigh-request'));

test('A1: nothing is decided before the enabler was named', () => {
  given(...leavingOut(before('weigh-request'), 'identify-enabler'))
    .when(weigh(), { at: '2026-03-16' })
    .thenRefused({ code: 'step-not-open', rule: 'A4' });
});

test('A4: the head of unit co-signs; whoever decided does not, in whatever role', () => {
  weighed.when(confirm(), { at: '2026-03-17', as: headOfUnit }).then({ type: 'decision-confirmed' });
  weighed.when(confirm(), { at: '2026-03-17', as: planner }).thenRefused({ code: 'not-your-step' });
  const twoHats: Actor = { ...planner, role: 'head-of-unit' };
  weighed.when(confirm(), { at: '2026-03-17', as: twoHats }).thenRefused({ code: 'own-decision', rule: 'A4' });
});

test('A4: nobody records the co-signature for the head of unit', () => {
  weighed.when(recordFor('head-of-unit', confirm()), { at: '2026-03-17' }).thenRefused({ code: 'not-for-this-office' });
});

test('A4: a decision that the head of unit gives back is made anew, and co-signed again', () => {
  const back = given(...upTo('weigh-request'), on('2026-03-17', giveBack()));
  expect(back.state().facts.decision).toBeUndefined();
  back.when(confirm(), { at: '2026-03-18' }).thenRefused({ code: 'step-not-open', rule: 'A4' });
  back.when(weigh(), { at: '2026-03-18' }).then({ type: 'request-weighed' });
  given(...upTo('weigh-request'), on('2026-03-17', giveBack()), on('2026-03-18', weigh()))
    .when(confirm(), { at: '2026-03-19' })
    .then({ type: 'decision-confirmed' });
});

test('A4: neither the decision nor its co-signature can be waived', () => {
  for (const step of ['weigh-request', 'confirm-decision'] as const)
    weighed.when(waive(step), { at: '2026-03-17' }).thenRefused({ code: 'not-waivable', rule: 'A4' });
});

test('A4: reasons are no option: a decision without them is none', () => {
  expect(Decision.shape.reasons.safeParse('').success).toBe(false);
  expect(Decision.shape.reasons.safeParse(undefined).success).toBe(false);
});

test('A5: nothing is decided before comparable cases were looked for', () => {
  for (const outcome of ['accept', 'decline'] as const)
    ready
      .when(weigh({ outcome, comparablesSearched: false }), { at: '2026-03-16' })
      .thenRefused({ code: 'comparables-not-searched', rule: 'A5' });
});

test.each([
  ['accept', 'decline'],
  ['decline', 'accept'],
] as const)('A5: to %s where a comparable case ended with %s needs a reason', (outcome, earlier) => {
  const comparable = [{ case: EARLIER, outcome: earlier }];
  ready
    .when(weigh({ outcome, comparable }), { at: '2026-03-16' })
    .thenRefused({ code: 'deviation-unexplained', rule: 'A5' });
  ready
    .when(weigh({ outcome, comparable, deviation: sealed }), { at: '2026-03-16' })
    .then({ type: 'request-weighed', data: { comparable, deviation: sealed } });
});

test('A6: the effort that was estimated is compared with what it really cost, which the planner states at the end', () => {
  const end = given(...before('evaluate-cooperation'));
  end
    .when(evaluate({ actual: undefined }), { at: '2026-06-23', as: planner })
    .thenRefused({ code: 'costs-missing', rule: 'A6' });
  end
    .when(evaluate({ actual: undefined }), { at: '2026-06-23', as: carrier })
    .then({ type: 'cooperation-evaluated', data: { office: 'carrier' } });
  expect(given(...COURSE).state().facts.actualEffort).toMatchObject({ staffHours: 46, postageCents: 168_300 });
});

test('A5, A9: both sides evaluate, each for itself', () => {
  const half = given(...before('evaluate-cooperation'), on('2026-06-23', evaluate(), planner));
  half.when(evaluate(), { at: '2026-06-24', as: planner }).thenRefused({ code: 'step-already-done' });
  half.when({ type: 'close-case', data: {} }, { at: '2026-06-24' }).thenRefused({ code: 'step-not-open' });
});

test('A9: what each side gains stands in every decision', () => {
  for (const gain of ['gainOfMunicipality', 'gainOfCarrier'] as const)
    expect(Decision.shape[gain].safeParse(undefined).success).toBe(false);
});

test('A8: the municipality leads unless the record says otherwise', () => {
  expect(given(...upTo('check-completeness')).state().facts.leads).toBeUndefined();
  expect(given(...upTo('identify-enabler')).state().facts.leads).toBe('municipality');
  given(...before('identify-enabler'))
    .when(identifyEnabler({ leads: 'carrier' }), { at: '2026-03-04' })
    .then({ type: 'enabler-identified', data: { leads: 'carrier' } });
});
