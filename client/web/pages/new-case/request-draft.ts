/** What somebody has entered of their request so far, and what is known of it beforehand. */
import { CARRIER_ROLES } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { Services } from '../../../http/services.ts';
import { fillForm } from '../../forms/fill-form.ts';
import type { Typed } from '../../forms/posted.ts';
import { NEW_CASE_ADDRESS, REQUEST } from './sections.ts';

export const requestDraft = ({ drafts, readMunicipality }: Pick<Services, 'drafts' | 'readMunicipality'>) => ({
  keep: (person: Person, typed: Typed) => drafts.keep(person.id, NEW_CASE_ADDRESS, typed),
  drop: (person: Person) => drafts.drop(person.id, NEW_CASE_ADDRESS),

  /** Whoever has not begun yet begins with what is known of them. */
  async of(person: Person): Promise<Typed> {
    const kept = await drafts.find(person.id, NEW_CASE_ADDRESS);
    return kept?.typed ?? fillForm(REQUEST, await ownWords(readMunicipality, person));
  },
});

/** A carrier's own name and contact: nobody types what is known. */
async function ownWords(
  readMunicipality: Services['readMunicipality'],
  { organisation, municipality, name, email, roles }: Person,
): Promise<unknown> {
  if (!roles.some((role) => CARRIER_ROLES.includes(role))) return {};
  const known = (await readMunicipality(municipality))?.carriers[organisation];
  return { ...(known ? { carrier: { name: known } } : {}), contact: { name, email } };
}
