/** What was completed can be taken back: what rests on it opens again and is told once; what happened in the world stays. */
import type { CaseCommand } from '../../../domain/case/commands.ts';
import { agreeProcessing, correct, print, recordFor, resolve, revoke, sealed, send, vet, weigh } from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier, engine, headOfUnit, leadership, management, officer, planner, press, printShop } from '../people.ts';
import { given, on, retold } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { where } from './variations.ts';

const signed = given(...upTo('sign-for-municipality'));

test('a step that is revoked opens again with all that rests on it, for a reason', () => {
  const { fold } = signed.when(revoke('weigh-request'), { at: '2026-03-25', as: planner }).then({
    type: 'step-revoked',
    data: {
      reason: sealed,
      reopened: ['weigh-request', 'confirm-decision', 'sign-for-carrier', 'sign-for-municipality'],
    },
  });
  expect(fold.state?.done).toHaveProperty(['assess-legal-position']);
  expect(fold.state?.facts).not.toHaveProperty('declaration');
});

test.each([
  ['confirm-decision', headOfUnit],
  ['obtain-resolution', planner],
] as const)('A4, A10: where %s is taken back, signatures, contract and dispatch plan fall with it', (step, as) => {
  const resolved = upTo('plan-dispatch').flatMap((move) =>
    move.command.type === 'confirm-decision'
      ? [move, on('2026-03-17T10:00', resolve())]
      : move.command.type === 'record-declaration'
        ? [move, on('2026-03-17T11:00', agreeProcessing())]
        : [move],
  );
  const { fold } = given(where({ resolutionRequired: true, outsidePrinter: true }), ...resolved)
    .when(revoke(step), { at: '2026-04-15', as })
    .then({ type: 'step-revoked' });
  for (const other of [
    'sign-for-carrier',
    'sign-for-municipality',
    'agree-processing',
    'plan-dispatch',
    'draft-mailing',
  ])
    expect(fold.state?.done).not.toHaveProperty([other]);
});

test('only who may complete a step revokes it', () => {
  for (const as of [carrier, officer, headOfUnit, leadership])
    signed.when(revoke('weigh-request'), { at: '2026-03-25', as }).thenRefused({ code: 'not-your-step' });
  signed.when(revoke('assess-legal-position'), { at: '2026-03-25', as: officer }).then({ type: 'step-revoked' });
  signed
    .when(revoke('assess-legal-position'), { at: '2026-03-25', as: planner })
    .thenRefused({ code: 'not-your-step' });
  signed.when(revoke('sign-for-carrier'), { at: '2026-03-25', as: management }).then({ type: 'step-revoked' });
});

test('a revoked step is nothing that could be revoked again', () => {
  given(...upTo('vet-carrier'), on('2026-03-06', revoke('vet-carrier'), planner))
    .when(revoke('vet-carrier'), { at: '2026-03-06T11:00', as: planner })
    .thenRefused({ code: 'step-not-open' });
});

test.each(['print-mailing', 'send-mailing', 'confirm-address-deletion', 'present-report', 'publish-results'] as const)(
  'what has happened in the world is not revoked: %s',
  (step) => {
    const [as] = COURSE.flatMap((move) => (move.command.type === step ? [move.as] : []));
    given(...before('close-case'))
      .when(revoke(step), { at: '2026-06-25', as: as ?? planner })
      .thenRefused({ code: 'happened-in-the-world' });
  },
);

test('F2: what a carrier has handed over is not taken back by a form', () => {
  given(...before('close-case'))
    .when(revoke('hand-over-statistics'), { at: '2026-06-25', as: carrier })
    .thenRefused({ code: 'happened-in-the-world', rule: 'F2' });
});

test('whoever had worked on what is open again is told once, all in one mail', () => {
  const quiet = retold(engineRuns(signed.told, '2026-03-24', '2026-03-25').told);
  const run = engineRuns(
    given(...quiet, on('2026-03-25', revoke('weigh-request'), planner)).told,
    '2026-03-25',
    '2026-03-27',
  );
  expect(told(run).filter(([, kind]) => kind === 'tell-reopened-steps')).toEqual([
    ['2026-03-25T10:00', 'tell-reopened-steps', 'head-of-unit carrier-management leadership'],
  ]);
});

test('a step that nothing rested on is taken back without telling anybody of others', () => {
  const run = engineRuns(
    given(...upTo('vet-carrier'), on('2026-03-06', revoke('vet-carrier'), planner)).told,
    '2026-03-06',
    '2026-03-06',
  );
  expect(told(run).filter(([, kind]) => kind === 'tell-reopened-steps')).toEqual([]);
});

test('a correction that leaves the rest as it stands still opens the rest again: it rested on the old facts', () => {
  const { fold } = given(...upTo('confirm-decision'))
    .when(correct(vet({ known: true })), { at: '2026-03-18', as: planner })
    .then(
      { type: 'step-corrected', data: { reopened: ['vet-carrier', 'weigh-request', 'confirm-decision'] } },
      { type: 'carrier-vetted' },
    );
  expect(fold.state?.done).toHaveProperty(['vet-carrier']);
});

test('what the planner recorded for an office, the planner corrects for it', () => {
  const recorded = given(...before('print-mailing'), on('2026-04-27', recordFor('print-shop', print())));
  recorded
    .when(correct(print({ spoiled: 14, kept: 6 })), { at: '2026-04-28', as: { ...planner, for: 'print-shop' } })
    .then({ type: 'step-corrected' }, { type: 'mailing-printed', data: { spoiled: 14 } });
  recorded.when(correct(print()), { at: '2026-04-28', as: planner }).thenRefused({ code: 'not-your-step' });
  recorded
    .when(correct(print()), { at: '2026-04-28', as: printShop })
    .then({ type: 'step-corrected' }, { type: 'mailing-printed' });
});

test('an office takes its own share back, not another’s', () => {
  const deleted = given(...upTo('confirm-address-deletion'));
  const wrong = correct({ type: 'confirm-address-deletion', data: { deleted: true } }, { instance: 'mail-room' });
  deleted.when(wrong, { at: '2026-05-28', as: printShop }).thenRefused({ code: 'not-your-step' });
  deleted
    .when(correct({ type: 'confirm-address-deletion', data: { deleted: true } }), { at: '2026-05-28', as: printShop })
    .then(
      { type: 'step-corrected', data: { instance: 'print-shop' } },
      { type: 'address-deletion-confirmed', data: { office: 'print-shop' } },
    );
});

test('T1: of several committees only the one that is named is chosen again', () => {
  given(...upTo('choose-sitting'))
    .when(revoke('choose-sitting', { instance: 'culture' }), { at: '2026-05-12', as: planner })
    .thenRefused({ code: 'step-not-open' });
  const { fold } = given(...upTo('choose-sitting'))
    .when(revoke('choose-sitting', { instance: 'social-affairs' }), { at: '2026-05-12', as: planner })
    .then({ type: 'step-revoked' });
  expect(fold.state?.facts.sittings).toEqual({});
});

test('F1: an answer to a complaint is corrected while the complaint is open', () => {
  const story: readonly { readonly command: CaseCommand; readonly at: string }[] = [
    {
      command: {
        type: 'register-complaint',
        data: { category: 'annoyance', receivedOn: '2026-05-07' as never, by: 'telephone' },
      },
      at: '2026-05-08',
    },
    {
      command: {
        type: 'answer-complaint',
        data: { complaint: 1, officerSupported: true, answer: sealed, legalFollowUp: false },
      },
      at: '2026-05-11',
    },
  ];
  const answered = given(...upTo('send-mailing'), ...story.map(({ command, at }) => on(at, command)));
  answered
    .when(revoke('answer-complaint', { instance: '1' }), { at: '2026-05-12', as: planner })
    .then({ type: 'step-revoked' });
  answered
    .when(revoke('answer-complaint', { instance: '1' }), { at: '2026-05-12', as: press })
    .thenRefused({ code: 'not-your-step' });
});

test('L7: the quantity that was sent is corrected, and what rests on it done again where it can be', () => {
  given(...upTo('send-mailing'))
    .when(correct(send()), { at: '2026-05-05' })
    .then({ type: 'step-corrected' }, { type: 'mailing-sent' });
  given(...upTo('confirm-address-deletion'))
    .when(correct(send()), { at: '2026-05-28' })
    .thenRefused({ code: 'step-already-done' });
});

test('the engine takes nothing back', () => {
  signed.when(revoke('weigh-request'), { at: '2026-03-25', as: engine }).thenRefused({ code: 'not-your-step' });
  given(...upTo('weigh-request'))
    .when(correct(weigh()), { at: '2026-03-17', as: engine })
    .thenRefused({ code: 'not-your-step' });
});
