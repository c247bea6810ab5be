/** A6: what the cooperation binds in the administration, as it was estimated and as it turned out. */
import type { Effort } from '../../../../domain/municipality/effort-account.ts';
import type { Text } from '../../../../domain/terms.ts';
import { euroText } from '../../../history/wording.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { number } from './told-field.ts';

export interface EffortRow {
  readonly what: keyof Effort;
  readonly label: Text;
  readonly estimated?: number;
  readonly actual?: number;
  readonly words: (amount: number) => Text;
}

export const EFFORT: readonly Pick<EffortRow, 'what' | 'label' | 'words'>[] = [
  { what: 'staffHours', label: { de: 'Arbeitsstunden', en: 'Staff hours' }, words: number },
  { what: 'sheets', label: { de: 'Blatt Papier', en: 'Sheets of paper' }, words: number },
  { what: 'postageCents', label: { de: 'Porto', en: 'Postage' }, words: (cents) => euros(cents) },
  { what: 'returnPostageCents', label: { de: 'Rückporto', en: 'Return postage' }, words: (cents) => euros(cents) },
];

/** Empty where the reader is told of neither, or nothing is estimated yet. */
export function effortOf({ facts }: Pick<CaseFile, 'facts'>): readonly EffortRow[] {
  const { effort } = (facts.decision ?? {}) as { readonly effort?: Effort };
  const actual = facts.actualEffort as Effort | undefined;
  if (!effort && !actual) return [];
  return EFFORT.map((row) => ({
    ...row,
    ...(effort ? { estimated: effort[row.what] } : {}),
    ...(actual ? { actual: actual[row.what] } : {}),
  }));
}

const euros = (cents: number): Text => {
  if (cents >= 0) return euroText(cents);
  const { de, en } = euroText(-cents);
  return { de: `−${de}`, en: `−${en}` };
};
