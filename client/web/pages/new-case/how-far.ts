/** How far a request is that somebody has begun: what is still wrong, which sections are complete, and where to go on. */
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import type { FieldError } from '../../../commands/answer.ts';
import { fieldErrors } from '../../../commands/field-errors.ts';
import type { Typed } from '../../forms/posted.ts';
import { readForm } from '../../forms/read-form.ts';
import { type Carriers, carrierErrors } from './carrier-choice.ts';
import { REQUEST, SECTIONS, type SectionId, sectionOf } from './sections.ts';

export interface HowFar {
  /** Everything that the request's own schema finds, and whether it is clear whose it is. */
  readonly errors: readonly FieldError[];
  readonly complete: readonly SectionId[];
  /** The first that is not complete. */
  readonly next: SectionId | 'summary';
}

export function howFar(typed: Typed, carriers: Carriers | undefined): HowFar {
  const wrong = fieldErrors(STEP_TABLE['open-case'].form, readForm(REQUEST, typed));
  const errors = [...carrierErrors(typed, carriers), ...wrong];
  const unfinished = SECTIONS.filter((section) => errors.some(({ path }) => sectionOf(path) === section));
  return {
    errors,
    complete: SECTIONS.filter((section) => !unfinished.includes(section)).map(({ id }) => id),
    next: unfinished[0]?.id ?? 'summary',
  };
}
