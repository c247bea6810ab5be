/** Who acts: the people of the municipality's file, found by their id or by a role. */
import { fileURLToPath } from 'node:url';
import { COMMAND_TABLE, isStep } from '../../domain/case/commands.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { CaseCommandName, Role } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { readMunicipalityFile } from '../http/municipality-file.ts';
import { CliError, EXIT } from './cli-error.ts';

const SAMPLE = fileURLToPath(new URL('../../examples/muelheim/municipality.yaml', import.meta.url));

export interface Cast {
  readonly municipality: string;
  readonly people: readonly Person[];
}

export async function readCast(environment: Readonly<Record<string, string | undefined>>): Promise<Cast> {
  const { profile, people } = await readMunicipalityFile(environment.HANDSCHLAG_MUNICIPALITY_FILE ?? SAMPLE);
  return { municipality: profile.id, people };
}

/** By id, or the first who holds the role. */
export function findPerson({ people }: Cast, name: string): Person {
  const found =
    people.find(({ id }) => (id as string) === name) ?? people.find(({ roles }) => roles.some((role) => role === name));
  if (found) return found;
  const known = people.map(({ id, roles }) => `  ${id}  (${roles.join(', ')})`).join('\n');
  throw new CliError(EXIT.usage, `Niemand heißt „${name}“ oder hat diese Rolle. Bekannt sind:\n${known}`);
}

/** The first person who may give this command. */
export function whoMay(cast: Cast, command: CaseCommandName): Person {
  const roles: readonly Role[] = isStep(command) ? stepOf(command).by : COMMAND_TABLE[command].by;
  const found = cast.people.find((person) => person.roles.some((role) => roles.includes(role)));
  if (!found) throw new CliError(EXIT.usage, `Niemand in der Kommune darf „${command}“; nennen Sie jemanden mit --as.`);
  return found;
}
