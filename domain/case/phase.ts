/** The phase in which a case is shown: the furthest one that has begun. */
import { stepOf } from '../guideline/steps.ts';
import { type Phase, PHASES } from '../terms.ts';
import { openKeys } from './open-steps.ts';
import type { CaseState } from './state.ts';

export function phaseOf(state: CaseState): Phase {
  if (state.status !== 'running') return state.status;
  // A step that may be done at any time, or closes the case, says nothing about where the case stands.
  const phases = openKeys(state)
    .filter(({ step }) => step !== 'choose-sitting' && step !== 'plan-dispatch')
    .map(({ step }) => stepOf(step).phase);
  if (phases.length === 0) return state.facts.decision?.outcome === 'accept' ? 'declaration' : 'legal-review';
  return PHASES[Math.min(...phases.map((phase) => PHASES.indexOf(phase === 'closed' ? 'reporting' : phase)))] ?? 'request';
}
