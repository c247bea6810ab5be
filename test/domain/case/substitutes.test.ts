/** Who acts for whom: substitutes in one case and standing ones, visibly, within their time, and never across the sides. */
import type { Actor, PersonId, Role } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import {
  appoint,
  approve,
  assess,
  confirm,
  revokeApproval,
  signForMunicipality,
  stop,
  weigh,
  withdraw,
} from '../commands.ts';
import { engineRuns } from '../engine.ts';
import { carrier, headOfUnit, leadership, management, officer, person, planner, press } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';
import { rendering, where } from './variations.ts';

const SUBSTITUTE = 'p-substitute' as PersonId;
const acting = (office: Role): Actor => ({ ...person('enabler'), person: SUBSTITUTE, for: office });
const appointed = (change: Parameters<typeof appoint>[2] = {}) => [
  ...before('assess-legal-position'),
  on('2026-03-09', appoint('data-protection-officer', SUBSTITUTE, change), planner),
];

test('a substitute acts for the office, and the record shows who it was and for whom', () => {
  const { state, told } = given(...appointed(), on('2026-03-10', assess(), acting('data-protection-officer')));
  expect(state().done['assess-legal-position']).toMatchObject({ by: SUBSTITUTE, role: 'data-protection-officer' });
  expect(told.history.at(-1)?.meta.actor).toMatchObject({
    person: SUBSTITUTE,
    role: 'enabler',
    for: 'data-protection-officer',
  });
});

test('nobody acts for an office without having been appointed, or for another than theirs', () => {
  given(...before('assess-legal-position'))
    .when(assess(), { at: '2026-03-10', as: acting('data-protection-officer') })
    .thenRefused({ code: 'not-your-step' });
  given(...rendering(...appointed(), ...before('approve-mailing').slice(appointed().length - 1)))
    .when(approve(), { at: '2026-04-08', as: acting('press-office') })
    .thenRefused({ code: 'not-your-step' });
  given(...appointed())
    .when(assess(), { at: '2026-03-10', as: { ...acting('data-protection-officer'), person: 'p-other' as PersonId } })
    .thenRefused({ code: 'not-your-step' });
});

test('a substitution begins and ends with its days', () => {
  const later = given(...appointed({ from: day('2026-03-11'), until: day('2026-03-12') }));
  for (const [at, may] of [
    ['2026-03-10', false],
    ['2026-03-11', true],
    ['2026-03-12', true],
    ['2026-03-13', false],
  ] as const) {
    const { decision } = later.when(assess(), { at, as: acting('data-protection-officer') });
    expect([at, decision.kind]).toEqual([at, may ? 'accepted' : 'refused']);
  }
  for (const change of [{ from: day('2026-03-11'), until: day('2026-03-10') }, { until: day('2026-03-08') }])
    given(...upTo('estimate-addressees'))
      .when(appoint('press-office', SUBSTITUTE, change), { at: '2026-03-09', as: planner })
      .thenRefused({ code: 'no-such-time' });
});

test('a standing substitute of the profile needs no appointment in the case', () => {
  const standing = where({ substitutes: [{ office: 'data-protection-officer', person: SUBSTITUTE }] });
  given(standing, ...before('assess-legal-position'))
    .when(assess(), { at: '2026-03-10', as: acting('data-protection-officer') })
    .then({ type: 'legal-position-assessed' });
});

test('the planner, the head of unit and the leadership appoint for every office, an office for itself alone', () => {
  const story = given(...upTo('open-case'));
  for (const as of [planner, headOfUnit, leadership])
    story.when(appoint('press-office', SUBSTITUTE), { at: '2026-03-03', as }).then({ type: 'substitute-appointed' });
  story
    .when(appoint('press-office', SUBSTITUTE), { at: '2026-03-03', as: press })
    .then({ type: 'substitute-appointed' });
  story
    .when(appoint('press-office', SUBSTITUTE), { at: '2026-03-03', as: officer })
    .thenRefused({ code: 'other-office' });
  story
    .when(appoint('press-office', SUBSTITUTE), { at: '2026-03-03', as: carrier })
    .thenRefused({ code: 'not-your-step' });
  story
    .when(appoint('press-office', SUBSTITUTE), { at: '2026-03-03', as: management })
    .thenRefused({ code: 'other-office' });
});

test('S2: each side appoints its own substitutes: nobody of the municipality says who signs for the carrier', () => {
  const story = given(...upTo('open-case'));
  for (const office of ['carrier-management', 'carrier', 'engine', 'auditor', 'operator'] as const)
    story.when(appoint(office, SUBSTITUTE), { at: '2026-03-03', as: planner }).thenRefused({ code: 'other-office' });
  story
    .when(appoint('carrier-management', SUBSTITUTE), { at: '2026-03-03', as: management })
    .then({ type: 'substitute-appointed' });
});

test('nobody makes themselves the office that judges or approves', () => {
  for (const as of [planner, headOfUnit, leadership])
    given(...upTo('open-case'))
      .when(appoint('data-protection-officer', as.person), { at: '2026-03-03', as })
      .thenRefused({ code: 'own-substitute' });
});

test('A4: a substitute of the head of unit who has decided does not co-sign', () => {
  const story = [
    ...before('weigh-request'),
    on('2026-03-15', appoint('head-of-unit', planner.person), headOfUnit),
    on('2026-03-16', weigh()),
  ];
  given(...story)
    .when(confirm(), { at: '2026-03-17', as: { ...planner, for: 'head-of-unit' } })
    .thenRefused({ code: 'own-decision', rule: 'A4' });
});

test('S1, P13: a delegate of the leadership signs for the municipality', () => {
  given(...upTo('record-declaration'), on('2026-03-18', appoint('leadership', SUBSTITUTE), leadership))
    .when(signForMunicipality(), { at: '2026-03-20', as: acting('leadership') })
    .then({ type: 'declaration-signed', data: { side: 'municipality' } });
});

test('nobody acts across the sides, even if appointed', () => {
  const story = [...upTo('record-declaration'), on('2026-03-18', appoint('leadership', carrier.person), planner)];
  given(...story)
    .when(signForMunicipality(), { at: '2026-03-20', as: { ...carrier, for: 'leadership' } })
    .thenRefused({ code: 'not-your-step' });
});

test('L2: where one person holds two offices, the leadership approves for one of them', () => {
  given(...upTo('draft-mailing'))
    .when(approve(), { at: '2026-04-08', as: { ...leadership, for: 'press-office' } })
    .then({ type: 'mailing-approved', data: { office: 'press-office' } });
  given(...before('assess-legal-position'))
    .when(assess(), { at: '2026-03-10', as: { ...leadership, for: 'data-protection-officer' } })
    .thenRefused({ code: 'not-your-step' });
});

test('L2: what an office may do at any time, its substitute may do for it: stop a dispatch, take an approval back', () => {
  const printed = given(...rendering(...appointed(), ...upTo('print-mailing').slice(appointed().length - 1)));
  const as = acting('data-protection-officer');
  printed
    .when(stop(), { at: '2026-04-28', as })
    .then({ type: 'dispatch-stopped', data: { office: 'data-protection-officer' } });
  printed
    .when(revokeApproval(), { at: '2026-04-28', as })
    .then({ type: 'approval-revoked', data: { office: 'data-protection-officer' } });
  printed.when(stop(), { at: '2026-04-28', as: acting('press-office') }).thenRefused({ code: 'not-your-step' });
  printed
    .when(withdraw(), { at: '2026-04-28', as: { ...carrier, for: 'carrier-management' } })
    .thenRefused({ code: 'not-your-step' });
});

test('a standing substitution ends with its last day as well', () => {
  const standing = where({
    substitutes: [{ office: 'data-protection-officer', person: SUBSTITUTE, until: day('2026-03-10') }],
  });
  const story = given(standing, ...before('assess-legal-position'));
  story
    .when(assess(), { at: '2026-03-10', as: acting('data-protection-officer') })
    .then({ type: 'legal-position-assessed' });
  story
    .when(assess(), { at: '2026-03-11', as: acting('data-protection-officer') })
    .thenRefused({ code: 'not-your-step' });
});

test('whose substitution is over is not asked when the office stays silent', () => {
  const over = given(...appointed({ until: day('2026-03-20') }));
  const { done } = engineRuns(over.told, '2026-03-09', '2026-05-01');
  expect(done.filter(({ work }) => work.kind === 'ask-substitute')).toEqual([]);
});

test('when an office stays silent, its substitutes are asked with the planner, then the head of unit', () => {
  const story = given(...appointed());
  const run = engineRuns(story.told, '2026-03-09', '2026-05-01');
  // Due on Tuesday 24 March, fifteen working days after the notice.
  const late = run.done.filter(({ work }) => work.step === 'assess-legal-position' && work.kind !== 'tell-opened-step');
  expect(late.map(({ at, work }) => [at.slice(0, 10), work.kind, work.persons ?? work.to])).toEqual([
    ['2026-03-19', 'remind-before-deadline', ['data-protection-officer']],
    ['2026-03-24', 'remind-before-deadline', ['data-protection-officer']],
    ['2026-03-27', 'escalate-to-planner', ['social-planner']],
    ['2026-03-27', 'ask-substitute', [SUBSTITUTE]],
    ['2026-04-07', 'escalate-to-head-of-unit', ['head-of-unit']],
  ]);
});
