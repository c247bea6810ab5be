/** How a sentence names an earlier row: by its day or by what happened, where the past is known; else by its number. */
import type { CaseEvent } from '../../domain/case/events.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';
import { dayOf } from '../texts/german-day.ts';
import type { SoFar } from './so-far.ts';
import { dateText } from './wording.ts';

/** "vom 1. April 2026", "of 1 April 2026"; told alone "(Eintrag 43)". */
export function entryText(before: SoFar | undefined, seq: number): Text {
  const row = before?.pointedAt[seq];
  if (!row) return { de: `(Eintrag ${seq})`, en: `(entry ${seq})` };
  const { occurredOn } = (row.data ?? {}) as { readonly occurredOn?: PlainDate };
  const { de, en } = dateText(occurredOn ?? dayOf(row.at));
  return { de: `vom ${de}`, en: `of ${en}` };
}

export const eventAt = (before: SoFar | undefined, seq: string | undefined): CaseEvent | undefined =>
  before?.pointedAt[Number(seq)] as unknown as CaseEvent | undefined;
