/**
 * Who gets a notice: everybody who holds one of the work's roles at the case's municipality or carrier, and the persons that
 * it names; nobody who owes nothing of it any more.
 */
import { shareOf } from '../../domain/case/instances.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { CARRIER_ROLES, type OrganisationId, type Role } from '../../domain/terms.ts';
import type { PeopleDirectory, Person } from '../../storage/people.ts';

export type Directory = Pick<PeopleDirectory, 'find' | 'withRole'>;

export async function recipients(people: Directory, state: CaseState, work: Work): Promise<readonly Person[]> {
  const byRole = await Promise.all(work.to.map((role) => holders(people, state, work, role)));
  const named = await Promise.all((work.persons ?? []).map((id) => people.find(id)));
  // Somebody who has changed the organisation since has no part in the case any more.
  const here = named.filter((person) => person !== undefined).filter((person) => isOfTheCase(state, person));
  const all = [...byRole.flat(), ...here].filter(({ id }) => !work.except?.includes(id));
  return [...new Map(all.map((person) => [person.id, person])).values()].slice(0, MOST_RECIPIENTS);
}

/** A record names no more; no office is that large. */
const MOST_RECIPIENTS = 50;

async function holders(people: Directory, state: CaseState, work: Work, role: Role): Promise<readonly Person[]> {
  const all = await people.withRole(homeOf(state, role), role);
  if (role === 'social-planner') {
    // P6: one planner is in charge of the case; where that one has left, all of them are asked.
    const inCharge = all.filter(({ id }) => id === state.responsible);
    return inCharge.length > 0 && work.kind !== 'escalate-to-head-of-unit' ? inCharge : all;
  }
  if (role === 'registration-office' && work.instance !== undefined) {
    const { instance } = work;
    const answersFor = (register: string) => register === instance || shareOf(role, register) === instance;
    const ofTheTown = all.filter(({ registers }) => registers?.some(answersFor));
    // Where towns have their own people, nobody answers for a town that has none: the planner hears that nobody was reached.
    return ofTheTown.length > 0 || all.some(({ registers }) => registers !== undefined) ? ofTheTown : all;
  }
  return all;
}

const homeOf = ({ carrier, municipality }: CaseState, role: Role): OrganisationId =>
  CARRIER_ROLES.includes(role) ? carrier : (municipality as string as OrganisationId);

const isOfTheCase = ({ carrier, municipality }: CaseState, { organisation }: Person): boolean =>
  organisation === carrier || organisation === (municipality as string as OrganisationId);
