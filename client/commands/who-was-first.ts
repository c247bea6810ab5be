/**
 * Two people complete one step at once: the journal lets one win, and the other is told who it was. The rules know an opaque id
 * alone, so the name is put in here, for colleagues; another organisation reads the office.
 */
import type { Actor, PersonId } from '../../domain/terms.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { reach } from '../reading/unreachable.ts';
import { type Refused, refused, type Submitted } from './answer.ts';

export function createWhoWasFirst(people: Pick<PeopleDirectory, 'find'>) {
  async function colleague(id: PersonId, { organisation }: Actor): Promise<string | undefined> {
    const found = await reach(() => people.find(id));
    return found?.organisation === organisation ? found.name : undefined;
  }

  return async <A extends Submitted>(answer: A, actor: Actor): Promise<A | Refused> => {
    if (answer.kind !== 'refused' || answer.refusal.first === undefined) return answer;
    const { first, ...refusal } = answer.refusal;
    const { de, en } = refusal.message;
    if (first === actor.person)
      return refused({ ...refusal, message: { de: `${de} Das waren Sie selbst.`, en: `${en} That was you.` } });
    const name = await colleague(first, actor);
    if (name === undefined) return refused(refusal);
    return refused({ ...refusal, message: { de: `${de} Das war ${name}.`, en: `${en} That was ${name}.` } });
  };
}
