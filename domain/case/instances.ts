/**
 * Which steps a case has, and how often: a step that the municipality's profile does not ask for is none (A10), one for each of
 * several offices, registers, committees or complaints counts once for each.
 */
import { stepOf } from '../guideline/steps.ts';
import type { Role, StepName } from '../terms.ts';
import { type CaseState, leadingSide, stepKey } from './state.ts';

export interface Instance {
  readonly key: string;
  readonly step: StepName;
  /** Which of several; absent where the step is done once. */
  readonly instance?: string;
  /** Whose step it is, as the table says. */
  readonly roles: readonly Role[];
}

/** Every place in which the step is to be completed; none where this case has no such step. */
export function instancesOf(state: CaseState, step: StepName): readonly Instance[] {
  if (!isAsked(state, step)) return [];
  const { each, by } = stepOf(step);
  switch (each) {
    case 'role':
      return officesOf(state, step).flatMap((role) => several(step, sharesOf(state, step, role), [role]));
    case 'complaint':
      return several(
        step,
        state.complaints.map(({ complaint }) => `${complaint}`),
        by,
      );
    case 'register':
    case 'committee': {
      const ids = each === 'register' ? state.basis.registers.map(({ id }) => id) : committeesOf(state);
      return ids.length > 0 ? several(step, ids, by) : [{ key: stepKey(step), step, roles: by }];
    }
    default:
      return [{ key: stepKey(step), step, roles: rolesOf(state, step) }];
  }
}

const several = (step: StepName, ids: readonly string[], roles: readonly Role[]): readonly Instance[] =>
  ids.map((id) => ({ key: stepKey(step, id), step, instance: id, roles }));

/** P14: the committees that hear this case's report: those of the profile, and those that were chosen besides. */
export const committeesOf = ({ basis, facts }: Pick<CaseState, 'basis' | 'facts'>): readonly string[] => [
  ...new Set([...basis.reportsTo, ...Object.keys(facts.sittings ?? {})]),
];

export const isKeyDone = ({ done, waived }: CaseState, key: string): boolean =>
  done[key] !== undefined || waived[key] !== undefined;

/**
 * Completed or waived, for each of several where there are several. A waiver given ahead of time counts once its turn has come:
 * it spares the step, never what comes before it.
 */
export function isStepDone(state: CaseState, step: StepName): boolean {
  const instances = instancesOf(state, step);
  if (instances.every(({ key }) => state.done[key] !== undefined)) return true;
  const isSpared = state.waived[step] !== undefined || instances.every(({ key }) => isKeyDone(state, key));
  return isSpared && stepOf(step).after.every((before) => isStepDone(state, before));
}

/** A10: what depends on the municipality's profile or on what was agreed. */
function isAsked({ basis, facts }: CaseState, step: StepName): boolean {
  switch (step) {
    case 'inform-statistics-office':
      return basis.offices.includes('statistics-office');
    case 'obtain-resolution':
      return basis.resolutionRequired && facts.decision?.outcome !== 'decline';
    case 'agree-processing':
      return basis.outsidePrinter;
    case 'hand-over-statistics':
      return facts.decision?.statisticsAgreed === true;
    default:
      return true;
  }
}

function officesOf({ basis, status, facts, done }: CaseState, step: StepName): readonly Role[] {
  // Once released, the file may lie at the printer's.
  const hasAddresses = facts.print !== undefined || done['release-print'] !== undefined;
  const { by } = stepOf(step);
  if (step !== 'confirm-address-deletion') return by;
  // L10: whoever has had the address files confirms; an office that does not exist had none.
  if (status === 'withdrawn' || status === 'declined')
    return by.filter((role) => role === 'registration-office' || (role === 'print-shop' && hasAddresses));
  const has = (role: Role): boolean =>
    role === 'registration-office' || basis.offices.includes(role) || (role === 'print-shop' && basis.outsidePrinter);
  return by.filter(has);
}

/** An office's share of the step: its own name, or in a county one for each register that its towns keep. */
const sharesOf = ({ basis }: CaseState, step: StepName, role: Role): readonly string[] =>
  step === 'confirm-address-deletion' && role === 'registration-office' && basis.registers.length > 0
    ? basis.registers.map(({ id }) => shareOf(role, id))
    : [role];

/** `press-office`, `registration-office-altstadt`: only registers are kept in several places. */
export const shareOf = (role: Role, register: string | undefined): string =>
  register && role === 'registration-office' ? `${role}-${register}` : role;

function rolesOf(state: CaseState, step: StepName): readonly Role[] {
  const { by } = stepOf(step);
  // P9: a municipality without a statistics office lets the registration office count.
  if (step === 'estimate-addressees')
    return [state.basis.offices.includes('statistics-office') ? 'statistics-office' : 'registration-office'];
  if (step === 'submit-report' || step === 'record-responses')
    return [leadingSide(state) === 'carrier' ? 'carrier' : 'social-planner'];
  if (step === 'hand-over-statistics') return [state.facts.statistics ? 'statistics-office' : 'carrier'];
  return by;
}
