/** What a step is about, as the sentence under its title; none where it would only name the office once more. */
import { officeIn } from '../../../../domain/guideline/office-words.ts';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import type { StepName, Text } from '../../../../domain/terms.ts';

export function leadOf(step: StepName): Text | undefined {
  const { short, by } = stepOf(step);
  if (by.some((role) => officeIn({}, role).label.de === short.de)) return undefined;
  return { de: capitalised(short.de), en: capitalised(short.en) };
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
