/** Correcting a completed step: it opens again with all that depended on it, and its new form is decided like any other. */
import { localDate } from '../../calendar/local-time.ts';
import { stepOf } from '../../guideline/steps.ts';
import type { Refusal, StepName } from '../../terms.ts';
import type { CommandMeta, CommandOf } from '../commands.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import type { CaseEvent } from '../events.ts';
import { isStepDone } from '../open-steps.ts';
import { alreadyDone, notOpen, refusal } from '../refusals.ts';
import { dependentsOf } from '../reopen.ts';
import type { CaseState } from '../state.ts';

/** What happened in the world and cannot be taken back by a form. */
const IN_THE_WORLD: readonly StepName[] = ['print-mailing', 'send-mailing', 'present-report'];

/** `again` decides the step's form on the case with the step reopened. */
export function correctStep(
  state: CaseState,
  { data }: CommandOf<'correct-step'>,
  _meta: CommandMeta,
  again: (reopening: CaseEvent) => Decision,
): Decision {
  const row = stepOf(data.step);
  if (data.step === 'open-case' || row.notice || row.each || row.phase === 'closed')
    return refuse(notCorrectable(data.step));
  if (!isStepDone(state, data.step)) return refuse(notOpen(row.label));
  const reopened = dependentsOf(state, data.step);
  const irrevocable = reopened.find((step) => step !== data.step && IN_THE_WORLD.includes(step));
  if (irrevocable) {
    const on = localDate(state.basis, state.done[irrevocable]?.at ?? state.head.at);
    return refuse(alreadyDone(stepOf(irrevocable).label, on));
  }
  const reopening: CaseEvent = { type: 'step-corrected', data: { step: data.step, reason: data.reason, reopened } };
  const decision = again(reopening);
  return decision.kind === 'refused' ? decision : accept(reopening, ...decision.events);
}

const notCorrectable = (step: StepName): Refusal =>
  refusal(
    'not-correctable',
    `„${stepOf(step).label.de}“ lässt sich nicht berichtigen; nutzen Sie dafür den eigenen Schritt oder Befehl.`,
    `“${stepOf(step).label.en}” cannot be corrected; use the step or command made for it.`,
  );
