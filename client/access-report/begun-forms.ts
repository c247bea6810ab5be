/** What somebody has begun and not sent: which forms, since when; what they typed is told to nobody but themselves. */
import { caseNumber } from '../../domain/case/case-number.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import type { PersonId } from '../../domain/terms.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { placeInWords } from '../drafts/place-words.ts';
import { tellTyped } from '../drafts/tell-typed.ts';
import type { BegunForm } from './report.ts';

export async function begunForms(
  drafts: Pick<Drafts, 'places' | 'find'>,
  person: PersonId,
  { isOwn, place }: { readonly isOwn: boolean; readonly place: Place },
): Promise<readonly BegunForm[]> {
  const found = await drafts.places(person);
  return Promise.all(
    found.map(async (lying) => {
      const { label, caseId, variants } = placeInWords(lying.place);
      const kept = isOwn ? await drafts.find(person, lying.place) : undefined;
      return {
        form: label,
        ...lying,
        ...(caseId ? { caseId, number: caseNumber({ caseId }) } : {}),
        ...(kept ? { content: tellTyped(variants, kept.typed, place) } : {}),
      };
    }),
  );
}
