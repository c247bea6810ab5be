/** A tick that was left out: said like a refusal of the rules, though it is the page alone that asks for it. */
import { refusal } from '../../../../domain/case/refusals.ts';
import type { Refusal } from '../../../../domain/terms.ts';
import type { CaseFile, OpenStepView } from '../../../reading/case-file.ts';
import { hasTaken, TAKING } from '../../texts/taking.ts';

export const TICK_MISSING = 'tick-missing';

export function tickMissing(
  { by }: Pick<NonNullable<OpenStepView['taken']>, 'by'>,
  { names }: Pick<CaseFile, 'names'>,
): Refusal {
  const name = names.people[by];
  const { de } = hasTaken(name ?? 'Eine andere Person');
  const { en } = hasTaken(name ?? 'Another person');
  return refusal(TICK_MISSING, `${de} ${TAKING.tickFirst.de}`, `${en} ${TAKING.tickFirst.en}`);
}
