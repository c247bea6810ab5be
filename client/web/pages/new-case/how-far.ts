/** How far a request is that somebody has begun: what is still wrong, which sections are complete, and where to go on. */
import { NATURAL_PERSON, REQUEST_GAPS } from '../../../../domain/case/request-gaps.ts';
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import type { Refusal, Text } from '../../../../domain/terms.ts';
import type { FieldError } from '../../../commands/answer.ts';
import { fieldErrors } from '../../../commands/field-errors.ts';
import { personalTracesIn } from '../../../commands/personal-traces.ts';
import type { Typed } from '../../forms/posted.ts';
import { readForm } from '../../forms/read-form.ts';
import { type Carriers, carrierErrors } from './carrier-choice.ts';
import { REQUEST, SECTIONS, type SectionId, sectionOf } from './sections.ts';

export interface HowFar {
  /** Everything that the request's own schema finds, and whether it is clear whose it is. */
  readonly errors: readonly FieldError[];
  /** R1: whose request nobody may take. */
  readonly refusal?: Refusal;
  /** What the completeness check will miss, and what is plainly about one person (L9), as far as its sections are complete. */
  readonly gaps: readonly FoundGap[];
  readonly complete: readonly SectionId[];
  /** The first that is not complete. */
  readonly next: SectionId | 'summary';
}

export interface FoundGap {
  readonly path: string;
  readonly text: Text;
  readonly rule: string | undefined;
}

export function howFar(typed: Typed, carriers: Carriers | undefined): HowFar {
  const asked = readForm(REQUEST, typed);
  const wrong = fieldErrors(STEP_TABLE['open-case'].form, asked);
  const refusal = NATURAL_PERSON.isIn(asked) ? NATURAL_PERSON.refusal : undefined;
  const refused = refusal ? [{ path: NATURAL_PERSON.field, message: refusal.message }] : [];
  const errors = [...carrierErrors(typed, carriers), ...wrong, ...refused];
  const unfinished = SECTIONS.filter((section) => errors.some(({ path }) => sectionOf(path) === section));
  const gaps = [
    ...REQUEST_GAPS.filter((gap) => gap.isIn(asked)).map(({ field, beforehand, refusal: { rule } }) => ({
      ...{ path: field, text: beforehand, rule },
    })),
    ...personalTracesIn('open-case', asked).map(({ path, message }) => ({ path, text: message, rule: 'L9' })),
  ].filter(({ path }) => !unfinished.some((section) => section === sectionOf(path)));
  return {
    errors,
    ...(refusal ? { refusal } : {}),
    gaps,
    complete: SECTIONS.filter((section) => !unfinished.includes(section)).map(({ id }) => id),
    next: unfinished[0]?.id ?? 'summary',
  };
}
