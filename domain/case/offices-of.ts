/** Whose people can be handed a step on: of several offices that each have a share in it, the one that is named. */
import { stepOf } from '../guideline/steps.ts';
import type { Role, StepName } from '../terms.ts';

export function officesOf(step: StepName, instance: string | undefined): readonly Role[] {
  const { by, each } = stepOf(step);
  // A register's share is named `registration-office-altstadt`.
  const named = by.filter((role) => instance === role || instance?.startsWith(`${role}-`));
  return each === 'role' && named.length > 0 ? named : by;
}
