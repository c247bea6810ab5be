/** Rounds: a pretest or a follow-up is another mailing of the same case, with approvals of its own (L2, L7, L10). */

import { openSteps } from '../../../domain/case/open-steps.ts';
import { selectedCount, sentCount } from '../../../domain/case/state.ts';
import {
  agreeToMailing,
  announce,
  approve,
  CHANGED_LETTER,
  COVER_LETTER,
  complain,
  confirmDeletion,
  planDispatch,
  print,
  proposeMailing,
  recordResponses,
  releasePrint,
  selectAddressees,
  send,
  signCoverLetter,
  startRound,
} from '../commands.ts';
import { carrier, leadership, mailRoom, officer, planner, press, registry } from '../people.ts';
import { given, type Move, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';
import { leavingOut } from './variations.ts';

const followUp = [...upTo('send-mailing'), on('2026-05-18', startRound())];
const documents = [CHANGED_LETTER, COVER_LETTER];
const again: readonly Move[] = [
  on('2026-05-19', proposeMailing(CHANGED_LETTER), carrier),
  on('2026-05-19T11:00', agreeToMailing(2), planner),
  on('2026-05-20', approve(documents), officer),
  on('2026-05-20', approve(documents), press),
  on('2026-05-20', approve(documents), leadership),
  on('2026-05-21', signCoverLetter({ documents })),
  on('2026-05-21', planDispatch('2026-05-28')),
  on('2026-05-21T11:00', releasePrint({ documents })),
  on('2026-05-21T12:00', selectAddressees({ count: 700 })),
  on('2026-05-26', print({ printed: 705, spoiled: 3, kept: 2 })),
  on('2026-05-26', announce()),
];
const sentTwice = [...followUp, ...again, on('2026-05-28', send({ sent: 700 }))];

test('L2: the mailing that has left is kept as it was, and everything about the next one is open', () => {
  const { state } = given(...followUp);
  expect(state()).toMatchObject({
    round: 2,
    roundKind: 'follow-up',
    pastRounds: [{ round: 1, kind: 'main', version: 1, selected: 1980, sent: 1980, print: { printed: 2000 } }],
  });
  expect(state().facts).not.toHaveProperty('mailing');
  expect(openSteps(state()).map(({ step }) => step)).toEqual(['draft-mailing', 'plan-dispatch']);
});

test('L2: a new round is approved, signed, released, selected and printed for itself', () => {
  for (const done of again.keys())
    given(...followUp, ...again.slice(0, done))
      .when(send({ sent: 700 }), { at: '2026-05-28' })
      .thenRefused({ code: 'step-not-open' });
  given(...followUp, ...again)
    .when(send({ sent: 700 }), { at: '2026-05-28', as: mailRoom })
    .then({ type: 'mailing-sent' });
});

test('L2: an approval of the first round opens nothing in the second', () => {
  const drafted = given(...followUp, ...again.slice(0, 2));
  expect(drafted.state().facts.mailing).toMatchObject({ version: 2, approvals: {} });
  drafted.when(approve(), { at: '2026-05-20', as: press }).thenRefused({ code: 'other-version', rule: 'L2' });
});

test('L2: version numbers go on over all rounds', () => {
  given(...followUp)
    .when(proposeMailing(), { at: '2026-05-19', as: planner })
    .then({ type: 'mailing-drafted', data: { version: 2 } });
});

test('a new round may start only when the present one has left, and only the planner starts it', () => {
  given(...before('send-mailing'))
    .when(startRound(), { at: '2026-05-04' })
    .thenRefused({ code: 'round-not-sent' });
  given(...followUp)
    .when(startRound(), { at: '2026-05-19' })
    .thenRefused({ code: 'round-not-sent' });
  given(...upTo('send-mailing'))
    .when(startRound(), { at: '2026-05-18', as: carrier })
    .thenRefused({ code: 'not-your-step' });
  given(...upTo('send-mailing'))
    .when(startRound({ kind: 'main' }), { at: '2026-05-18' })
    .then({ type: 'round-started', data: { round: 2 } });
});

test('L10: addresses are deleted between two rounds, and selected and deleted anew in the next', () => {
  const next = given(
    ...upTo('send-mailing'),
    on('2026-05-18', confirmDeletion(), registry),
    on('2026-05-19', startRound()),
  );
  expect(next.state().done['confirm-address-deletion/registration-office']).toBeUndefined();
  expect(next.state().facts.selections).toBeUndefined();
});

test('F2: after the report there is no further round', () => {
  given(...leavingOut(upTo('submit-report'), 'confirm-address-deletion'))
    .when(startRound(), { at: '2026-06-20' })
    .thenRefused({ code: 'reported-already', rule: 'F2' });
});

test('L10: the addresses of all rounds are deleted after the last one', () => {
  given(...followUp)
    .when(confirmDeletion(), { at: '2026-05-19', as: registry })
    .thenRefused({ code: 'step-not-open' });
  given(...sentTwice)
    .when(confirmDeletion(), { at: '2026-05-29', as: registry })
    .then({ type: 'address-deletion-confirmed' });
});

test('L7: what was sent, and what came back, is counted over all rounds', () => {
  const { state } = given(...sentTwice);
  expect([sentCount(state()), selectedCount(state())]).toEqual([2680, 700]);
  given(...sentTwice)
    .when(recordResponses({ answered: 2650, undeliverable: 30 }), { at: '2026-06-10' })
    .then({ type: 'responses-recorded' });
  given(...sentTwice)
    .when(recordResponses({ answered: 2650, undeliverable: 31 }), { at: '2026-06-10' })
    .thenRefused({ code: 'more-answers-than-letters', rule: 'L7' });
});

test('L7: responses to the first round count on, though the response period is open again', () => {
  const counted = [...upTo('send-mailing'), on('2026-05-15', recordResponses()), on('2026-05-18', startRound())];
  expect(given(...counted).state().facts.responses).toEqual({ answered: 610, undeliverable: 31 });
  const { state } = given(
    ...counted,
    ...again,
    on('2026-05-28', send({ sent: 700 })),
    on('2026-06-10', recordResponses({ answered: 90, undeliverable: 2 })),
  );
  expect(state().facts.responses).toEqual({ answered: 700, undeliverable: 33 });
});

test('F1: a complaint about the first round is registered while the second is drafted', () => {
  given(...followUp)
    .when(complain(), { at: '2026-05-19' })
    .then({ type: 'complaint-registered' });
});
