/** How mails and letters write a case's number and a date. */
import type { CaseState } from '../../domain/case/state.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';

/** How people name a case: the first eight characters of its id. */
export const caseNumber = ({ caseId }: Pick<CaseState, 'caseId'>): string => `HS-${caseId.slice(0, 8).toUpperCase()}`;

const MONTHS: Readonly<Record<keyof Text, readonly string[]>> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

export function longDate(date: PlainDate): Text {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)) - 1, Number(date.slice(8))];
  return { de: `${day}. ${MONTHS.de[month]} ${year}`, en: `${day} ${MONTHS.en[month]} ${year}` };
}
