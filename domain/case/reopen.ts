/** Taking back: what a step left in the case's state, and which steps rest on it. */
import { stepOf } from '../guideline/steps.ts';
import { STEPS, type StepName } from '../terms.ts';
import type { CaseState, Facts, MailingVersion } from './state.ts';

/** Takes back what the steps left behind, so that they open again; with an instance, of the first step that one alone. */
export function undo(state: CaseState, steps: readonly StepName[], instance?: string): CaseState {
  const [first, ...others] = steps;
  const gone = (key: string): boolean =>
    others.some((step) => isKeyOf(step, key)) ||
    (first !== undefined && (instance ? key === `${first}/${instance}` : isKeyOf(first, key)));
  const kept = <T>(record: { readonly [key: string]: T }) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !gone(key)));
  const cleared = { ...state, done: kept(state.done), waived: kept(state.waived) };
  const whole = instance ? others : steps;
  const drafting = withoutMailing(cleared, whole);
  const facts = withoutFacts(
    drafting,
    whole.flatMap((step) => FACTS_OF[step] ?? []),
  );
  return instance && first ? withoutInstance(facts, first, instance) : facts;
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
    default:
      return state;
  }
}

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
