/**
 * Which steps of a case are open, and for whom: the table's order, together with what a step's outcome opens or bars. Their
 * dates are in `open-steps.ts`.
 */
import { stepOf } from '../guideline/steps.ts';
import { type Role, STEPS, type StepName } from '../terms.ts';
import { type Instance, instancesOf, isKeyDone, isStepDone } from './instances.ts';
import type { CaseState } from './state.ts';

/** `roles`: whoever holds one of these may complete it now. */
export type OpenKey = Instance;

export function openKeys(state: CaseState): readonly OpenKey[] {
  return STEPS.flatMap((step) =>
    isThere(state, step) && isAskedFor(state, step)
      ? instancesOf(state, step)
          .filter((instance) => !isKeyDone(state, instance.key) && instanceOpens(state, instance))
          .map((instance) => ({ ...instance, roles: rolesNow(state, instance) }))
      : [],
  );
}

const isThere = (state: CaseState, step: StepName): boolean =>
  (state.status === 'running' || outlives(state, step)) && state.waived[step] === undefined;

/**
 * F1: a complaint may come, and is answered, after the case was closed. L10: whoever had address files deletes them, also where
 * the case ended before the dispatch.
 */
export function outlives({ status, facts }: CaseState, step: StepName): boolean {
  if (status === 'closed') return isComplaint(step);
  return status !== 'running' && step === 'confirm-address-deletion' && facts.selections !== undefined;
}

/** A2: the notice of a step that a correction opened again is another one than the first, and owed anew. */
export const noticeKey = ({ openSince }: CaseState, step: StepName): string => `${step}/${openSince[step] ?? 'never'}`;

/** Whether everything that the table puts before the step is done, and no outcome bars it. */
export const opensNow = (state: CaseState, step: StepName): boolean =>
  (state.status !== 'running' && outlives(state, step) && !isComplaint(step)) ||
  (stepOf(step).after.every((before) => isComplaint(before) || isStepDone(state, before)) && outcomeOpens(state, step));

export const isComplaint = (step: StepName): boolean =>
  step === 'register-complaint' || stepOf(step).each === 'complaint';

function isAskedFor(state: CaseState, step: StepName): boolean {
  if (stepOf(step).anytime) return false;
  return opensNow(state, step);
}

function outcomeOpens(state: CaseState, step: StepName): boolean {
  const { facts } = state;
  switch (step) {
    case 'open-case':
      return false;
    case 'check-completeness':
      return facts.completeness !== 'incomplete';
    case 'complete-request':
      return facts.completeness === 'incomplete';
    case 'sign-for-carrier':
    case 'sign-for-municipality':
      // S1: what is signed is the declaration that was rendered for this decision.
      return isAccepted(state) && facts.declaration !== undefined;
    case 'plan-dispatch':
    case 'agree-processing':
      return isAccepted(state);
    case 'draft-mailing':
      return facts.mailing?.agreed !== true || facts.mailing.rejected;
    case 'announce-dispatch':
      return facts.stopped === undefined;
    case 'select-addressees':
    case 'print-mailing':
      return facts.stopped === undefined;
    case 'send-mailing':
      // L2: what is printed already leaves only under approvals that still stand.
      return facts.stopped === undefined && isStepDone(state, 'approve-mailing') && isStepDone(state, 'release-print');
    case 'close-case':
      return state.complaints.every(({ closed }) => closed);
    default:
      return true;
  }
}

/** A4, A10: accepted, co-signed, and resolved where the profile asks for it. */
export const isAccepted = (state: CaseState): boolean =>
  state.facts.decision?.outcome === 'accept' &&
  isStepDone(state, 'confirm-decision') &&
  isStepDone(state, 'obtain-resolution');

function instanceOpens(state: CaseState, { step, instance }: Instance): boolean {
  const suffix = instance ? `/${instance}` : '';
  const before = (name: StepName): boolean => state.waived[name] !== undefined || isKeyDone(state, `${name}${suffix}`);
  switch (step) {
    case 'choose-sitting':
      // T1: a sitting can be chosen at any time, but nobody is asked for it before the answers are in; T3: nor is
      // one that has to be confirmed left to itself.
      return isStepDone(state, 'record-responses') || state.facts.sittings?.[instance ?? '']?.sitting === '';
    case 'prepare-paper':
      return before('choose-sitting');
    case 'present-report':
      return before('choose-sitting') && before('prepare-paper');
    case 'close-complaint':
      return before('answer-complaint');
    default:
      return true;
  }
}

/** L1: one side has proposed a version, and the other has not yet agreed to it: see `rolesNow`. */
export const awaitsAgreement = ({ step, roles }: Pick<OpenKey, 'step' | 'roles'>): boolean =>
  step === 'draft-mailing' && roles.length === 1;

function rolesNow(state: CaseState, { step, roles }: Instance): readonly Role[] {
  const { facts, recorded } = state;
  // A2: where the mail did not arrive, a person informs by other means; what comes from paper was informed already.
  if (stepOf(step).informs)
    return state.importing || recorded[noticeKey(state, step)] === 'failed' ? roles : ['engine'];
  // L1: one side drafts, the other agrees.
  if (step === 'draft-mailing' && facts.mailing && !facts.mailing.rejected) {
    return facts.mailing.side === 'carrier' ? ['social-planner'] : ['carrier'];
  }
  return roles;
}
