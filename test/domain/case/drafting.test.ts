import { isStepDone } from '../../../domain/case/instances.ts';
import type { Actor } from '../../../domain/terms.ts';
import {
  agreeToMailing,
  approve,
  CHANGED_LETTER,
  COVER_LETTER,
  LETTER,
  print,
  proposeMailing,
  reject,
  releasePrint,
  send,
  signCoverLetter,
} from '../commands.ts';
import { carrier, leadership, officer, planner, press } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';

const proposed = [...before('draft-mailing'), on('2026-03-30', proposeMailing(), carrier)];

test('L1: nobody agrees to the own side’s draft', () => {
  given(...proposed)
    .when(agreeToMailing(), { at: '2026-04-02', as: carrier })
    .thenRefused({ code: 'own-draft', rule: 'L1' });
  given(...before('draft-mailing'), on('2026-03-30', proposeMailing(), planner))
    .when(agreeToMailing(), { at: '2026-04-02', as: planner })
    .thenRefused({ code: 'own-draft', rule: 'L1' });
});

test('L1: the other side agrees, to the version that was proposed last', () => {
  const twice = given(...proposed, on('2026-03-31', proposeMailing(CHANGED_LETTER), carrier));
  twice.when(agreeToMailing(1), { at: '2026-04-02', as: planner }).thenRefused({ code: 'other-version', rule: 'L2' });
  twice
    .when(agreeToMailing(2), { at: '2026-04-02', as: planner })
    .then({ type: 'mailing-agreed', data: { version: 2, side: 'municipality' } });
});

test('L1: a counter-proposal turns the table', () => {
  given(...proposed, on('2026-03-31', proposeMailing(CHANGED_LETTER), planner))
    .when(agreeToMailing(2), { at: '2026-04-02', as: carrier })
    .then({ type: 'mailing-agreed', data: { version: 2, side: 'carrier' } });
});

test('L1: a draft is agreed once', () => {
  given(...upTo('draft-mailing'))
    .when(agreeToMailing(), { at: '2026-04-03', as: planner })
    .thenRefused({ code: 'already-agreed' });
});

test('L2: no office approves what both sides have not agreed', () => {
  given(...proposed)
    .when(approve(), { at: '2026-04-02', as: officer })
    .thenRefused({ code: 'step-not-open', rule: 'L2' });
});

test('L2: officer, press office and leadership approve, and two of them open nothing', () => {
  const all = [officer, press, leadership];
  for (const missing of all) {
    const others = all.filter((office) => office !== missing).map((office) => on('2026-04-08', approve(), office));
    given(...upTo('draft-mailing'), ...others)
      .when(signCoverLetter(), { at: '2026-04-13' })
      .thenRefused({ code: 'step-not-open', rule: 'L3' });
  }
  given(...upTo('draft-mailing'), on('2026-04-08', approve(), officer))
    .when(approve(), { at: '2026-04-09', as: officer })
    .thenRefused({ code: 'step-already-done' });
});

test('L2: an approval is for exactly the documents of the agreed version, all of them', () => {
  const agreed = given(...upTo('draft-mailing'));
  for (const documents of [[LETTER], [CHANGED_LETTER, COVER_LETTER], [LETTER, COVER_LETTER, CHANGED_LETTER]]) {
    agreed.when(approve(documents), { at: '2026-04-08', as: press }).thenRefused({ code: 'other-version', rule: 'L2' });
  }
  agreed
    .when(approve([COVER_LETTER, LETTER]), { at: '2026-04-08', as: press })
    .then({ type: 'mailing-approved', data: { office: 'press-office' } });
});

test('L2: a changed version voids all approvals and the cover letter’s signature', () => {
  const { fold } = given(...upTo('sign-cover-letter'))
    .when(proposeMailing(CHANGED_LETTER), { at: '2026-04-14', as: carrier })
    .then({ type: 'mailing-drafted', data: { version: 2 } });
  for (const step of ['draft-mailing', 'approve-mailing', 'sign-cover-letter'] as const) {
    expect(fold.state && isStepDone(fold.state, step)).toBe(false);
  }
  expect(fold.state?.facts.mailing).toMatchObject({ agreed: false, approvals: {} });
});

test('L2: after a changed version nothing is printed until it was agreed, approved by all, signed and released', () => {
  const ready = [...before('print-mailing'), on('2026-04-22', proposeMailing(CHANGED_LETTER), carrier)];
  const documents = [CHANGED_LETTER, COVER_LETTER];
  const again = [
    on('2026-04-23', agreeToMailing(2), planner),
    on('2026-04-24', approve(documents), officer),
    on('2026-04-24T11:00', approve(documents), press),
    on('2026-04-24T12:00', approve(documents), leadership),
    on('2026-04-25', signCoverLetter({ documents })),
    on('2026-04-26', releasePrint({ documents })),
  ];
  for (const done of again.keys()) {
    given(...ready, ...again.slice(0, done))
      .when(print(), { at: '2026-04-27' })
      .thenRefused({ code: 'step-not-open', rule: 'L2' });
  }
  given(...ready, ...again)
    .when(print(), { at: '2026-04-27' })
    .then({ type: 'mailing-printed' });
});

test('L2, L7: a version that is changed after printing is printed anew, and the copies of the old one are counted', () => {
  const changed = given(...upTo('print-mailing'), on('2026-04-28', proposeMailing(CHANGED_LETTER), carrier));
  expect(changed.state()).toMatchObject({ discarded: 2000, facts: { mailing: { version: 2, approvals: {} } } });
  expect(changed.state().facts.print).toBeUndefined();
  changed.when(send(), { at: '2026-05-04' }).thenRefused({ code: 'step-not-open' });
});

test('L2: what has left is changed no more', () => {
  given(...upTo('send-mailing'))
    .when(proposeMailing(CHANGED_LETTER), { at: '2026-05-05', as: carrier })
    .thenRefused({ code: 'step-already-done' });
});

test('L2: whoever drafted a version does not approve it in another role', () => {
  const twoHats: Actor = { ...planner, role: 'press-office' };
  given(
    ...before('draft-mailing'),
    on('2026-03-30', proposeMailing(), planner),
    on('2026-04-02', agreeToMailing(), carrier),
  )
    .when(approve(), { at: '2026-04-08', as: twoHats })
    .thenRefused({ code: 'drafted-it', rule: 'L2' });
});

test('L2: a rejection voids the other approval and reopens drafting for both sides', () => {
  const rejected = [...upTo('draft-mailing'), on('2026-04-08', approve(), officer), on('2026-04-09', reject(), press)];
  const { state, when } = given(...rejected);
  expect(state().done).not.toHaveProperty(['approve-mailing/data-protection-officer']);
  when(agreeToMailing(), { at: '2026-04-10', as: planner }).thenRefused({ code: 'other-version' });
  when(approve(), { at: '2026-04-10', as: officer }).thenRefused({ code: 'step-not-open' });
  for (const side of [carrier, planner]) {
    when(proposeMailing(CHANGED_LETTER), { at: '2026-04-10', as: side }).then({
      type: 'mailing-drafted',
      data: { version: 2 },
    });
  }
});
