/** In what cases can be alike. */
import type { ComparableFact } from '../../domain/case/comparable.ts';
import type { Text } from '../../domain/terms.ts';

export const COMPARABLE_FACT_LABELS: { readonly [F in ComparableFact]: Text } = {
  legalForm: { de: 'Rechtsform des Trägers', en: 'kind of carrier' },
  targetGroup: { de: 'Zielgruppe', en: 'target group' },
  mailingKind: { de: 'Art der Sendung', en: 'kind of mailing' },
  expectedCount: { de: 'Menge', en: 'amount' },
  occasion: { de: 'Anlass', en: 'occasion' },
  outcome: { de: 'Entscheidung', en: 'outcome' },
};
