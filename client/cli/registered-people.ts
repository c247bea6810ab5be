/** People who were registered since the municipality's file was written: a local installation knows them, the file does not. */
import type { Role } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import type { Api } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import { type Cast, isKnown } from './people.ts';

type Registered = Omit<Person, 'roles'> & { readonly roles: readonly { readonly id: Role }[] };

/** The same cast where the name is known there, or nobody may look. */
export async function withRegistered(api: Api, cast: Cast, name: string): Promise<Cast> {
  const operator = cast.people.find(({ roles }) => roles.includes('operator'));
  if (isKnown(cast, name) || operator === undefined) return cast;
  try {
    const path = `/municipalities/${encodeURIComponent(cast.municipality)}/people`;
    const { people } = (await api.get(path, operator.id)) as { readonly people: readonly Registered[] };
    return { ...cast, people: people.map((person) => ({ ...person, roles: person.roles.map(({ id }) => id) })) };
  } catch (error) {
    if (error instanceof CliError && error.exit !== EXIT.unreachable) return cast;
    throw error;
  }
}
