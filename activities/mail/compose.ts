/**
 * A mail's subject and text: what is to do, until when and why that date, under which rule, with the link to the step. Coded
 * facts only: no free text of the case, no resident, nobody's data but the recipient's own name.
 */

import { caseNumber } from '../../domain/case/case-number.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import type { Text } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { noticeText } from './texts.ts';
import { oneLine } from './wording.ts';

export interface Composed {
  readonly subject: string;
  readonly text: string;
}

export function composeNotice(
  state: CaseState,
  works: readonly Work[],
  { language, name }: Pick<Person, 'language' | 'name'>,
  publicUrl: string,
): Composed {
  const notices = works.map((work) => noticeText(state, work));
  const [first, ...others] = notices;
  const isOne = others.length === 0;
  const number = caseNumber(state);
  const page = `${publicUrl.replace(/\/+$/, '')}/cases/${state.caseId}`;
  const parts = notices.map(({ headline, body, step, rules }) =>
    [
      ...(isOne ? [] : [`* ${headline[language]}`]),
      body[language],
      ...(rules.length > 0 ? [`${BASIS[language]} ${rules.join(', ')}`] : []),
      step ? `${page}#${step}` : page,
    ].join('\n'),
  );
  const subject = first && isOne ? first.headline[language] : `${notices.length} ${SEVERAL[language]}`;
  const conditions = state.facts.assessment?.outcome === 'permissible-with-conditions' ? [CONDITIONS[language]] : [];
  return {
    subject: `[${number}] ${subject}`,
    text: [
      `${GREETING[language]} ${oneLine(name)},`,
      ...parts,
      ...conditions,
      `-- \n${CASE[language]} ${number}\n${AUTOMATIC[language]}`,
    ].join('\n\n'),
  };
}

const GREETING: Text = { de: 'Guten Tag', en: 'Dear' };
const SEVERAL: Text = { de: 'Hinweise zu einem Vorgang', en: 'notices about a case' };
const BASIS: Text = { de: 'Grundlage im Leitfaden:', en: 'Basis in the guideline:' };
// A3: the conditions go with the case to its end; their text is sealed and stays in the case.
const CONDITIONS: Text = {
  de: 'Für dieses Vorhaben gelten Auflagen aus der rechtlichen Einschätzung; Sie finden sie im Vorgang.',
  en: 'Conditions of the legal assessment apply to this project; you find them in the case.',
};
const CASE: Text = { de: 'Vorgang', en: 'Case' };
const AUTOMATIC: Text = {
  de: 'Handschlag hat diese E-Mail automatisch verschickt; bitte antworten Sie nicht darauf.',
  en: 'Handschlag sent this mail automatically; please do not reply to it.',
};
