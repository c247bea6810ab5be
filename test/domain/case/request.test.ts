import { decide } from '../../../domain/case/decide/decide.ts';
import { UNOPENED } from '../../../domain/case/fold.ts';
import { Request } from '../../../domain/guideline/forms/request.ts';
import type { CommandId } from '../../../domain/terms.ts';
import {
  aRequest,
  completeRequest,
  findComplete,
  findIncomplete,
  identifyEnabler,
  importCase,
  openCase,
  sealed,
} from '../commands.ts';
import { carrier, planner, stranger } from '../people.ts';
import { CASE, given, on, time } from '../story.ts';
import { upTo } from '../whole-case.ts';

const acting = { person: sealed, authorised: true, assigned: true, empowered: true };

test('R1: a natural person’s request is refused with that reason', () => {
  given()
    .when(openCase({ carrier: { ...aRequest.carrier, legalForm: 'natural-person' } }), { at: '2026-03-02' })
    .thenRefused({ code: 'natural-person', rule: 'R1' });
});

test('R1: a completed request does not turn into a natural person’s either', () => {
  given(...upTo('open-case'), on('2026-03-03', findIncomplete()))
    .when(completeRequest({ carrier: { ...aRequest.carrier, legalForm: 'natural-person' } }), { at: '2026-03-04' })
    .thenRefused({ code: 'natural-person', rule: 'R1' });
});

test('R2, R3: the request stands in the record as it was made, with purpose, criteria and amount', () => {
  given()
    .when(openCase(), { at: '2026-03-02' })
    .then({
      type: 'case-opened',
      data: { request: { purpose: sealed, expectedCount: 2000, criteria: [{ criterion: 'age' }] } },
    });
});

test.each([
  ['R5', 'no-legal-basis', { legalBasis: 'other' }],
  ['R6', 'no-acting-person', { actingPersons: [] }],
  ['R6', 'no-acting-person', { actingPersons: [{ ...acting, authorised: false }] }],
  ['R6', 'no-acting-person', { actingPersons: [{ ...acting, assigned: false }] }],
  ['R6', 'no-acting-person', { actingPersons: [{ ...acting, empowered: false }] }],
  ['R8', 'no-general-interest', { generalInterest: false }],
] as const)('%s: a request with a gap is not found complete (%s)', (rule, code, gap) => {
  given(on('2026-03-02', openCase(gap)))
    .when(findComplete(), { at: '2026-03-03' })
    .thenRefused({ code, rule });
});

test('R2, R4: purpose, content, interest, benefit and the occasion are described, or it is no request', () => {
  const filled = {
    ...aRequest,
    contact: undefined,
    actingPersons: [],
    criteria: [{ criterion: 'age', value: '70+', justification: 'Hilfsmerkmal' }],
  };
  const texts = ['title', 'purpose', 'content', 'publicInterest', 'benefit', 'occasionText', 'publicTask'] as const;
  const request = { ...filled, ...Object.fromEntries(texts.map((text) => [text, 'beschrieben'])) };
  expect(Request.safeParse(request).success).toBe(true);
  for (const text of texts) expect(Request.safeParse({ ...request, [text]: ' ' }).success).toBe(false);
});

test('R6: one person who may act is enough, beside others who may not', () => {
  given(on('2026-03-02', openCase({ actingPersons: [{ ...acting, empowered: false }, acting] })))
    .when(findComplete(), { at: '2026-03-03' })
    .then({ type: 'completeness-checked', data: { outcome: 'complete' } });
});

test('R7: a request without a contact person is still a request', () => {
  const { contact: _, ...withoutContact } = aRequest;
  const command = openCase();
  given()
    .when({ ...command, data: { ...command.data, request: withoutContact } }, { at: '2026-03-02' })
    .then({ type: 'case-opened' });
});

test('R1–R9: what is missing goes back to the carrier, and the completed request is checked again', () => {
  const asked = given(...upTo('open-case'), on('2026-03-03', findIncomplete()));
  asked.when(findComplete(), { at: '2026-03-04' }).thenRefused({ code: 'step-not-open' });
  asked.when(identifyEnabler(), { at: '2026-03-04' }).thenRefused({ code: 'step-not-open' });
  asked.when(completeRequest({ expectedCount: 1500 }), { at: '2026-03-05' }).then({ type: 'request-completed' });
  given(...upTo('open-case'), on('2026-03-03', findIncomplete()), on('2026-03-05', completeRequest()))
    .when(findComplete(), { at: '2026-03-06' })
    .then({ type: 'completeness-checked' });
});

test('a request that nobody found incomplete cannot be replaced', () => {
  given(...upTo('open-case'))
    .when(completeRequest(), { at: '2026-03-03' })
    .thenRefused({ code: 'step-not-open' });
});

test('A1, A8: the record says which unit carries the cooperation and who leads', () => {
  given(...upTo('check-completeness'))
    .when(identifyEnabler({ leads: 'carrier' }), { at: '2026-03-04' })
    .then({ type: 'enabler-identified', data: { unit: 'Stabsstelle Sozialplanung', leads: 'carrier' } });
});

test('the planner may open a case for a carrier of its own municipality, and nobody for somebody else', () => {
  given().when(openCase(), { at: '2026-03-02', as: planner }).then({ type: 'case-opened' });
  given()
    .when(openCase(), { at: '2026-03-02', as: stranger('social-planner') })
    .thenRefused({ code: 'not-your-step' });
  given()
    .when(openCase(), { at: '2026-03-02', as: stranger('carrier') })
    .thenRefused({ code: 'not-your-step' });
});

test('A10: nobody asks a municipality that is not set up here', () => {
  const meta = { id: 'c' as CommandId, caseId: CASE, actor: carrier, at: time('2026-03-02') };
  for (const command of [openCase(), importCase()])
    expect(
      decide(UNOPENED, command, { ...meta, actor: command.type === 'open-case' ? carrier : planner }),
    ).toMatchObject({
      kind: 'refused',
      refusal: { code: 'municipality-unknown' },
    });
});

test('a case is opened once', () => {
  given(...upTo('open-case'))
    .when(openCase(), { at: '2026-03-03', as: carrier })
    .thenRefused({ code: 'case-exists' });
});

test('what is recorded cannot lie in the future', () => {
  given(...upTo('check-completeness'))
    .when(identifyEnabler({ occurredOn: '2026-03-05' as never }), { at: '2026-03-04' })
    .thenRefused({ code: 'in-the-future' });
  given()
    .when(openCase({ occurredOn: '2026-03-03' as never }), { at: '2026-03-02' })
    .thenRefused({ code: 'in-the-future' });
});
