/**
 * What the machine finds in a document that is to go to citizens: codes for the record, and for whoever brings it the words that
 * label somebody (R9). A list of persons is refused, for no resident's data may come here (L9).
 */
import { refusal } from '../../domain/case/refusals.ts';
import { looksLikeAddressList } from '../../domain/guideline/address-list.ts';
import { checkLetterText, type LetterFinding, type Place } from '../../domain/guideline/letters.ts';
import type { Refusal } from '../../domain/terms.ts';
import { PDF_LIMITS, readPdfText } from './read-pdf-text.ts';

export type CheckedLetter =
  | {
      readonly kind: 'checked';
      readonly findings: readonly LetterFinding[];
      /** R9: the words found, with their places. */
      readonly labels?: readonly Place[];
    }
  /** Longer than any mailing; a report may be. */
  | { readonly kind: 'long' }
  | { readonly kind: 'unfit'; readonly refusal: Refusal };

/** Takes as long as the document wants: only `document-thread.ts` calls it, which can be ended. */
export async function findingsIn(plain: Uint8Array, ownNames: readonly string[]): Promise<CheckedLetter> {
  const read = await readPdfText(plain);
  if (read.kind === 'unreadable') return { kind: 'unfit', refusal: read.refusal };
  if (looksLikeAddressList(read.rows)) return { kind: 'unfit', refusal: listOfPersons };
  if (read.more) return { kind: 'long' };
  const found = checkLetterText(read.pages, ownNames);
  const labels = found.flatMap(({ places = [] }) => places);
  return { kind: 'checked', findings: found.map(({ code }) => code), ...(labels.length > 0 ? { labels } : {}) };
}

export const listOfPersons = refusal(
  'list-of-persons',
  'Das Dokument sieht aus wie eine Liste von Personen. Daten von Bürgerinnen und Bürgern gehören nicht hierher; es wurde nicht gespeichert.',
  'The document looks like a list of persons. Residents’ data do not belong here; it was not stored.',
  'L9',
);

export const tooLongForCitizens = refusal(
  'document-too-long',
  `Die PDF-Datei hat mehr als ${PDF_LIMITS.pages} Seiten. Ein Schreiben an Bürgerinnen und Bürger ist kürzer; bitte teilen Sie es.`,
  `The PDF has more than ${PDF_LIMITS.pages} pages. A mailing to citizens is shorter; please divide it.`,
);
