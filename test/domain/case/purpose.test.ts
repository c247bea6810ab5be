/** A request that is given back or whose purpose is reshaped: what is done afresh, and who is told again (A3). */
import { LegalAssessment } from '../../../domain/guideline/forms/review.ts';
import type { CaseId } from '../../../domain/terms.ts';
import {
  aRequest,
  assess,
  completeRequest,
  findComplete,
  openCase,
  returnRequest,
  revisePurpose,
  weigh,
} from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier, officer, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';

const notPermissible = [...before('assess-legal-position'), on('2026-03-10', assess({ outcome: 'not-permissible' }))];

test('A3: after “not permissible” the purpose is reshaped, by carrier or planner, and assessed afresh', () => {
  for (const as of [carrier, planner])
    given(...notPermissible)
      .when(revisePurpose(), { at: '2026-03-11', as })
      .then({ type: 'purpose-revised' });
  given(...notPermissible)
    .when(revisePurpose(), { at: '2026-03-11', as: officer })
    .thenRefused({ code: 'not-your-step' });
  const revised = given(...notPermissible, on('2026-03-11', revisePurpose({ expectedCount: 900 })));
  expect(revised.state().facts.request?.expectedCount).toBe(900);
  expect(revised.state().facts.assessment).toBeUndefined();
  revised.when(weigh(), { at: '2026-03-12' }).thenRefused({ code: 'step-not-open', rule: 'A4' });
});

test('A3, R6: of a reshaped purpose every office is told again, and the carrier is vetted again; its enabler stays', () => {
  const revised = [...notPermissible, on('2026-03-11', revisePurpose()), on('2026-03-12', findComplete())];
  expect(given(...revised).state().done).toMatchObject({ 'identify-enabler': {} });
  expect(given(...revised).state().done['vet-carrier']).toBeUndefined();
  const run = engineRuns(given(...revised).told, '2026-03-12', '2026-03-12');
  expect(
    told(run)
      .filter(([, kind]) => kind.startsWith('inform-'))
      .map(([, , to]) => to),
  ).toEqual(['data-protection-officer', 'press-office', 'registration-office']);
  expect(told(run).filter(([, kind]) => kind === 'tell-reopened-steps')).toHaveLength(1);
});

test('A3: a purpose reshaped after the signatures takes estimate, decision, signatures and drafts back', () => {
  const { state } = given(...upTo('sign-cover-letter'), on('2026-04-14', revisePurpose()));
  for (const step of ['estimate-addressees', 'weigh-request', 'confirm-decision', 'sign-for-carrier', 'draft-mailing'])
    expect(state().done).not.toHaveProperty([step]);
  expect(state().facts).not.toHaveProperty('declaration');
  expect(state().facts.mailing).toMatchObject({ agreed: false, approvals: {} });
});

test('A3: what was printed keeps its purpose', () => {
  for (const late of ['print-mailing', 'send-mailing'] as const)
    given(...upTo(late))
      .when(revisePurpose(), { at: '2026-05-05' })
      .thenRefused({ code: 'printed-already', rule: 'A3' });
});

test('R1: a reshaped request does not turn into a natural person’s', () => {
  given(...notPermissible)
    .when(revisePurpose({ carrier: { ...aRequest.carrier, legalForm: 'natural-person' } }), { at: '2026-03-11' })
    .thenRefused({ code: 'natural-person', rule: 'R1' });
});

test('A3: an assessment never carries over: a case that follows an earlier one is assessed for itself', () => {
  const follows = on('2026-03-02', openCase({ follows: 'c0000000000000000000000002' as CaseId }));
  const moves = before('assess-legal-position').map((move) => (move.command.type === 'open-case' ? follows : move));
  given(...moves)
    .when(weigh(), { at: '2026-03-16' })
    .thenRefused({ code: 'step-not-open' });
  expect(Object.keys(LegalAssessment.shape).filter((field) => /carri|earlier|from/i.test(field))).toEqual([]);
});

test('R4: without a concrete occasion nothing is permissible, with or without conditions', () => {
  given(...before('assess-legal-position'))
    .when(assess({ occasionHolds: false }), { at: '2026-03-10' })
    .thenRefused({ code: 'no-occasion', rule: 'R4' });
  given(...before('assess-legal-position'))
    .when(assess({ outcome: 'not-permissible', occasionHolds: false }), { at: '2026-03-10' })
    .then({ type: 'legal-position-assessed' });
});

test('R5: an assessment names the provision and the public task', () => {
  for (const field of ['provision', 'publicTask'] as const)
    expect(LegalAssessment.shape[field].safeParse('').success).toBe(false);
});

test('a request that is given back is completed and checked again; the offices are not told twice', () => {
  given(...upTo('open-case'))
    .when(returnRequest(), { at: '2026-03-03' })
    .thenRefused({ code: 'nothing-to-return' });
  const back = [...upTo('assess-legal-position'), on('2026-03-11', returnRequest())];
  given(...back)
    .when(findComplete(), { at: '2026-03-12' })
    .thenRefused({ code: 'step-not-open' });
  const again = given(
    ...back,
    on('2026-03-12', completeRequest({ expectedCount: 900 })),
    on('2026-03-13', findComplete()),
  );
  expect(again.agenda('2026-03-13').due.filter(({ kind }) => kind.startsWith('inform-'))).toEqual([]);
  again.when(assess(), { at: '2026-03-16' }).then({ type: 'legal-position-assessed' });
});

test('A4: what was decided is not given back; its purpose is reshaped', () => {
  given(...upTo('confirm-decision'))
    .when(returnRequest(), { at: '2026-03-18' })
    .thenRefused({ code: 'decided-already', rule: 'A4' });
});
