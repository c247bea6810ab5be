import type { CaseId } from '../../../domain/terms.ts';
import {
  assess,
  confirm,
  correct,
  informOfficer,
  informPress,
  noticeKey,
  recordFailure,
  recordNotice,
  sealed,
  weigh,
} from '../commands.ts';
import { engine, officer, planner } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';

const EARLIER = 'c0000000000000000000000002' as CaseId;

test('A2: the engine’s notice counts, and the record says to whom and when it went', () => {
  given(...upTo('check-completeness'))
    .when(recordNotice(noticeKey('press-office')), { at: '2026-03-03T11:00', as: engine })
    .then(
      { type: 'notice-recorded', data: { key: noticeKey('press-office'), messageIds: ['<1@example.org>'] } },
      { type: 'press-office-informed', data: { how: 'mail', to: ['p-somebody'] } },
    );
});

test('A2: where the mail failed, a person informs the office, and the record says how', () => {
  given(...upTo('check-completeness'), on('2026-03-03T11:00', recordFailure(noticeKey('data-protection-officer'))))
    .when(informOfficer({ how: 'in-person' }), { at: '2026-03-04' })
    .then({ type: 'data-protection-officer-informed', data: { how: 'in-person' } });
});

test('A2: silence is no approval: a request that nobody assessed is not decided, however much time passes', () => {
  given(...before('assess-legal-position'))
    .when(weigh(), { at: '2027-03-16' })
    .thenRefused({ code: 'step-not-open' });
});

test('A2: an office is informed once', () => {
  given(...before('identify-enabler'))
    .when(informPress(), { at: '2026-03-05' })
    .thenRefused({ code: 'step-already-done' });
});

test('A3: the data-protection officer assesses only after having been informed', () => {
  given(...upTo('check-completeness'))
    .when(assess(), { at: '2026-03-03T12:00' })
    .thenRefused({ code: 'step-not-open', rule: 'A3' });
});

test('A3: nobody but the data-protection officer assesses the legal position', () => {
  given(...before('assess-legal-position'))
    .when(assess(), { at: '2026-03-10', as: planner })
    .thenRefused({ code: 'not-your-step' });
});

const notPermissible = [...before('assess-legal-position'), on('2026-03-10', assess({ outcome: 'not-permissible' }))];

test('A3: nobody accepts a request that was assessed as not permissible', () => {
  given(...notPermissible)
    .when(weigh(), { at: '2026-03-16' })
    .thenRefused({ code: 'not-permissible', rule: 'A3' });
});

test('A3: a request that was assessed as not permissible can be declined', () => {
  const { fold } = given(...notPermissible, on('2026-03-16', weigh({ outcome: 'decline' })))
    .when(confirm(), { at: '2026-03-17' })
    .then({ type: 'decision-confirmed' });
  expect(fold.state?.status).toBe('declined');
});

test('A3: a correction to not permissible takes the acceptance and both signatures back', () => {
  const { fold } = given(...upTo('sign-for-municipality'))
    .when(correct(assess({ outcome: 'not-permissible' })), { at: '2026-03-25', as: officer })
    .then(
      {
        type: 'step-corrected',
        data: {
          reopened: [
            'assess-legal-position',
            'weigh-request',
            'confirm-decision',
            'sign-for-carrier',
            'sign-for-municipality',
          ],
        },
      },
      { type: 'legal-position-assessed', data: { outcome: 'not-permissible' } },
    );
  expect(fold.state?.facts.decision).toBeUndefined();
  expect(fold.state?.facts.declaration).toBeUndefined();
});

test('A3: “permissible with conditions” names at least one, and they stand in the state for every later step', () => {
  const told = given(...before('assess-legal-position'));
  told
    .when(assess({ outcome: 'permissible-with-conditions' }), { at: '2026-03-10' })
    .thenRefused({ code: 'conditions-missing', rule: 'A3' });
  const { fold } = told
    .when(assess({ outcome: 'permissible-with-conditions', conditions: [sealed] }), { at: '2026-03-10' })
    .then({ type: 'legal-position-assessed' });
  expect(fold.state?.facts.assessment?.conditions).toEqual([sealed]);
});

test('A4: the decision carries its reasons, and it is made once', () => {
  given(...before('weigh-request'))
    .when(weigh(), { at: '2026-03-16' })
    .then({ type: 'request-weighed', data: { reasons: sealed } });
  given(...upTo('weigh-request'))
    .when(weigh(), { at: '2026-03-17' })
    .thenRefused({ code: 'step-already-done' });
});

test('A5: what could not be granted to every comparable request is not granted to one', () => {
  given(...before('weigh-request'))
    .when(weigh({ repeatable: false }), { at: '2026-03-16' })
    .thenRefused({ code: 'not-repeatable', rule: 'A5' });
});

test('A5: comparable cases are named in the decision', () => {
  given(...before('weigh-request'))
    .when(weigh({ comparable: [{ case: EARLIER, outcome: 'accept' }] }), { at: '2026-03-16' })
    .then({ type: 'request-weighed', data: { comparable: [{ case: EARLIER, outcome: 'accept' }] } });
});

test('A6, A9: effort, who bears the cost and what each side gains stand in the decision', () => {
  given(...before('weigh-request'))
    .when(weigh({ bornBy: 'shared' }), { at: '2026-03-16' })
    .then({ type: 'request-weighed', data: { bornBy: 'shared', effort: { staffHours: 40 }, gainOfCarrier: sealed } });
});

test('A3: nothing is permissible before blocked register entries were considered', () => {
  given(...before('assess-legal-position'))
    .when(assess({ blockedEntriesConsidered: false }), { at: '2026-03-10' })
    .thenRefused({ code: 'blocked-entries-not-considered', rule: 'A3' });
  given(...before('assess-legal-position'))
    .when(assess({ outcome: 'not-permissible', blockedEntriesConsidered: false }), { at: '2026-03-10' })
    .then({ type: 'legal-position-assessed' });
});
