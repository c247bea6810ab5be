/** What is kept and what goes: no hold is overridden, nothing goes before its time or by one person alone. */
import { officer, planner } from '../domain/people.ts';
import {
  after,
  type BreachCase,
  before,
  both,
  by,
  changed,
  event,
  eventsAfter,
  named,
  without,
} from './altered-events.ts';
import { DELETED } from './honest-cases.ts';

const CASE = eventsAfter(...DELETED);
const hold = event('hold-placed', {}, officer);

const BREACHES: readonly BreachCase[] = [
  [
    'the same person proposes and consents',
    'consented-alone',
    by('deletion-consented', { person: planner.person }),
    CASE,
  ],
  [
    'the same person in another role',
    'consented-alone',
    by('deletion-consented', { person: planner.person, role: 'head-of-unit' }),
    CASE,
  ],
  ['nobody has proposed it', 'consented-alone', without('deletion-proposed'), CASE],
  ['another proposal than the last', 'consented-alone', changed('deletion-consented', { proposal: 1 }), CASE],
  ['emptied without a consent', 'emptied-without-consent', without('deletion-consented'), CASE],
  ['emptied for another proposal', 'emptied-without-consent', changed('case-emptied', { proposal: 1 }), CASE],
  ['consented to under a hold', 'deleted-under-hold', before('deletion-consented', hold), CASE],
  ['emptied under a hold', 'deleted-under-hold', both(without('hold-lifted')), CASE],
  ['too early', 'deleted-too-early', without('case-closed'), CASE],
  ['a note after the deletion', 'after-the-deletion', after('case-emptied', event('note-added', {}, planner)), CASE],
  [
    'a reopening after the consent',
    'after-the-deletion',
    after('deletion-consented', event('case-reopened', {}, planner)),
    CASE,
  ],
];

test.each(named(BREACHES))('%s: %s', (_what, code, breach) => {
  expect(breach()).toContain(code);
});

test('proposed a day before its time is found, on its day it is not', () => {
  const proposedOn = (at: string) =>
    named([
      [
        '',
        'deleted-too-early',
        (events) => events.map((one) => (one.type === 'deletion-proposed' ? { ...one, at: at as never } : one)),
        CASE,
      ],
    ]);
  const [[, , early] = []] = proposedOn('2036-06-25T10:00:00.000Z');
  const [[, , due] = []] = proposedOn('2036-06-26T10:00:00.000Z');
  expect(early?.()).toContain('deleted-too-early');
  expect(due?.()).toEqual([]);
});
