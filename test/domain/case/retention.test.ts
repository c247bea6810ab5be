/** How long a case is kept, who may hold it back, and who decides that it goes. */

import type { PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import { DEFAULT_RETENTION, retentionOver } from '../../../domain/calendar/retention-schedule.ts';
import { owed } from '../../../domain/case/owed.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { retainedBy } from '../../../domain/case/retention.ts';
import type { Actor } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import {
  complain,
  consentToDeletion,
  decline,
  liftHold,
  note,
  orderErasure,
  placeHold,
  proposeDeletion,
  recordDeletion,
  recordErasure,
  reopen,
  sealed,
  withdraw,
  withdrawDeletion,
} from '../commands.ts';
import { engineRuns } from '../engine.ts';
import { carrier, engine, headOfUnit, leadership, officer, planner, press, stranger } from '../people.ts';
import { basis, basisSet, type Fact, given, type Move, on, stateOf, tellAll } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';

/** Closed on 25 June 2026 after the dispatch: kept for ten years. */
const DUE = '2036-06-26';
const proposed = (as: Actor = planner): readonly (Move | Fact)[] => [...COURSE, on(DUE, proposeDeletion(), as)];
const consented = [...proposed(), on('2036-07-01', consentToDeletion(), headOfUnit)];

test.each([
  ['closed after the dispatch', COURSE, 'closed-after-dispatch', '2026-06-25', '2036-06-26'],
  ['withdrawn', [...upTo('open-case'), on('2026-03-09', withdraw(), carrier)], 'withdrawn', '2026-03-09', '2027-03-10'],
  ['declined', [...upTo('open-case'), on('2026-03-09', decline())], 'declined', '2026-03-09', '2028-03-10'],
] as const)(
  'a case that was %s is kept for its time, from the day on which it was over',
  (_how, story, ending, overSince, dueSince) => {
    expect(retainedBy(DEFAULT_RETENTION, given(...story).state())).toEqual({ ending, overSince, dueSince });
  },
);

test('a period ends with the day that bears the number of its first, or begins with the next year where the profile says so', () => {
  const schedule = { ...DEFAULT_RETENTION, begins: 'with-the-next-year' } as const;
  expect(retentionOver(schedule, 'declined', day('2026-03-09'))).toBe('2029-01-01');
  const month = { ...DEFAULT_RETENTION, months: { ...DEFAULT_RETENTION.months, withdrawn: 1 } };
  expect(retentionOver(month, 'withdrawn', day('2027-01-31'))).toBe('2027-03-01');
});

test('a running case is kept, and so is one that still asks something of somebody', () => {
  expect(retainedBy(DEFAULT_RETENTION, given(...before('close-case')).state())).toBeUndefined();
  const complained = given(...COURSE, on('2036-07-01', complain({ receivedOn: day('2036-07-01') }), planner));
  expect(retainedBy(DEFAULT_RETENTION, complained.state())).toBeUndefined();
  // L10: the register has not confirmed yet that it deleted the addresses.
  const drawn = given(...before('print-mailing'), on('2026-04-24', withdraw(), carrier));
  expect(retainedBy(DEFAULT_RETENTION, drawn.state())).toBeUndefined();
});

test('a reopened case begins anew when it is over again', () => {
  const reopened = [...COURSE, on('2030-01-07', reopen(), planner)];
  expect(retainedBy(DEFAULT_RETENTION, given(...reopened).state())).toBeUndefined();
  const [last] = COURSE.slice(-1);
  if (!last) throw new Error('no course');
  const again = given(...reopened, { ...last, at: '2030-01-09T10:00:00.000Z' as Move['at'] });
  expect(retainedBy(DEFAULT_RETENTION, again.state())).toMatchObject({
    overSince: '2030-01-09',
    dueSince: '2040-01-10',
  });
});

test('planner and officer propose what is due, and nobody proposes what is not', () => {
  for (const as of [planner, officer])
    given(...COURSE)
      .when(proposeDeletion(), { at: DUE, as })
      .then({ type: 'deletion-proposed', data: { ending: 'closed-after-dispatch', dueSince: DUE } });
  for (const as of [carrier, press, leadership, headOfUnit])
    given(...COURSE)
      .when(proposeDeletion(), { at: DUE, as })
      .thenRefused({ code: 'not-your-step' });
  given(...COURSE)
    .when(proposeDeletion(), { at: '2036-06-25' })
    .thenRefused({ code: 'not-due' });
  given(...upTo('open-case'))
    .when(proposeDeletion(), { at: DUE })
    .thenRefused({ code: 'not-over' });
  given(...proposed())
    .when(proposeDeletion(), { at: '2036-06-27' })
    .thenRefused({ code: 'proposed-already' });
});

test('a second person consents: the officer or the head of unit, or who stands in for them', () => {
  for (const as of [officer, headOfUnit, { ...press, for: 'data-protection-officer' as const }]) {
    const { told } = given(standIn(press), ...proposed());
    const proposal = stateOf(told).deletion?.proposal;
    given(standIn(press), ...proposed())
      .when(consentToDeletion(), { at: '2036-07-01', as })
      .then({ type: 'deletion-consented', data: { proposal } });
  }
  for (const as of [planner, carrier, leadership, stranger('head-of-unit')])
    expect(given(...proposed()).when(consentToDeletion(), { at: '2036-07-01', as }).decision.kind).toBe('refused');
  given(...COURSE)
    .when(consentToDeletion(), { at: DUE, as: officer })
    .thenRefused({ code: 'nothing-proposed' });
});

test('whoever proposed does not consent, not in another role and not as a substitute', () => {
  given(...proposed(officer))
    .when(consentToDeletion(), { at: '2036-07-01', as: officer })
    .thenRefused({ code: 'own-proposal' });
  given(...proposed(planner))
    .when(consentToDeletion(), { at: '2036-07-01', as: { ...headOfUnit, person: planner.person } })
    .thenRefused({ code: 'own-proposal' });
  given(standIn(planner), ...proposed(planner))
    .when(consentToDeletion(), { at: '2036-07-01', as: { ...planner, for: 'data-protection-officer' } })
    .thenRefused({ code: 'own-proposal' });
});

test('what was reopened, complained about or given more time since is not deleted', () => {
  given(...proposed(), on('2036-06-27', reopen(), planner))
    .when(consentToDeletion(), { at: '2036-07-01', as: officer })
    .thenRefused({ code: 'nothing-proposed' });
  given(...proposed(), on('2036-06-27', complain({ receivedOn: day('2036-06-27') }), planner))
    .when(consentToDeletion(), { at: '2036-07-01', as: officer })
    .thenRefused({ code: 'not-over' });
  const longer: PlanningBasis = {
    ...basis,
    retention: { ...DEFAULT_RETENTION, months: { ...DEFAULT_RETENTION.months, 'closed-after-dispatch': 360 } },
  };
  given(...proposed(), basisSet('2036-06-27', longer))
    .when(consentToDeletion(), { at: '2036-07-01', as: officer })
    .thenRefused({ code: 'not-due' });
});

test('a proposal is withdrawn with a reason, and made anew', () => {
  given(...proposed())
    .when(withdrawDeletion(), { at: '2036-06-28', as: headOfUnit })
    .then({ type: 'deletion-withdrawn', data: { reason: sealed } });
  const withdrawn = [...proposed(), on('2036-06-28', withdrawDeletion(), planner)];
  given(...withdrawn)
    .when(consentToDeletion(), { at: '2036-07-01', as: officer })
    .thenRefused({ code: 'nothing-proposed' });
  given(...withdrawn)
    .when(proposeDeletion(), { at: '2036-07-01', as: officer })
    .then({ type: 'deletion-proposed' });
});

test('officer and head of unit place a legal hold, at any time; a held case is neither proposed nor deleted', () => {
  for (const story of [upTo('open-case'), COURSE])
    for (const as of [officer, headOfUnit])
      given(...story)
        .when(placeHold(), { at: '2026-07-01', as })
        .then({ type: 'hold-placed', data: { reason: sealed } });
  for (const as of [planner, carrier, leadership])
    given(...COURSE)
      .when(placeHold(), { at: '2026-07-01', as })
      .thenRefused({ code: 'not-your-step' });
  const held = given(...COURSE, on('2026-07-01', placeHold(), headOfUnit));
  held.when(proposeDeletion(), { at: DUE }).thenRefused({ code: 'case-held' });
  held.when(placeHold(), { at: DUE, as: officer }).thenRefused({ code: 'held-already' });
  held.when(orderErasure({ why: 'retention-ended' }), { at: DUE, as: officer }).thenRefused({ code: 'case-held' });
  // A resident's name that was typed by mistake goes all the same.
  held.when(orderErasure({ why: 'entered-by-mistake' }), { at: DUE, as: officer }).then({ type: 'erasure-ordered' });
  const late = [...proposed(), on('2036-06-27', placeHold(), officer)];
  given(...late)
    .when(consentToDeletion(), { at: '2036-07-01', as: headOfUnit })
    .thenRefused({ code: 'case-held' });
  const lifted = [...late, on('2036-08-01', liftHold(), headOfUnit)];
  given(...lifted)
    .when(consentToDeletion(), { at: '2036-08-02', as: headOfUnit })
    .thenRefused({ code: 'nothing-proposed' });
  given(...lifted)
    .when(proposeDeletion(), { at: '2036-08-02' })
    .then({ type: 'deletion-proposed' });
  given(...lifted)
    .when(liftHold(), { at: '2036-08-02', as: officer })
    .thenRefused({ code: 'not-held' });
});

test('the second person is told of the proposal, whoever made it is not', () => {
  const works = owed(given(...proposed(officer)).state()).filter(({ kind }) => kind === 'tell-proposed-deletion');
  expect(works).toMatchObject([{ to: ['data-protection-officer', 'head-of-unit'], except: [officer.person] }]);
});

test('consented to, the case is emptied by the engine, once, and takes nothing more', () => {
  const over = given(...consented);
  const proposal = over.state().deletion?.proposal ?? 0;
  expect(over.agenda('2036-07-01').due.map(({ kind, order }) => [kind, order])).toEqual([['empty-case', proposal]]);
  for (const [command, as] of [
    [note(), planner],
    [reopen(), planner],
    [placeHold(), officer],
    [withdrawDeletion(), planner],
    [complain({ receivedOn: day('2036-07-01') }), planner],
    [orderErasure(), officer],
  ] as const)
    over.when(command, { at: '2036-07-01T11:00', as }).thenRefused({ code: 'case-deleted' });
  over.when(recordDeletion(proposal + 1), { at: '2036-07-01T11:00', as: engine }).thenRefused({ code: 'nothing-owed' });
  const emptied = over
    .when(recordDeletion(proposal), { at: '2036-07-01T11:00', as: engine })
    .then({ type: 'case-emptied', data: { proposal } });
  expect(engineRuns(emptied, '2036-07-01T12:00', '2046-01-01').done).toEqual([]);
  given(...consented, on('2036-07-01T11:00', recordDeletion(proposal)))
    .when(recordDeletion(proposal), { at: '2036-07-01T12:00', as: engine })
    .thenRefused({ code: 'nothing-owed' });
});

test('an erasure that was ordered before is carried out as well', () => {
  const both = given(
    ...COURSE,
    on('2036-06-20', orderErasure(), officer),
    on(DUE, proposeDeletion(), planner),
    on('2036-07-01', consentToDeletion(), headOfUnit),
  );
  const [erasure] = both.state().erasures;
  expect(
    both
      .agenda('2036-07-01')
      .due.map(({ kind }) => kind)
      .sort(),
  ).toEqual(['empty-case', 'erase']);
  both.when(recordErasure(erasure?.order ?? 0), { at: '2036-07-01', as: engine }).then({ type: 'erased' });
});

test('A5: the coded facts of an emptied case stay, so that it can still be compared', () => {
  const rowOf = (...story: readonly (Move | Fact)[]) => viewOf(stateOf(tellAll(...story))).row;
  const rested = engineRuns(tellAll(...consented), '2036-07-01', '2036-07-02').told;
  const row = viewOf(stateOf(rested)).row;
  const { ending: _, overSince: __, ...facts } = rowOf(...COURSE).facts;
  expect(row).toMatchObject({ open: false, wakeAt: null, phase: 'closed' });
  expect(row.facts).toEqual({ ...facts, emptied: true });
});

/** Whoever stands in for the officer in this town. */
const standIn = ({ person }: Actor): Fact =>
  basisSet('2026-01-02', { ...basis, substitutes: [{ office: 'data-protection-officer', person }] });
