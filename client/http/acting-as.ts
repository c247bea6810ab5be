/** In which of their roles a person acts: the one they chose, else the first that may do it, else their first. */
import type { Context } from 'hono';
import { type Actor, ROLES, type Role } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import type { AppEnv } from './app-env.ts';

export const actingAs = (c: Context<AppEnv>, wanted: readonly Role[]): Actor =>
  actorOf(c.get('person'), wanted, c.get('chosenRole'));

/** An operator sees no contents (P15): whoever has another role reads in that one. */
export const reading = (c: Context<AppEnv>): Actor =>
  actingAs(
    c,
    ROLES.filter((role) => role !== 'operator' && role !== 'engine'),
  );

/** The sign-in lets nobody through who has no role, and nobody ever acts as the engine. */
export function actorOf({ id, organisation, roles }: Person, wanted: readonly Role[], chosen?: Role): Actor {
  const own = roles.filter((role) => role !== 'engine');
  const role = chosen ?? own.find((candidate) => wanted.includes(candidate)) ?? own[0];
  if (role === undefined) throw new Error(`person ${id} has no role`);
  return { person: id, role, organisation };
}
