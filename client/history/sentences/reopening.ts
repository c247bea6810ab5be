/** What an event opened again. */
import { stepOf } from '../../../domain/guideline/steps.ts';
import type { StepName, Text } from '../../../domain/terms.ts';
import { listOf, NOTHING, quoted } from '../wording.ts';

/** "Dadurch sind wieder offen: „Freigabe“ und „Druck“." */
export function reopenedText(reopened: readonly StepName[]): Text {
  if (reopened.length === 0) return NOTHING;
  const steps = listOf(reopened.map((step) => quoted(stepOf(step).label)));
  return {
    de: `Dadurch ${reopened.length === 1 ? 'ist' : 'sind'} wieder offen: ${steps.de}.`,
    en: `This opened again: ${steps.en}.`,
  };
}
