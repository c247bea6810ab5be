/** L1, L2, L7, L9, T2: nothing goes to citizens but what was agreed and approved, to those selected, when the window is open. */
import * as the from '../domain/commands.ts';
import { planner, press } from '../domain/people.ts';
import { basis } from '../domain/story.ts';
import {
  again,
  type BreachCase,
  before,
  both,
  changed,
  codesOf,
  correcting,
  event,
  eventsAfter,
  foundAfter,
  isBy,
  named,
  without,
} from './altered-events.ts';
import { IN_A_COUNTY, LIFTED, STOPPED, TWO_ROUNDS, WITH_A_WAIVER } from './honest-cases.ts';

const changedDocuments = [the.CHANGED_LETTER, the.COVER_LETTER];
const election = { id: 'council', kind: 'municipal-council', date: '2026-05-20' } as const;
const windows = (change: object) =>
  changed('planning-basis-set', { basis: { ...basis, elections: [election], ...change } });
const electionNear = windows({});
const fewWeeks = { noteMonths: 0, amberMonths: 0, redWeeks: 6 };
const rejected = event('mailing-rejected', { version: 1, office: 'press-office', comments: the.sealed }, press);
const inCounty = eventsAfter(...IN_A_COUNTY);
const isSecondRegister = ({ data }: { readonly data: unknown }) =>
  (data as { register?: string }).register === 'neudorf';

const BREACHES: readonly BreachCase[] = [
  ...(['data-protection-officer', 'press-office', 'leadership'] as const).map(
    (office): BreachCase => [
      `printed without the approval of ${office}`,
      'unapproved-mailing',
      without('mailing-approved', isBy(office)),
    ],
  ),
  [
    'approved were other documents',
    'unapproved-mailing',
    changed('mailing-approved', { documents: changedDocuments }, isBy('press-office')),
  ],
  [
    'approved was only a part',
    'unapproved-mailing',
    changed('mailing-approved', { documents: [the.LETTER] }, isBy('press-office')),
  ],
  [
    'the leadership signed other documents',
    'unapproved-mailing',
    changed('cover-letter-signed', { documents: [the.LETTER] }),
  ],
  ['printed without the leadership’s signature', 'unapproved-mailing', without('cover-letter-signed')],
  [
    'the waiver of the signature was for one rule only',
    'unapproved-mailing',
    changed('step-waived', { rule: 'L3' }),
    eventsAfter(...WITH_A_WAIVER),
  ],
  ['printed what the other side never agreed to', 'unapproved-mailing', without('mailing-agreed')],
  ['printed without the release', 'unapproved-mailing', without('print-released')],
  ['released another proof', 'unapproved-mailing', changed('print-released', { documents: changedDocuments })],
  ['changed after it was approved', 'unapproved-mailing', again('mailing-drafted', 'cover-letter-signed')],
  ['rejected after it was approved', 'unapproved-mailing', before('print-released', rejected)],
  ['changed between print and dispatch', 'unapproved-mailing', again('mailing-drafted', 'mailing-printed')],
  [
    'an approval revoked between print and dispatch',
    'unapproved-mailing',
    before('mailing-sent', event('approval-revoked', { office: 'press-office' }, press)),
  ],
  [
    'approvals taken back by a correction',
    'unapproved-mailing',
    before('mailing-printed', correcting('draft-mailing')),
  ],
  [
    'one approval taken back, the signature with it',
    'unapproved-mailing',
    before('mailing-sent', correcting('approve-mailing')),
  ],
  [
    'an election passed, and the letter was not signed again',
    'unapproved-mailing',
    before('mailing-printed', event('election-passed', { election: 'council', reopened: ['sign-cover-letter'] })),
  ],
  [
    'a second round under the approvals of the first',
    'unapproved-mailing',
    without('mailing-approved', ({ at }) => at > '2026-05-05'),
    eventsAfter(...TWO_ROUNDS),
  ],
  ['agreed by the side that drafted', 'not-agreed-jointly', changed('mailing-agreed', { side: 'carrier' })],
  ['agreed was another version', 'not-agreed-jointly', changed('mailing-agreed', { version: 7 })],
  ['agreed after it was rejected', 'not-agreed-jointly', before('mailing-agreed', rejected)],
  [
    'sent although it was stopped',
    'mailing-stopped',
    before('mailing-sent', event('dispatch-stopped', { office: 'press-office' }, press)),
  ],
  [
    'another office approved anew, not the one that had stopped it',
    'mailing-stopped',
    changed('dispatch-stopped', { office: 'leadership' }),
    eventsAfter(...STOPPED),
  ],
  ['one letter too few', 'quantities-differ', changed('mailing-sent', { sent: 1979 })],
  ['sent without a print', 'quantities-differ', without('mailing-printed')],
  ['sent what was printed for the former version', 'quantities-differ', again('mailing-drafted', 'mailing-printed')],
  ['sent to more than were selected', 'more-than-selected', changed('addressees-selected', { count: 100 })],
  [
    'sent to more than all registers selected',
    'more-than-selected',
    changed('addressees-selected', { count: 100 }, isSecondRegister),
    inCounty,
  ],
  ['one register had not selected', 'selection-incomplete', without('addressees-selected', isSecondRegister), inCounty],
  ['nobody had selected', 'selection-incomplete', without('addressees-selected')],
  ['the selection was taken back', 'selection-incomplete', before('mailing-printed', correcting('select-addressees'))],
  [
    'selected eleven working days before',
    'selection-stale',
    changed('addressees-selected', { occurredOn: '2026-04-16' }),
  ],
  ['sent shortly before an election', 'sent-in-red-stretch', electionNear],
  [
    'sent shortly before an election that the municipality guards besides',
    'sent-in-red-stretch',
    windows({ elections: [{ ...election, kind: 'federal' }], electionWindowsByKind: { federal: fewWeeks } }),
  ],
  [
    'the window of another election was lifted',
    'sent-in-red-stretch',
    changed('window-overridden', { election: 'mayor' }),
    eventsAfter(...LIFTED),
  ],
];

test.each(named(BREACHES))('%s: %s', (_what, code, breach) => {
  expect(breach()).toContain(code);
});

test('selected exactly ten working days before is fresh', () => {
  expect(foundAfter(changed('addressees-selected', { occurredOn: '2026-04-17' }))).toEqual([]);
});

test.each([
  ['a federal election closes no window of its own', windows({ elections: [{ ...election, kind: 'federal' }] })],
  ['a municipality may keep no stretch at all', windows({ electionWindows: { ...fewWeeks, redWeeks: 0 } })],
  [
    'a municipality may keep a shorter one for its mayor',
    windows({
      elections: [{ ...election, kind: 'mayor' }],
      electionWindowsByKind: { mayor: { ...fewWeeks, redWeeks: 2 } },
    }),
  ],
])('%s', (_what, breach) => {
  expect(foundAfter(breach)).not.toContain('sent-in-red-stretch');
});

test('a waived signature does not stand for an approval', () => {
  const unapproved = both(
    without('mailing-approved', isBy('leadership')),
    before('print-released', event('step-waived', { step: 'sign-cover-letter', with: [] }, planner)),
  );
  expect(codesOf(unapproved(eventsAfter(...WITH_A_WAIVER)))).toContain('unapproved-mailing');
});
