/** What a project is, in coded facts: who asks, what is planned, for whom, how many. In every mail, so that its reader knows. */
import type { CaseState } from '../../domain/case/state.ts';
import { LEGAL_FORM, MAILING_KIND, TARGET_GROUP } from '../../domain/guideline/choices/request.ts';
import type { Text } from '../../domain/terms.ts';
import { numberText, oneLine } from './wording.ts';

export interface FactText {
  readonly label: Text;
  readonly value: Text;
}

export function aboutTheProject({ facts: { request } }: CaseState): readonly FactText[] {
  if (!request) return [];
  const name = oneLine(request.carrier.name);
  const form = LEGAL_FORM[request.carrier.legalForm];
  const count = numberText(request.expectedCount);
  return [
    {
      label: { de: 'Träger', en: 'Carrier' },
      value: { de: `${name} (${form.de})`, en: `${name} (${form.en})` },
    },
    { label: { de: 'Art der Sendung', en: 'Kind of mailing' }, value: MAILING_KIND[request.mailingKind] },
    { label: { de: 'Zielgruppe', en: 'Target group' }, value: TARGET_GROUP[request.targetGroup] },
    {
      label: { de: 'Erwartete Anzahl', en: 'Expected number' },
      value: { de: `etwa ${count.de}`, en: `about ${count.en}` },
    },
  ];
}
