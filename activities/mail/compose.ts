/**
 * The words of a mail: what is to do, until when and why that date, with the link to the step. Coded facts only: no free text
 * of the case, no resident, nobody's data but the recipient's name.
 */
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { noticeText } from './texts.ts';

export interface Composed {
  readonly subject: string;
  readonly text: string;
}

export function composeNotice(state: CaseState, works: readonly Work[], person: Person, publicUrl: string): Composed {
  const lang = person.language;
  const number = caseNumber(state);
  const paragraphs = works.map((work) => {
    const { headline, body } = noticeText(state, work);
    const link = `${publicUrl}/cases/${state.caseId}${work.step ? `#${work.step}` : ''}`;
    const rules = work.step ? stepOf(work.step).rules.join(', ') : '';
    const why = rules ? { de: `Grundlage: Leitfaden ${rules}.`, en: `Basis: guideline ${rules}.` }[lang] : '';
    return [headline[lang], body[lang], why, link].filter(Boolean).join('\n');
  });
  const [first] = works;
  const subject = works.length === 1 && first ? noticeText(state, first).headline[lang] : SEVERAL[lang].replace('#', `${works.length}`);
  return {
    subject: `[${number}] ${subject}`,
    text: [GREETING[lang].replace('#', person.name), ...paragraphs, SIGNATURE[lang].replace('#', number)].join('\n\n'),
  };
}

/** How people name a case: the first eight characters of its id. */
export const caseNumber = ({ caseId }: Pick<CaseState, 'caseId'>): string => `HS-${caseId.slice(0, 8).toUpperCase()}`;

const MONTHS: Readonly<Record<keyof Text, readonly string[]>> = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

export function longDate(date: PlainDate): Text {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)) - 1, Number(date.slice(8))];
  return { de: `${day}. ${MONTHS.de[month]} ${year}`, en: `${day} ${MONTHS.en[month]} ${year}` };
}

const GREETING: Text = { de: 'Guten Tag #,', en: 'Dear #,' };
const SEVERAL: Text = { de: '# Aufgaben warten auf Sie', en: '# tasks are waiting for you' };
const SIGNATURE: Text = {
  de: 'Diese Nachricht hat Handschlag zum Vorgang # selbsttätig verschickt.',
  en: 'Handschlag sent this message for case # by itself.',
};
