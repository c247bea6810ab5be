/** How mails and letters write a case's number, dates, numbers and lists. No `Intl`: the same words on every machine. */
import type { CaseState } from '../../domain/case/state.ts';
import type { Text } from '../../domain/terms.ts';

/** How people name a case: the first eight characters of its id. */
export const caseNumber = ({ caseId }: Pick<CaseState, 'caseId'>): string => `HS-${caseId.slice(0, 8).toUpperCase()}`;

/** 2000 → "2.000", "2,000". */
export function numberText(count: number): Text {
  const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, '.');
  return { de: grouped, en: grouped.replaceAll('.', ',') };
}

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
