/**
 * What a case is found by in lists: its number and its coded facts, in the words of both languages. Never a sealed value; what
 * the decision says only once it is co-signed, for until then it stays with the municipality.
 */
import { CRITERION, LEGAL_FORM, MAILING_KIND, OCCASION, TARGET_GROUP } from '../guideline/choices/request.ts';
import type { CaseId, Json, Text } from '../terms.ts';
import { caseNumber } from './case-number.ts';

type Facts = { readonly [name: string]: Json };

export function searchText(caseId: CaseId, facts: Facts): string {
  const isDecided = facts.outcome === 'accept' || facts.outcome === 'decline';
  return searchWords(
    [
      caseNumber({ caseId }),
      facts.carrierName,
      ...labelsOf(TARGET_GROUP, facts.targetGroup),
      ...labelsOf(MAILING_KIND, facts.mailingKind),
      ...labelsOf(OCCASION, facts.occasion),
      ...labelsOf(LEGAL_FORM, facts.legalForm),
      ...(Array.isArray(facts.criteria) ? facts.criteria.flatMap((criterion) => labelsOf(CRITERION, criterion)) : []),
      ...(isDecided ? [facts.summary] : []),
    ]
      .filter((part) => typeof part === 'string')
      .join(' '),
  ).join(' ');
}

/** Words as they are compared: in small letters, without accents and umlauts, `ß` as `ss`. */
export const searchWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const labelsOf = (choices: { readonly [id: string]: Text }, id: Json | undefined): readonly string[] => {
  const label = typeof id === 'string' ? choices[id] : undefined;
  return label ? [label.de, label.en] : [];
};
