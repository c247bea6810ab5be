/** C1: further ways to people besides the letter; C2, L5: who knows of a mailing before it arrives. */
import { Waiver } from '../../../domain/guideline/forms/about-steps.ts';
import { CHANNEL_KINDS } from '../../../domain/guideline/forms/commands.ts';
import { addChannel, announce, closeCase, planDispatch, recordChannel, sealed, send, waive } from '../commands.ts';
import { carrier, planner, press } from '../people.ts';
import { given, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';

test('C1: planner and carrier add channels, each with contact and planned date, and say what came of them', () => {
  for (const as of [planner, carrier])
    given(...upTo('open-case'))
      .when(addChannel(), { at: '2026-03-03', as })
      .then({ type: 'channel-added', data: { channel: 1, contact: sealed, plannedOn: '2026-05-10' } });
  given(...upTo('open-case'))
    .when(addChannel(), { at: '2026-03-03', as: press })
    .thenRefused({ code: 'not-your-step' });
  const two = given(
    ...upTo('open-case'),
    on('2026-03-03', addChannel()),
    on('2026-03-03', addChannel({ kind: 'job-centre' }), carrier),
  );
  expect(two.state().channels).toMatchObject([{ channel: 1, recorded: false }, { channel: 2 }]);
  two
    .when(recordChannel({ channel: 2 }), { at: '2026-05-12', as: carrier })
    .then({ type: 'channel-recorded', data: { channel: 2, reached: 120 } });
  two.when(recordChannel({ channel: 3 }), { at: '2026-05-12' }).thenRefused({ code: 'no-such-channel', rule: 'C1' });
});

test('C1: each of the ways to people that the guideline names is a kind of channel', () => {
  expect(CHANNEL_KINDS.length).toBeGreaterThanOrEqual(12);
  for (const kind of CHANNEL_KINDS)
    given(...upTo('open-case'))
      .when(addChannel({ kind }), { at: '2026-03-03' })
      .then({ type: 'channel-added', data: { kind } });
});

test('C1: closing a case asks what came of its channels, unless the planner waives it with a reason', () => {
  const added = [...before('close-case'), on('2026-06-24T11:00', addChannel())];
  given(...added)
    .when(closeCase(), { at: '2026-06-25' })
    .thenRefused({ code: 'channels-open', rule: 'C1' });
  given(...added, on('2026-06-24T12:00', recordChannel()))
    .when(closeCase(), { at: '2026-06-25' })
    .then({ type: 'case-closed' });
  given(...added, on('2026-06-24T12:00', waive('close-case', { rule: 'C1' })))
    .when(closeCase(), { at: '2026-06-25' })
    .then({ type: 'case-closed' });
});

const planned = given(...before('announce-dispatch'));

test.each(['trustedPersonBriefed', 'substituteNamed'] as const)(
  'L5: before the dispatch the trusted person is briefed and has a substitute (%s)',
  (what) => {
    planned
      .when(announce({ [what]: false }), { at: '2026-04-28' })
      .thenRefused({ code: 'trusted-person-not-ready', rule: 'L5' });
    given(...before('announce-dispatch'), on('2026-04-28', waive('announce-dispatch', { rule: 'C2' })))
      .when(announce({ [what]: false }), { at: '2026-04-28T11:00' })
      .thenRefused({ code: 'trusted-person-not-ready', rule: 'L5' });
  },
);

test.each(['telephoneBriefed', 'politicsBriefed'] as const)(
  'C2: telephone, politics and administration know of it first, unless the planner waives it with a reason (%s)',
  (what) => {
    planned.when(announce({ [what]: false }), { at: '2026-04-28' }).thenRefused({ code: 'not-announced', rule: 'C2' });
    given(...before('announce-dispatch'), on('2026-04-28', waive('announce-dispatch', { rule: 'C2' })))
      .when(announce({ [what]: false }), { at: '2026-04-28T11:00' })
      .then({ type: 'dispatch-announced', data: { [what]: false } });
  },
);

test('C2: what is announced is a dispatch with a day and a mailing that both sides agreed', () => {
  for (const missing of ['plan-dispatch', 'draft-mailing'] as const) {
    const moves =
      missing === 'draft-mailing'
        ? [...before(missing), on('2026-03-27', planDispatch('2026-05-04'))]
        : before(missing);
    given(...moves)
      .when(announce(), { at: '2026-04-28' })
      .thenRefused({ code: 'step-not-open', rule: 'L5' });
  }
});

test('C2: nothing is sent before it was announced', () => {
  planned.when(send(), { at: '2026-05-04' }).thenRefused({ code: 'step-not-open' });
  planned.when(waive('announce-dispatch'), { at: '2026-04-28' }).thenRefused({ code: 'not-waivable', rule: 'L5' });
});

test('L5: what binds without exception cannot be named in a waiver', () => {
  const waiver = { step: 'announce-dispatch', reason: 'Eile' };
  expect(Waiver.safeParse({ ...waiver, rule: 'C2' }).success).toBe(true);
  expect(Waiver.safeParse({ ...waiver, rule: 'L5' }).success).toBe(false);
});
