/** Taking back a completed step: it opens again with all that depended on it; a correction decides its new form at once. */
import { stepOf } from '../../guideline/steps.ts';
import type { Refusal, StepName, Text } from '../../terms.ts';
import type { CommandMeta, CommandOf } from '../commands.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import type { CaseEvent } from '../events.ts';
import { instancesOf, isKeyDone } from '../instances.ts';
import { alreadyDone, notOpen, refusal } from '../refusals.ts';
import { dependentsOf, isBegun, isKeyOf } from '../reopen.ts';
import { type CaseState, stepKey } from '../state.ts';
import { instanceNamed } from './barred.ts';

/** What happened in the world and cannot be taken back by a form. */
const IN_THE_WORLD: readonly StepName[] = [
  'print-mailing',
  'send-mailing',
  'confirm-address-deletion',
  'present-report',
  'hand-over-statistics',
  'publish-results',
];
/** Steps that have a command of their own for it, or are repeated instead. */
const OTHERWISE: readonly StepName[] = ['open-case', 'approve-mailing', 'draft-mailing', 'close-case'];

/** `decideAgain` decides the step's form on the case with the step reopened. */
export function correctStep(
  state: CaseState,
  { data }: CommandOf<'correct-step'>,
  { actor }: CommandMeta,
  decideAgain: (reopening: CaseEvent, again: CommandOf<StepName>) => Decision,
): Decision {
  const instance = data.instance ?? instanceNamed(data.step, data.form, actor.for ?? actor.role);
  const retaken = retake(state, data.step, instance);
  if (retaken.kind === 'refused') return refuse(retaken.refusal);
  const reopening: CaseEvent = {
    type: 'step-corrected',
    data: { step: data.step, ...(instance ? { instance } : {}), reason: data.reason, reopened: retaken.reopened },
  };
  // The form was parsed by the step's own schema at the door.
  const decision = decideAgain(reopening, { type: data.step, data: data.form } as unknown as CommandOf<StepName>);
  return decision.kind === 'refused' ? decision : accept(reopening, ...decision.events);
}

export function revokeStep(state: CaseState, { data }: CommandOf<'revoke-step'>, { actor }: CommandMeta): Decision {
  if (IN_THE_WORLD.includes(data.step)) return refuse(notRevocable(data.step));
  const instance = data.instance ?? instanceNamed(data.step, {}, actor.for ?? actor.role);
  const retaken = retake(state, data.step, instance);
  if (retaken.kind === 'refused') return refuse(retaken.refusal);
  return accept({
    type: 'step-revoked',
    data: { step: data.step, ...(instance ? { instance } : {}), reason: data.reason, reopened: retaken.reopened },
  });
}

/** Whether a completed step can be opened again, to be corrected or taken back. */
export const mayReopen = (state: CaseState, step: StepName, instance: string | undefined): boolean =>
  retake(state, step, instance).kind === 'retaken';

type Retaken =
  | { readonly kind: 'retaken'; readonly reopened: readonly StepName[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

function retake(state: CaseState, step: StepName, instance: string | undefined): Retaken {
  const row = stepOf(step);
  const no = (why: Refusal): Retaken => ({ kind: 'refused', refusal: why });
  if (OTHERWISE.includes(step) || row.informs || row.anytime) return no(notCorrectable(step));
  if (instance === undefined && instancesOf(state, step).some((one) => one.instance !== undefined))
    return no(whichOne(row.label));
  const isDone = instance ? isKeyDone(state, stepKey(step, instance)) : isBegun(state, step);
  if (!isDone) return no(notOpen(row.label));
  const reopened = dependentsOf(state, step);
  const irrevocable = reopened.find((other) => other !== step && IN_THE_WORLD.includes(other));
  if (irrevocable) {
    const done = Object.entries(state.done).find(([key]) => isKeyOf(irrevocable, key))?.[1];
    return no(done ? alreadyDone(stepOf(irrevocable).label, done, state) : notRevocable(irrevocable));
  }
  return { kind: 'retaken', reopened };
}

const notCorrectable = (step: StepName): Refusal =>
  refusal(
    'not-correctable',
    `„${stepOf(step).label.de}“ lässt sich nicht berichtigen oder zurücknehmen; nutzen Sie dafür den eigenen Schritt oder Befehl.`,
    `“${stepOf(step).label.en}” cannot be corrected or revoked; use the step or command made for it.`,
  );
const notRevocable = (step: StepName): Refusal =>
  refusal(
    'happened-in-the-world',
    `„${stepOf(step).label.de}“ ist geschehen und lässt sich nicht zurücknehmen, nur berichtigen.`,
    `“${stepOf(step).label.en}” has happened and cannot be revoked, only corrected.`,
    stepOf(step).rules[0],
  );
export const whichOne = (label: Text): Refusal =>
  refusal(
    'which-one',
    `„${label.de}“ gibt es in diesem Vorgang mehrfach. Bitte nennen Sie das Gremium, das Register oder die Nummer.`,
    `There are several “${label.en}” in this case. Please name the committee, the register or the number.`,
  );
