/** What a step is called. */
import { stepOf } from '../../domain/guideline/steps.ts';
import type { StepName, Text } from '../../domain/terms.ts';

export const stepLabel = (step: StepName): Text => stepOf(step).label;
