/** The phase in which a case is shown: the earliest one in which something is still to be done. */
import { stepOf } from '../guideline/steps.ts';
import { PHASES, type Phase } from '../terms.ts';
import { isAccepted, openKeys } from './open-keys.ts';
import type { CaseState } from './state.ts';

export function phaseOf(state: CaseState): Phase {
  if (state.status !== 'running') return state.status;
  // A step that may be done at any time, or closes the case, says nothing about where the case stands.
  const open = openKeys(state).map(({ step }) => step);
  const telling = open.filter((step) => !stepOf(step).aside);
  // Accepted, and the declaration is being rendered.
  if (telling.length === 0 && isAccepted(state) && !state.facts.declaration) return 'declaration';
  const phases = (telling.length > 0 ? telling : open).map((step) => stepOf(step).phase);
  return (
    PHASES[Math.min(...phases.map((phase) => PHASES.indexOf(phase === 'closed' ? 'reporting' : phase)))] ?? 'request'
  );
}
