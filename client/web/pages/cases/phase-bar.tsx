/** Where a case stands, as a row of its phases; what runs side by side is one review. */
import type { Phase, Text } from '../../../../domain/terms.ts';
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

export const PhaseBar = ({ view, phase }: { readonly view: View; readonly phase: Phase }) => {
  const now = STATIONS.findIndex(({ phases }) => phases.includes(phase));
  if (now < 0) return null;
  return (
    <ol class="phases" aria-label={view.t(CASE.phases)}>
      {STATIONS.map(({ label }, index) => {
        const [state, words] = stateOf(index, now);
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

const stateOf = (index: number, now: number): readonly [state: 'done' | 'now' | 'later', words: Text] => {
  if (index < now) return ['done', CASE.phaseDone];
  return index === now ? ['now', CASE.phaseNow] : ['later', CASE.phaseLater];
};
