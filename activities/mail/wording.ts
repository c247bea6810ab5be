/** How mails and letters write a case's number, dates, numbers and lists. No `Intl`: the same words on every machine. */
import type { CaseState } from '../../domain/case/state.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';

/** How people name a case: the first eight characters of its id. */
export const caseNumber = ({ caseId }: Pick<CaseState, 'caseId'>): string => `HS-${caseId.slice(0, 8).toUpperCase()}`;

const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** "14. September 2026", "14 September 2026". */
export function longDate(date: PlainDate): Text {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)) - 1, Number(date.slice(8))];
  return { de: `${day}. ${MONTHS.de[month]} ${year}`, en: `${day} ${MONTHS.en[month]} ${year}` };
}

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
