/** What colleagues are called; somebody of another house, or who was erased, has no name here. */
import type { PersonId } from '../../../../domain/terms.ts';
import type { PeopleDirectory, Person } from '../../../../storage/people.ts';

export async function colleaguesNamed(
  ids: readonly PersonId[],
  { organisation }: Person,
  people: Pick<PeopleDirectory, 'find'>,
): Promise<{ readonly [id: string]: string }> {
  const found = await Promise.all([...new Set(ids)].map((id) => people.find(id)));
  return Object.fromEntries(
    found.flatMap((person) => (person?.organisation === organisation ? [[person.id, person.name]] : [])),
  );
}
