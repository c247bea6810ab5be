/** Whose event it is, as the guideline's table says. */
import { commandOf } from '../../../domain/case/command-table.ts';
import { isStep } from '../../../domain/case/commands.ts';
import { sourceOf, stepOfEvent } from '../../../domain/case/event-sources.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import type { Role } from '../../../domain/terms.ts';

export function rolesFor(event: CaseEvent): readonly Role[] {
  // A step is taken, and taken back, by whoever may complete it.
  if (event.type === 'step-corrected' || event.type === 'step-revoked' || event.type === 'step-taken')
    return stepOf(event.data.step).by;
  // Whose step is recorded, that office is asked, and whether the planner may record for it.
  if (event.type === 'recorded-for-office') return stepOf(event.data.step).by;
  const step = stepOfEvent(event);
  // A2: the engine informs by mail, a person where mail fails.
  if (step) return stepOf(step).informs ? [...stepOf(step).by, 'engine'] : stepOf(step).by;
  const source = sourceOf(event);
  return isStep(source) ? [] : commandOf(source).by;
}
