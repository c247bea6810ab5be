/** The people of the municipality's file, found by their id or by a role. */
import { COMMAND_TABLE, type Command } from '../../domain/case/command-table.ts';
import { isStep } from '../../domain/case/commands.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import {
  CARRIER_ROLES,
  type CaseCommandName,
  type MunicipalityId,
  ROLES,
  type Role,
  STEPS,
} from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { MunicipalityFileError, readMunicipalityFile } from '../http/municipality-file.ts';
import { asSaid, CliError, EXIT } from './cli-error.ts';
import { type Environment, fromRoot } from './installation.ts';

export interface Cast {
  readonly municipality: MunicipalityId;
  readonly people: readonly Person[];
  readonly place?: Place;
}

/** Who asks. Without a person: whoever HANDSCHLAG_TOKEN was issued to. */
export interface Caller {
  readonly person?: Person;
  /** In which of their roles; absent: the first that may. */
  readonly role?: Role;
}

/** The same file as the web process reads: HANDSCHLAG_MUNICIPALITY_FILE, else the sample. */
export async function readCast(environment: Environment): Promise<Cast> {
  const file = fromRoot(environment.HANDSCHLAG_MUNICIPALITY_FILE || 'examples/muelheim/municipality.yaml');
  try {
    const { profile, people } = await readMunicipalityFile(file);
    return { municipality: profile.id as MunicipalityId, people, place: profile };
  } catch (error) {
    if (error instanceof MunicipalityFileError) throw new CliError(EXIT.usage, asSaid(error.message));
    throw new CliError(EXIT.usage, {
      de: `Die Datei der Kommune ist nicht zu lesen: ${file}`,
      en: `The municipality’s file cannot be read: ${file}`,
    });
  }
}

/** Whether somebody has this id or holds this role. */
export const isKnown = ({ people }: Cast, name: string): boolean =>
  people.some(({ id, roles }) => (id as string) === name || roles.some((role) => role === name));

/** By id, or the first who holds the role and then acts in it. */
export function findCaller({ people }: Cast, name: string): Caller {
  const person = people.find(({ id }) => (id as string) === name);
  if (person) return { person };
  const role = roleNamed(name);
  const holder = role && people.find(({ roles }) => roles.includes(role));
  if (holder) return { person: holder, role };
  const known = people.map(({ id, roles }) => `\n  ${id.padEnd(16)}  ${roles.join(', ')}`).join('');
  throw new CliError(EXIT.usage, {
    de: `Niemand heißt „${name}“ oder hat diese Rolle. Bekannt sind:${known}`,
    en: `Nobody is called “${name}” or holds that role. Known are:${known}`,
  });
}

export const roleNamed = (name: string): Role | undefined => ROLES.find((role) => role === name && role !== 'engine');

export function officeNamed(name: string): Role {
  const role = roleNamed(name);
  if (role) return role;
  throw new CliError(EXIT.usage, { de: `„${name}“ ist keine Stelle.`, en: `“${name}” is no office.` });
}

/** Everybody whose roles may give the command, in the file's order. */
export function whoMayGive({ people }: Cast, command: CaseCommandName, form: unknown): readonly Person[] {
  const roles = rolesFor(command, form);
  return people.filter((person) => person.roles.some((role) => roles.includes(role)));
}

/** A step is taken, and taken back, by whoever may complete it. */
export function rolesFor(command: CaseCommandName, form: unknown): readonly Role[] {
  if (isStep(command)) return stepOf(command).by;
  const { by }: Command = COMMAND_TABLE[command];
  if (by.length > 0) return by;
  const step = STEPS.find((name) => name === (form as { readonly step?: unknown }).step);
  return step ? stepOf(step).by : [];
}

export const isOfCarrier = ({ roles }: Person): boolean => roles.some((role) => CARRIER_ROLES.includes(role));
