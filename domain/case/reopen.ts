/** Taking back: what a step left in the case's state, and which steps rest on it. */
import { stepOf } from '../guideline/steps.ts';
import { STEPS, type StepName } from '../terms.ts';
import { keysOf } from './open-steps.ts';
import type { CaseState, Facts, MailingVersion } from './state.ts';

/** Takes back what the steps left behind, so that they open again. */
export function undo(state: CaseState, steps: readonly StepName[]): CaseState {
  const keys = new Set(steps.flatMap(keysOf));
  const done = Object.fromEntries(Object.entries(state.done).filter(([key]) => !keys.has(key)));
  // The draft itself stays, so that the other side can agree to it again; its number is never given twice.
  const drafting = steps.includes('draft-mailing') ? changeMailing(state, { agreed: false, approvals: {} }) : state;
  return withoutFacts(
    { ...drafting, done },
    steps.flatMap((step) => FACTS_OF[step] ?? []),
  );
}

const FACTS_OF: { readonly [N in StepName]?: readonly (keyof Facts)[] } = {
  'check-completeness': ['completeness'],
  'identify-enabler': ['leads'],
  'assess-legal-position': ['assessment'],
  'weigh-request': ['decision', 'declaration'],
  'plan-dispatch': ['dispatch'],
  'select-addressees': ['selected'],
  'print-mailing': ['print'],
  'send-mailing': ['sent'],
  'choose-sitting': ['sitting'],
};

/** Every step that was completed after this one and because of it, itself first. */
export function dependentsOf(state: CaseState, step: StepName): readonly StepName[] {
  const found: StepName[] = [step];
  for (const candidate of STEPS) {
    const depends = stepOf(candidate).after.some((before) => found.includes(before));
    if (depends && keysOf(candidate).some((key) => state.done[key])) found.push(candidate);
  }
  return found;
}

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
