/** L2: every approving office can hold a mailing back, before and after it was printed; only its own new approval lets it go. */
import { openSteps } from '../../../domain/case/open-steps.ts';
import {
  approve,
  CHANGED_LETTER,
  decline,
  pause,
  print,
  releasePrint,
  revokeApproval,
  selectAddressees,
  send,
  signCoverLetter,
  stop,
  withdraw,
} from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier, headOfUnit, leadership, officer, planner, press } from '../people.ts';
import { given, type Move, on } from '../story.ts';
import { before, upTo } from '../whole-case.ts';

const APPROVING = [officer, press, leadership];

test.each(APPROVING)('L2: $role stops the dispatch at any time before it has left', (as) => {
  for (const when of ['draft-mailing', 'sign-cover-letter', 'print-mailing'] as const)
    given(...upTo(when))
      .when(stop(), { at: '2026-05-01', as })
      .then({ type: 'dispatch-stopped', data: { office: as.role } });
  given(...upTo('print-mailing'), on('2026-04-28', pause()))
    .when(stop(), { at: '2026-04-29', as })
    .then({ type: 'dispatch-stopped' });
  given(...upTo('send-mailing'))
    .when(stop(), { at: '2026-05-05', as })
    .thenRefused({ code: 'nothing-to-stop', rule: 'L2' });
});

test('L2: nobody else stops it, and there is nothing to stop before a draft', () => {
  for (const as of [planner, carrier])
    given(...upTo('print-mailing'))
      .when(stop(), { at: '2026-05-01', as })
      .thenRefused({ code: 'not-your-step' });
  given(...before('draft-mailing'))
    .when(stop(), { at: '2026-03-25', as: press })
    .thenRefused({ code: 'nothing-to-stop', rule: 'L2' });
});

test('L2: while the dispatch is stopped nothing is selected, printed, announced or sent', () => {
  const stopped = (name: Parameters<typeof before>[0]) => given(...before(name), on('2026-04-20T11:00', stop(), press));
  stopped('select-addressees').when(selectAddressees(), { at: '2026-04-21' }).thenRefused({ code: 'dispatch-stopped' });
  given(...before('print-mailing'), on('2026-04-24', stop(), press))
    .when(print(), { at: '2026-04-27' })
    .thenRefused({ code: 'dispatch-stopped' });
  const printed = given(...before('send-mailing'), on('2026-04-29', stop(), press));
  printed.when(send(), { at: '2026-05-04' }).thenRefused({ code: 'dispatch-stopped', rule: 'L2' });
  expect(openSteps(printed.state()).map(({ key }) => key)).toEqual(['approve-mailing/press-office']);
});

const lift: readonly Move[] = [
  on('2026-04-29T11:00', approve(), press),
  on('2026-04-29T12:00', signCoverLetter()),
  on('2026-04-29T13:00', releasePrint()),
];

test('L2: after printing only the stopping office’s new approval, a new signature and release let the mailing leave', () => {
  const stopped = [...before('send-mailing'), on('2026-04-29', stop(), press)];
  for (const done of lift.keys())
    given(...stopped, ...lift.slice(0, done))
      .when(send(), { at: '2026-05-04' })
      .thenRefused({ rule: 'L2' });
  given(...stopped, ...lift)
    .when(send(), { at: '2026-05-04' })
    .then({ type: 'mailing-sent' });
});

test('L2: another office’s approval does not lift the stop', () => {
  const agreed = [...upTo('draft-mailing'), on('2026-04-07', stop(), press)];
  expect(
    given(...agreed, on('2026-04-08', approve(), officer), on('2026-04-08', approve(), leadership)).state().facts
      .stopped,
  ).toMatchObject([{ office: 'press-office' }]);
  expect(given(...agreed, on('2026-04-08', approve(), press)).state().facts.stopped).toBeUndefined();
});

test('L2: print shop, mail room, planner and carrier hear of a stop at once', () => {
  const run = engineRuns(
    given(...before('send-mailing'), on('2026-04-29', stop(), press)).told,
    '2026-04-29',
    '2026-04-29',
  );
  expect(told(run).filter(([, kind]) => kind === 'tell-stopped-dispatch')).toEqual([
    ['2026-04-29T10:00', 'tell-stopped-dispatch', 'social-planner print-shop mail-room carrier'],
  ]);
});

test('L2: a dispatch is stopped once', () => {
  given(...before('send-mailing'), on('2026-04-29', stop(), press))
    .when(stop(), { at: '2026-04-30', as: press })
    .thenRefused({ code: 'stopped-already' });
});

test('L2: an office takes its own approval back, before and after printing, and nothing leaves without it', () => {
  for (const [done, at] of [
    ['approve-mailing', '2026-04-11'],
    ['sign-cover-letter', '2026-04-13T11:00'],
    ['print-mailing', '2026-04-27T11:00'],
  ] as const)
    given(...upTo(done))
      .when(revokeApproval(), { at, as: officer })
      .then({ type: 'approval-revoked', data: { office: officer.role } });
  const without = given(...before('send-mailing'), on('2026-04-29', revokeApproval(), officer));
  without.when(send(), { at: '2026-05-04' }).thenRefused({ code: 'step-not-open', rule: 'L2' });
  expect(without.state().facts.mailing?.approvals).toEqual({
    'press-office': press.person,
    leadership: leadership.person,
  });
  expect(without.state().done).not.toHaveProperty(['sign-cover-letter']);
});

test('L2: only an approval that was given can be taken back, and not after the dispatch', () => {
  given(...upTo('draft-mailing'))
    .when(revokeApproval(), { at: '2026-04-08', as: press })
    .thenRefused({ code: 'nothing-to-revoke', rule: 'L2' });
  given(...upTo('send-mailing'))
    .when(revokeApproval(), { at: '2026-05-05', as: press })
    .thenRefused({ code: 'nothing-to-revoke', rule: 'L2' });
  given(...upTo('approve-mailing'))
    .when(revokeApproval(), { at: '2026-04-11', as: planner })
    .thenRefused({ code: 'not-your-step' });
});

test('L2: a proof that is not byte for byte the approved version is not released', () => {
  for (const documents of [[CHANGED_LETTER], []])
    given(...before('release-print'))
      .when(releasePrint({ documents }), { at: '2026-04-20' })
      .thenRefused({ code: 'other-proof', rule: 'L2' });
  given(...before('sign-cover-letter'))
    .when(releasePrint(), { at: '2026-04-20' })
    .thenRefused({ code: 'step-not-open', rule: 'L2' });
  given(...before('release-print'), on('2026-04-19', selectAddressees()))
    .when(print(), { at: '2026-04-27' })
    .thenRefused({ code: 'step-not-open', rule: 'L2' });
});

test('L2: a second office stops as well, and the dispatch waits for both', () => {
  given(...before('send-mailing'), on('2026-04-29', stop(), press))
    .when(stop(), { at: '2026-04-29T11:00', as: officer })
    .then({ type: 'dispatch-stopped' });
  const both = [...before('send-mailing'), on('2026-04-29', stop(), press), on('2026-04-29', stop(), officer)];
  const lifted = given(...both, on('2026-04-29T11:00', approve(), press));
  expect(lifted.state().facts.stopped).toMatchObject([{ office: officer.role }]);
  lifted.when(send(), { at: '2026-05-04' }).thenRefused({ code: 'dispatch-stopped', rule: 'L2' });
});

test('L2: print shop and mail room hear that a case they work on has ended', () => {
  for (const end of [on('2026-04-22', withdraw(), carrier), on('2026-04-22', decline(), headOfUnit)]) {
    const run = engineRuns(given(...upTo('select-addressees'), end).told, '2026-04-22', '2026-04-22');
    expect(
      told(run)
        .map(([, , to]) => to)
        .join(' '),
    ).toMatch(/print-shop.*mail-room/);
  }
});
