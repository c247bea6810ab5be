/** What a step is about, as the sentence under its title; none where it would only name the office once more. */
import { officeIn } from '../../../../domain/guideline/office-words.ts';
import { placed, textIn } from '../../../../domain/guideline/placed-text.ts';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import type { StepName, Text } from '../../../../domain/terms.ts';

export function leadOf(step: StepName): Text | undefined {
  const { short, by } = stepOf(step);
  if (by.some((role) => officeIn({}, role).label.de === short.de)) return undefined;
  return placed((place) => {
    const { de, en } = textIn(place, short);
    return { de: capitalised(de), en: capitalised(en) };
  });
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
