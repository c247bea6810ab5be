/** Who acts in a line, and in which role: as at the API, whoever signs in acts in the first of their roles that may. */
import { openSteps } from '../../domain/case/open-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import { type Actor, CARRIER_ROLES, type MunicipalityId, type Role } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { CliError, EXIT } from '../cli/cli-error.ts';
import { type Cast, findCaller, rolesFor } from '../cli/people.ts';
import { caseCommandOf, officeFor, type WalkStep, WHOEVER_MAY } from '../cli/walk-line.ts';
import { actorOf } from '../http/acting-as.ts';

export interface Company {
  readonly municipality: MunicipalityId;
  readonly people: readonly Person[];
  /** Whose case it is or will be, where that is known. */
  readonly carrier: string | undefined;
}

export function actingIn(line: WalkStep, state: CaseState | undefined, company: Company): Actor {
  const wanted = wantedRoles(line, state);
  const cast: Cast = company;
  const { person, role } =
    line.as === WHOEVER_MAY ? { person: firstWho(wanted, company), role: undefined } : findCaller(cast, line.as);
  const actor = actorOf(person ?? firstWho(wanted, company), wanted, role);
  const office = officeFor(line);
  // What is recorded for an office is done in its name, even where it is one's own.
  const isOwn = office === actor.role && !('record' in line);
  return office === undefined || isOwn ? actor : { ...actor, for: office };
}

/** The roles whose turn it is now before those that may in general. */
function wantedRoles(line: WalkStep, state: CaseState | undefined): readonly Role[] {
  if ('municipality' in line) return MUNICIPALITY_TABLE[line.municipality].by;
  if ('record' in line) return ['social-planner'];
  const command = caseCommandOf(line);
  if (command === undefined) return [];
  const now = state ? openSteps(state).flatMap(({ step, roles }) => (step === command ? roles : [])) : [];
  return [...now, ...rolesFor(command, line.form)];
}

function firstWho(wanted: readonly Role[], { people, municipality, carrier }: Company): Person {
  const isHere = ({ organisation }: Person, role: Role): boolean =>
    CARRIER_ROLES.includes(role)
      ? carrier === undefined || (organisation as string) === carrier
      : (organisation as string) === municipality;
  for (const role of wanted) {
    const person = people.find((one) => one.roles.includes(role) && isHere(one, role));
    if (person) return person;
  }
  throw new CliError(EXIT.usage, {
    de: `Niemand in der Datei der Kommune hat eine dieser Rollen: ${wanted.join(', ')}.`,
    en: `Nobody in the municipality’s file holds one of these roles: ${wanted.join(', ')}.`,
  });
}
