/** Whether a step waits because its case is paused: F1, what the law gives a complaint does not rest with it. */
import { isComplaint } from '../../../../domain/case/open-keys.ts';
import type { StepName } from '../../../../domain/terms.ts';

export const rests = ({ paused }: { readonly paused: boolean }, step: StepName): boolean =>
  paused && !isComplaint(step);
