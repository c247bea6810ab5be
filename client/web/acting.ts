/** In which of their roles somebody looks at a page, and which of them completes a step. */

import { INTERNAL } from '../../domain/guideline/readers.ts';
import { type Actor, ROLES, type Role } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { actorOf } from '../http/acting-as.ts';

/** An operator sees no contents (P15): whoever has another role reads in that one; the widest first. */
export function reader(person: Person): Actor {
  const inside = actorOf(person, INTERNAL);
  return INTERNAL.includes(inside.role) ? inside : actorOf(person, READING);
}
const READING = ROLES.filter((role) => role !== 'operator' && role !== 'engine');

/** Who completes or orders something: in the first of their roles that may, for the office that they stand in for. */
export function actingFor(person: Person, wanted: readonly Role[], office?: Role): Actor {
  const actor = actorOf(person, wanted);
  return office === undefined || office === actor.role ? actor : { ...actor, for: office };
}

/** Where somebody begins: with what waits for them or, where nothing ever does, with the cases. */
export const homeOf = ({ roles }: Person): string =>
  roles.every((role) => LOOKING_ON.includes(role)) ? '/cases' : '/tasks';
const LOOKING_ON: readonly Role[] = ['auditor'];

export const ownRoles = (person: Person): readonly Role[] => person.roles.filter((role) => role !== 'engine');
