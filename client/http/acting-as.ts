/** In which of their roles a person acts: the one they chose, else the first that may do it, else their first. */
import type { Context } from 'hono';
import { type Actor, ROLES, type Role } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import type { AppEnv } from './app-env.ts';

export const actingAs = (c: Context<AppEnv>, wanted: readonly Role[]): Actor =>
  actorOf(c.get('person'), wanted, c.get('chosenRole'));

/**
 * For another office: as its substitute, or as the planner who takes back what was recorded for it. Whose office one holds
 * oneself, one acts for in one's own role.
 */
export function actingFor(c: Context<AppEnv>, wanted: readonly Role[], office: Role | undefined): Actor {
  const actor = actingAs(c, wanted);
  return office === undefined || office === actor.role ? actor : { ...actor, for: office };
}

/** An operator sees no contents (P15): whoever has another role reads in that one. */
export const reading = (c: Context<AppEnv>, office?: Role): Actor => actingFor(c, READING, office);
const READING = ROLES.filter((role) => role !== 'operator' && role !== 'engine');

/** The sign-in lets nobody through who has no role, and nobody ever acts as the engine. */
export function actorOf({ id, organisation, roles }: Person, wanted: readonly Role[], chosen?: Role): Actor {
  const own = roles.filter((role) => role !== 'engine');
  const role = chosen ?? own.find((candidate) => wanted.includes(candidate)) ?? own[0];
  if (role === undefined) throw new Error(`person ${id} has no role`);
  return { person: id, role, organisation };
}
