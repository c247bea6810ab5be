/** Where a case stands, as a row of its phases; what runs side by side is one review. */
import { stepOf } from '../../../../domain/guideline/steps.ts';
import type { Phase, StepName, Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { PHASE_LABELS } from '../../../texts/phases.ts';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';

const REVIEW: Text = { de: 'Prüfung', en: 'Review' };

/** In their order; vetting, involvement, estimate and legal assessment run side by side. */
const STATIONS: readonly { readonly label: Text; readonly phases: readonly Phase[] }[] = [
  { label: PHASE_LABELS.request, phases: ['request'] },
  { label: REVIEW, phases: ['vetting', 'involvement', 'legal-review'] },
  ...(['declaration', 'drafting', 'dispatch', 'response', 'reporting', 'closed'] as const).map((phase) => ({
    label: PHASE_LABELS[phase],
    phases: [phase],
  })),
];

export const PhaseBar = ({ view, file }: { readonly view: View; readonly file: Standing }) => {
  const now = STATIONS.findIndex(({ phases }) => phases.includes(file.phase.id));
  if (now < 0) return null;
  return (
    <ol class="phases" aria-label={view.t(CASE.phases)}>
      {STATIONS.map(({ label }, index) => {
        const [state, words] = stateOf(index, now, file);
        return (
          <li key={label.en} class={`phases__${state}`} {...(index === now ? { 'aria-current': 'step' } : {})}>
            <span class="phases__mark" aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            <span>{view.t(label)}</span>
            <span class="kern-sr-only">({view.t(words)})</span>
          </li>
        );
      })}
    </ol>
  );
};

type Standing = Pick<CaseFile, 'phase' | 'status' | 'openSteps' | 'completed'>;

/** A later phase is done where work came back to an earlier one, a complaint for instance, and nothing of its own is left. */
function stateOf(index: number, now: number, file: Standing): readonly ['done' | 'now' | 'later', Text] {
  const isOver = index === now && file.status === 'closed';
  if (index < now || isOver || (index > now && isThrough(index, file))) return ['done', CASE.phaseDone];
  return index === now ? ['now', CASE.phaseNow] : ['later', CASE.phaseLater];
}

function isThrough(index: number, { openSteps, completed }: Standing): boolean {
  const isOf = ({ step }: { readonly step: StepName }) => STATIONS[index]?.phases.includes(stepOf(step).phase);
  return completed.some(isOf) && !openSteps.some(isOf) && index < STATIONS.length - 1;
}
