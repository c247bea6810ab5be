/** Taking back: what a step left in the case's state, and which steps rest on it. */
import { stepOf } from '../guideline/steps.ts';
import { STEPS, type StepName } from '../terms.ts';
import type { CaseState, ComplaintState, Facts, MailingVersion } from './state.ts';

/**
 * Takes back what the steps left behind, so that they open again; with an instance, of that one alone: a committee's paper falls
 * with its sitting, another committee's stays. A waiver is a decision of its own and falls only where the first step is its step.
 */
export function undo(state: CaseState, steps: readonly StepName[], instance?: string): CaseState {
  const [first] = steps;
  if (first === undefined) return state;
  const isOne = (step: StepName): boolean =>
    instance !== undefined && (step === first || stepOf(step).each === stepOf(first).each);
  const isGone = (key: string): boolean =>
    steps.some((step) => (isOne(step) ? key === `${step}/${instance}` : isKeyOf(step, key)));
  const waivers = new Set(
    Object.entries(state.waived).flatMap(([key, seq]) => (isKeyOf(first, key) && isGone(key) ? [seq] : [])),
  );
  const cleared = {
    ...state,
    done: Object.fromEntries(Object.entries(state.done).filter(([key]) => !isGone(key))),
    waived: Object.fromEntries(Object.entries(state.waived).filter(([, seq]) => !waivers.has(seq))),
  };
  const whole = steps.filter((step) => !isOne(step));
  const facts = withoutFacts(
    withoutMailing(cleared, whole),
    whole.flatMap((step) => FACTS_OF[step] ?? []),
  );
  return steps.filter(isOne).reduce((before, step) => withoutInstance(before, step, instance ?? ''), facts);
}

export const isKeyOf = (step: StepName, key: string): boolean => key === step || key.startsWith(`${step}/`);

/** The draft itself stays, so that the other side can agree to it again; its number is never given twice. */
function withoutMailing(state: CaseState, steps: readonly StepName[]): CaseState {
  if (steps.includes('draft-mailing')) return changeMailing(state, { agreed: false, approvals: {} });
  return steps.includes('approve-mailing') ? changeMailing(state, { approvals: {} }) : state;
}

function withoutInstance(state: CaseState, step: StepName, instance: string): CaseState {
  const { facts } = state;
  switch (step) {
    case 'approve-mailing':
      return changeMailing(state, { approvals: without(facts.mailing?.approvals ?? {}, instance) });
    case 'select-addressees':
      return withFacts(state, { selections: without(facts.selections ?? {}, instance) });
    case 'choose-sitting':
      return withFacts(state, { sittings: without(facts.sittings ?? {}, instance) });
    case 'answer-complaint':
      return changeComplaint(state, Number(instance), { legalFollowUp: false, closed: false });
    case 'close-complaint':
      return changeComplaint(state, Number(instance), { closed: false });
    default:
      return state;
  }
}

export const changeComplaint = (state: CaseState, number: number, change: Partial<ComplaintState>): CaseState => ({
  ...state,
  complaints: state.complaints.map((item) => (item.complaint === number ? { ...item, ...change } : item)),
});

const without = <T>(record: { readonly [key: string]: T }, gone: string): { readonly [key: string]: T } =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== gone));

const FACTS_OF: { readonly [N in StepName]?: readonly (keyof Facts)[] } = {
  'check-completeness': ['completeness'],
  'identify-enabler': ['leads'],
  'vet-carrier': ['vetting'],
  'estimate-addressees': ['estimate'],
  'assess-legal-position': ['assessment'],
  'weigh-request': ['decision', 'declaration'],
  'obtain-resolution': ['resolution'],
  'sign-for-carrier': ['carrierSigners'],
  'agree-processing': ['processing'],
  'plan-dispatch': ['dispatch'],
  'select-addressees': ['selections'],
  'print-mailing': ['print'],
  'send-mailing': ['sent'],
  'record-responses': ['responses'],
  'choose-sitting': ['sittings'],
  'hand-over-statistics': ['statistics'],
};

/** Every step that was completed after this one and because of it, itself first. */
export function dependentsOf(state: CaseState, step: StepName): readonly StepName[] {
  const found: StepName[] = [step];
  for (const candidate of STEPS) {
    const depends = beforeIt(candidate).some((before) => found.includes(before));
    if (depends && isBegun(state, candidate) && !found.includes(candidate)) found.push(candidate);
  }
  return found;
}

/** Completed or waived for one of several at least, or begun: one of several signatures, a first count of answers. */
export const isBegun = (state: CaseState, step: StepName): boolean =>
  [...Object.keys(state.done), ...Object.keys(state.waived)].some((key) => isKeyOf(step, key)) ||
  (FACTS_OF[step] ?? []).some((name) => state.facts[name] !== undefined);

/** What a committee's steps come after, committee by committee, the table does not say. */
const beforeIt = (step: StepName): readonly StepName[] =>
  step === 'prepare-paper'
    ? [...stepOf(step).after, 'choose-sitting']
    : step === 'present-report'
      ? [...stepOf(step).after, 'choose-sitting', 'prepare-paper']
      : stepOf(step).after;

export const withFacts = (state: CaseState, facts: Facts): CaseState => ({
  ...state,
  facts: { ...state.facts, ...facts },
});

export function withoutFacts(state: CaseState, names: readonly (keyof Facts)[]): CaseState {
  const kept = Object.entries(state.facts).filter(([name]) => !names.some((gone) => gone === name));
  return { ...state, facts: Object.fromEntries(kept) };
}

export function changeMailing(state: CaseState, change: Partial<MailingVersion>): CaseState {
  return state.facts.mailing ? withFacts(state, { mailing: { ...state.facts.mailing, ...change } }) : state;
}
