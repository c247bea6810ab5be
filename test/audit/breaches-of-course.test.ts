/** F1, the end of a case, waivers and the engine's records. */
import type { CaseEventName } from '../../domain/case/events.ts';
import { carrier, leadership, planner } from '../domain/people.ts';
import {
  after,
  again,
  type BreachCase,
  before,
  both,
  changed,
  event,
  eventsAfter,
  foundAfter,
  named,
  without,
} from './altered-events.ts';
import { WITH_A_COMPLAINT, WITH_A_RESOLUTION } from './honest-cases.ts';

const complained = event('complaint-registered', { complaint: 1 }, planner);
const closed = event('complaint-closed', { complaint: 1 }, planner);
const retaking = (step: string, ...reopened: readonly string[]) =>
  event('step-revoked', { step, instance: '1', reopened }, planner);
const waived = (its: object) => before('mailing-sent', event('step-waived', { with: [], ...its }, planner));
const withdrawn = before('mailing-printed', event('case-withdrawn', {}, carrier));

const BREACHES: readonly BreachCase[] = [
  ['sent once more after the end', 'after-the-end', again('mailing-sent', 'case-closed')],
  ['printed after a withdrawal', 'after-the-end', withdrawn],
  ['printed after a decline', 'after-the-end', before('mailing-printed', event('case-declined', {}, planner))],
  ['rendered after a co-signed refusal', 'after-the-end', changed('request-weighed', { outcome: 'decline' })],
  [
    'rendered after the committee refused',
    'after-the-end',
    changed('resolution-obtained', { outcome: 'refused' }),
    eventsAfter(...WITH_A_RESOLUTION),
  ],
  [
    'a substitute appointed after the end',
    'after-the-end',
    after('case-closed', event('substitute-appointed', {}, planner)),
  ],
  ['a complaint after a withdrawal', 'after-the-end', both(withdrawn, after('mailing-sent', complained))],
  [
    'another step was corrected after the end',
    'after-the-end',
    after('case-closed', retaking('submit-report', 'submit-report')),
  ],
  ['closed over a complaint', 'closed-over-complaint', before('case-closed', complained)],
  [
    'closed over the second of two complaints',
    'closed-over-complaint',
    before('case-closed', complained, event('complaint-registered', { complaint: 2 }, planner), closed),
  ],
  [
    'closed over a complaint whose end was taken back',
    'closed-over-complaint',
    before('case-closed', complained, closed, retaking('close-complaint', 'close-complaint')),
  ],
  [
    'closed over a complaint whose answer was taken back',
    'closed-over-complaint',
    before('case-closed', complained, closed, retaking('answer-complaint', 'answer-complaint', 'close-complaint')),
  ],
  ['waived a step that must be', 'mandatory-waived', waived({ step: 'approve-mailing' })],
  ['waived a step one of whose rules must be kept', 'mandatory-waived', waived({ step: 'announce-dispatch' })],
  [
    'waived a step with another that must be',
    'mandatory-waived',
    waived({ step: 'submit-report', with: ['close-case'] }),
  ],
  ['waived a rule that must be kept', 'mandatory-waived', waived({ step: 'draft-mailing', rule: 'L4' })],
  ['waived what only a profile can set otherwise', 'mandatory-waived', waived({ step: 'plan-dispatch', rule: 'T2' })],
  ['the same notice recorded twice', 'recorded-twice', again('notice-recorded', 'enabler-identified')],
  [
    'recorded as delivered and as failed',
    'recorded-twice',
    before('case-closed', event('notice-recorded', { key: 'tell/a' }), event('notice-failed', { key: 'tell/a' })),
  ],
];

test.each(named(BREACHES))('%s: %s', (_what, code, breach) => {
  expect(breach()).toContain(code);
});

const STILL: readonly CaseEventName[] = [
  'notice-recorded',
  'notice-failed',
  'dispatch-released',
  'erasure-ordered',
  'erased',
  'note-added',
  'document-attached',
  'notice-acknowledged',
];
test.each(STILL)('the end does not forbid %s', (type) => {
  const late = after('case-closed', event(type, { key: 'late/1' }, planner));
  expect(foundAfter(late)).not.toContain('after-the-end');
});

test('a complaint of a closed case is answered, corrected and given more time', () => {
  const more = after(
    'complaint-answered',
    retaking('answer-complaint', 'answer-complaint'),
    event('deadline-extended', { step: 'answer-complaint', instance: '1' }, planner),
  );
  expect(foundAfter(more, eventsAfter(...WITH_A_COMPLAINT))).toEqual([]);
});

test('a reopened case goes on', () => {
  const goesOn = before('mailing-printed', event('case-withdrawn', {}, carrier), event('case-reopened', {}, planner));
  expect(foundAfter(goesOn)).toEqual([]);
  expect(foundAfter(both(goesOn, without('case-withdrawn')))).toEqual([]);
  expect(foundAfter(before('case-closed', event('case-reopened', {}, leadership)))).toContain('outside-role');
});

test.each([
  ['a should rule', { step: 'draft-mailing', rule: 'L3' }],
  [
    'a step of should rules',
    { step: 'submit-report', with: ['accept-report', 'choose-sitting', 'prepare-paper', 'present-report'] },
  ],
])('the planner may waive %s', (_what, its) => {
  expect(foundAfter(waived(its))).toEqual([]);
});
