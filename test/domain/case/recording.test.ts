/** What an office did on paper is recorded by the planner, visibly and with the receipt; what it judges or approves is not. */

import type { CaseCommand } from '../../../domain/case/commands.ts';
import { OfficeRecord } from '../../../domain/guideline/forms/about-steps.ts';
import { ROLES, type Role } from '../../../domain/terms.ts';
import {
  approve,
  assess,
  confirm,
  confirmDeletion,
  print,
  recordFor,
  send,
  signCoverLetter,
  signForCarrier,
  signForMunicipality,
  vet,
} from '../commands.ts';
import { carrier, headOfUnit, mailRoom, officer, planner } from '../people.ts';
import { given } from '../story.ts';
import { before, upTo } from '../whole-case.ts';

const printed = given(...before('send-mailing'));

test('the planner records a step for an office, with its receipt; the office did it, and the planner recorded it', () => {
  const { fold } = printed.when(recordFor('mail-room', send()), { at: '2026-05-04' }).then(
    {
      type: 'recorded-for-office',
      data: { office: 'mail-room', step: 'send-mailing', receipt: { number: 'Beleg 17' } },
    },
    { type: 'mailing-sent', data: { sent: 1980 } },
  );
  expect(fold.state?.done['send-mailing']).toMatchObject({ by: planner.person, role: 'mail-room' });
});

test('a record without a receipt is none', () => {
  const record = { office: 'mail-room', step: 'send-mailing', form: { sent: 1 } };
  expect(OfficeRecord.safeParse({ ...record, receipt: { kind: 'number', number: 'E-4711' } }).success).toBe(true);
  expect(OfficeRecord.safeParse(record).success).toBe(false);
  expect(OfficeRecord.safeParse({ ...record, receipt: { kind: 'number', number: ' ' } }).success).toBe(false);
});

test('only the planner records for others', () => {
  for (const as of [carrier, headOfUnit, officer, mailRoom])
    printed
      .when(recordFor('mail-room', send()), { at: '2026-05-04', as: { ...as, for: 'mail-room' } })
      .thenRefused({ code: 'not-your-step' });
});

test('the planner says for whom: a record that does not is refused', () => {
  for (const as of [planner, { ...planner, for: 'print-shop' } as const])
    printed.when(recordFor('mail-room', send()), { at: '2026-05-04', as }).thenRefused({ code: 'not-for-this-office' });
});

const RECORDED: readonly (readonly [Role, Parameters<typeof before>[0], CaseCommand])[] = [
  ['print-shop', 'print-mailing', print()],
  ['mail-room', 'send-mailing', send()],
  ['leadership', 'sign-for-municipality', signForMunicipality()],
  ['leadership', 'approve-mailing', approve()],
  ['leadership', 'sign-cover-letter', signCoverLetter()],
  ['registration-office', 'confirm-address-deletion', confirmDeletion()],
  ['carrier-management', 'sign-for-carrier', signForCarrier()],
];
test.each(RECORDED)('for the %s, which may never sign in, %s is recorded', (office, step, command) => {
  const { decision } = given(...before(step)).when(recordFor(office, command as never), {
    at: step === 'print-mailing' ? '2026-04-27' : '2026-05-26',
  });
  expect(decision).toMatchObject({ kind: 'accepted', events: [{ type: 'recorded-for-office', data: { office } }, {}] });
});

const THEIR_OWN: readonly (readonly [Role, Parameters<typeof before>[0], CaseCommand])[] = [
  ['data-protection-officer', 'assess-legal-position', assess()],
  ['data-protection-officer', 'approve-mailing', approve()],
  ['press-office', 'approve-mailing', approve()],
  ['head-of-unit', 'confirm-decision', confirm()],
  ['enabler', 'vet-carrier', vet()],
];
test.each(THEIR_OWN)(
  'A3, A4, L2: what the %s judges or approves is recorded by nobody (%s)',
  (office, step, command) => {
    given(...before(step))
      .when(recordFor(office, command as never), { at: '2026-05-26' })
      .thenRefused({ code: 'not-for-this-office' });
  },
);

test('a record is judged like the step itself', () => {
  printed
    .when(recordFor('mail-room', send({ sent: 1979 })), { at: '2026-05-04' })
    .thenRefused({ code: 'quantities-differ', rule: 'L7' });
  printed.when(recordFor('print-shop', send()), { at: '2026-05-04' }).thenRefused({ code: 'not-your-step' });
  printed.when(recordFor('mail-room', send()), { at: '2026-05-03' }).thenRefused({ code: 'too-early', rule: 'T2' });
  given(...upTo('send-mailing'))
    .when(recordFor('mail-room', send()), { at: '2026-05-05' })
    .thenRefused({ code: 'step-already-done' });
});

test('nobody records for the machine, the operators or the auditors', () => {
  for (const office of ROLES.filter((role) => ['engine', 'operator', 'auditor'].includes(role)))
    printed.when(recordFor(office, send()), { at: '2026-05-04' }).thenRefused({ code: 'not-for-this-office' });
});
