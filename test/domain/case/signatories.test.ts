/** S2, P2: a carrier whose register asks for several signatures signs with several persons. */
import { openSteps } from '../../../domain/case/open-steps.ts';
import type { Actor, PersonId } from '../../../domain/terms.ts';
import { proposeMailing, recordFor, revoke, signForCarrier, signForMunicipality, vet } from '../commands.ts';
import { engineRuns } from '../engine.ts';
import { carrier, leadership, management } from '../people.ts';
import { given, on } from '../story.ts';
import { before } from '../whole-case.ts';
import { instead, type Story } from './variations.ts';

const second: Actor = { ...management, person: 'p-second-manager' as PersonId };
const jointly = instead(before('sign-for-carrier'), vet({ signatories: 2 }));
const half = [...jointly, on('2026-03-20', signForCarrier(), management)];
const isOpen = (...story: Story) => openSteps(given(...story).state()).some(({ step }) => step === 'sign-for-carrier');

test('S2: where two sign jointly, one signature is not enough', () => {
  expect(isOpen(...half)).toBe(true);
  given(...half, on('2026-03-24', signForMunicipality()))
    .when(proposeMailing(), { at: '2026-03-25', as: carrier })
    .thenRefused({ code: 'step-not-open' });
  expect(isOpen(...half, on('2026-03-21', signForCarrier(), second))).toBe(false);
});

test('S2: nobody signs twice', () => {
  given(...half)
    .when(signForCarrier(), { at: '2026-03-21', as: management })
    .thenRefused({ code: 'signed-already', rule: 'S2' });
  given(...half)
    .when(signForCarrier(), { at: '2026-03-21', as: second })
    .then({ type: 'declaration-signed' });
});

test('S2: a single signatory completes the step, and no second one is asked', () => {
  given(...before('sign-for-carrier'), on('2026-03-20', signForCarrier(), management))
    .when(signForCarrier(), { at: '2026-03-21', as: second })
    .thenRefused({ code: 'step-already-done' });
});

test('S2: one of two signatures can be taken back, before the other and after it', () => {
  for (const story of [half, [...half, on('2026-03-21', signForCarrier(), second)]]) {
    const { fold } = given(...story)
      .when(revoke('sign-for-carrier'), { at: '2026-03-22', as: management })
      .then({ type: 'step-revoked' });
    expect(fold.state?.facts.carrierSigners).toBeUndefined();
    expect(fold.state?.done).not.toHaveProperty(['sign-for-carrier']);
  }
});

test('S3: a signature that is taken back closes drafting again', () => {
  const signed = [...half, on('2026-03-21', signForCarrier(), second), on('2026-03-24', signForMunicipality())];
  given(...signed)
    .when(proposeMailing(), { at: '2026-03-25', as: carrier })
    .then({ type: 'mailing-drafted' });
  given(...signed, on('2026-03-25', revoke('sign-for-carrier'), second))
    .when(proposeMailing(), { at: '2026-03-26', as: carrier })
    .thenRefused({ code: 'step-not-open' });
  given(...signed)
    .when(revoke('sign-for-municipality'), { at: '2026-03-25', as: leadership })
    .then({ type: 'step-revoked' });
  given(...signed)
    .when(revoke('sign-for-municipality'), { at: '2026-03-25', as: management })
    .thenRefused({ code: 'not-your-step' });
});

test('S2: whoever has signed is reminded no more of the signature that is missing', () => {
  const run = engineRuns(given(...half).told, '2026-03-20T11:00', '2026-04-30');
  const reminders = run.done.filter(
    ({ work }) => work.step === 'sign-for-carrier' && work.to.includes('carrier-management'),
  );
  expect(reminders.length).toBeGreaterThan(0);
  for (const { work } of reminders) expect(work.except).toEqual([management.person]);
});

test('S2: signatures on paper are recorded one by one, each with its receipt', () => {
  const paper = [...jointly, on('2026-03-20', recordFor('carrier-management', signForCarrier()))];
  expect(isOpen(...paper)).toBe(true);
  given(...paper)
    .when(recordFor('carrier-management', signForCarrier()), { at: '2026-03-21' })
    .then({ type: 'recorded-for-office', data: { receipt: { kind: 'number' } } }, { type: 'declaration-signed' });
});
