/** A plan back from a sitting in sentences: whether it can be met, what is too late, and by when each step must be done. */
import type { BackwardPlan, PlannedStep } from '../../domain/forecast/backward-plan.ts';
import type { Text } from '../../domain/terms.ts';
import { dateText, quoted } from '../history/wording.ts';
import { stepLabel } from './step-label.ts';
import { said, sittingText, tellShifted, workingDays } from './tell-shifted.ts';

export function tellPlan({ outlook, canBeMet, steps }: BackwardPlan): readonly Text[] {
  const verdict: readonly [string, string] = canBeMet
    ? [' ist zu erreichen.', ' can be met.']
    : [' ist nicht mehr zu erreichen.', ' can no longer be met.'];
  return [
    said(['Die ', 'The '], sittingText(outlook.sitting), verdict),
    ...steps.filter(({ isTooLate }) => isTooLate).map(tooLate),
    ...steps.flatMap((step) => [...dueBy(step), ...step.shifted.map(tellShifted)]),
  ];
}

function tooLate({ step, tooLateBy }: PlannedStep): Text {
  const by: readonly [string, string] | Text = tooLateBy === undefined ? ['', ''] : workingDays(tooLateBy);
  const seam: readonly [string, string] = tooLateBy === undefined ? ['', ''] : [': ', ': '];
  return said(quoted(stepLabel(step)), [' kommt zu spät', ' comes too late'], seam, by, ['.', '.']);
}

const dueBy = ({ step, instance, latest }: PlannedStep): readonly Text[] => {
  const which = instance ? ` (${instance})` : '';
  return latest
    ? [said(quoted(stepLabel(step)), [`${which}: spätestens am `, `${which}: by `], dateText(latest), ['.', '.'])]
    : [];
};
