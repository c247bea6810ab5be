/** What tests of the calendar begin with: cases of two carriers, and changes of the municipality's calendar that must be taken. */
import type { CaseId, MunicipalityCommandName, OrganisationId } from '../../domain/terms.ts';
import { aRequest } from '../api/forms.ts';
import { type Installation, MUELHEIM } from '../api/installation.ts';

let keys = 0;

/** A request titled after whoever made it. */
export async function requestOf(at: Installation, person: 'carla' | 'otto'): Promise<CaseId> {
  const carrier = (person === 'carla' ? 'nachbarschaft' : 'other-carrier') as OrganisationId;
  const answer = await at.services.cases.submit({
    actor: at.actor(person),
    type: 'open-case',
    origin: { municipality: MUELHEIM, carrier },
    form: { ...aRequest, title: `Anfrage von ${person}` },
    key: `request-${keys++}-x`,
  });
  if (answer.kind !== 'receipt') throw new Error(JSON.stringify(answer));
  return answer.caseId;
}

export async function entered(at: Installation, type: MunicipalityCommandName, form: unknown): Promise<void> {
  const actor = at.actor('petra');
  const answer = await at.services.municipalities.submit({ actor, type, id: MUELHEIM, form, key: `enter-${keys++}-x` });
  if (answer.kind !== 'receipt') throw new Error(`${type}: ${JSON.stringify(answer)}`);
}
