/** How mails and letters write numbers and lists. No `Intl`: the same words on every machine. */
import type { Text } from '../../domain/terms.ts';

export { inDigits as numberText } from '../../domain/guideline/digits.ts';

/** "1 Arbeitstag", "5 Arbeitstage". */
export function workingDaysText(count: number): Text {
  return count === 1
    ? { de: '1 Arbeitstag', en: '1 working day' }
    : { de: `${count} Arbeitstage`, en: `${count} working days` };
}

export const joinTexts = (texts: readonly Text[], separator: string): Text => ({
  de: texts.map(({ de }) => de).join(separator),
  en: texts.map(({ en }) => en).join(separator),
});

/** A name as people typed it, on one line: it must not look like a paragraph of ours. */
export const oneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();
