/**
 * The guideline as a table: who does what, after which other steps, within how many working days, with which form, under
 * which rules. Processes, pages, API, command line and documentation are read from it. What branches is not here but in
 * `case/decide/`, a file per phase.
 */
import type { StepName } from '../terms.ts';
import type { Step } from './step.ts';
import { declarationSteps } from './steps/declaration.ts';
import { dispatchSteps } from './steps/dispatch.ts';
import { draftingSteps } from './steps/drafting.ts';
import { reportingSteps } from './steps/reporting.ts';
import { requestSteps } from './steps/request.ts';
import { responseSteps } from './steps/response.ts';
import { reviewSteps } from './steps/review.ts';

/** Version of this table; a case keeps the version it was opened under until rules are adopted anew. */
export const RULES = 2;

export const STEP_TABLE = {
  ...requestSteps,
  ...reviewSteps,
  ...declarationSteps,
  ...draftingSteps,
  ...dispatchSteps,
  ...responseSteps,
  ...reportingSteps,
} as const satisfies { readonly [N in StepName]: Step };

export const stepOf = (name: StepName): Step => STEP_TABLE[name];
