/** Names for the ids in a case's file, from its own facts, its calendar and the people directory. */
import type { CaseState } from '../../domain/case/state.ts';
import type { PersonId } from '../../domain/terms.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import type { CaseNames } from './case-file.ts';
import { reach } from './unreachable.ts';

export const NO_NAMES: CaseNames = { people: {}, committees: {} };

/** `takers`: who has taken a task, as far as the reader may see it. */
export async function caseNames(
  state: CaseState,
  people: PeopleDirectory,
  takers: readonly PersonId[],
): Promise<CaseNames> {
  const { facts, basis, responsible, substitutes } = state;
  const ids = [...(responsible ? [responsible] : []), ...substitutes.map(({ person }) => person), ...takers];
  return {
    ...(facts.request ? { carrier: facts.request.carrier.name } : {}),
    municipality: basis.name,
    people: await namesOf([...new Set(ids)], people),
    committees: Object.fromEntries(basis.sittings.map(({ committee, name }) => [committee, name])),
  };
}

async function namesOf(ids: readonly PersonId[], people: PeopleDirectory): Promise<CaseNames['people']> {
  const found = await Promise.all(ids.map((id) => reach(() => people.find(id))));
  return Object.fromEntries(found.flatMap((person) => (person ? [[person.id, person.name]] : [])));
}
