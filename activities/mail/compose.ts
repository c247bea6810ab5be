/**
 * The words of a mail: what is to do, until when and why that date, with the link to the step. Coded facts only: no free text
 * of the case, no resident, nobody's data but the recipient's name.
 */
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { Text } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { noticeText } from './texts.ts';
import { caseNumber } from './wording.ts';

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
  const subject =
    works.length === 1 && first
      ? noticeText(state, first).headline[lang]
      : SEVERAL[lang].replace('#', `${works.length}`);
  return {
    subject: `[${number}] ${subject}`,
    text: [GREETING[lang].replace('#', person.name), ...paragraphs, SIGNATURE[lang].replace('#', number)].join('\n\n'),
  };
}

const GREETING: Text = { de: 'Guten Tag #,', en: 'Dear #,' };
const SEVERAL: Text = { de: '# Aufgaben warten auf Sie', en: '# tasks are waiting for you' };
const SIGNATURE: Text = {
  de: 'Diese Nachricht hat Handschlag zum Vorgang # selbsttätig verschickt.',
  en: 'Handschlag sent this message for case # by itself.',
};
