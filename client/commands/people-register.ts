/**
 * Registers, changes and dismisses people: first the fact who holds which role is journaled in the municipality's stream, then
 * name and address go to the people directory. Repeated under the same key it finishes what was left half done.
 */
import { keyUsedBefore, refusal } from '../../domain/case/refusals.ts';
import type { MunicipalityState } from '../../domain/municipality/messages.ts';
import type { Actor, MunicipalityId, OrganisationId, PersonId, Role } from '../../domain/terms.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { PeopleDirectory, Person } from '../../storage/people.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { reach, StoreUnreachableError } from '../reading/unreachable.ts';
import { type Refused, refused, type Submitted, TRY_AGAIN, type TryAgain } from './answer.ts';
import { commandIdOf } from './ids.ts';
import type { MunicipalityClient } from './municipality-client.ts';

export interface PersonEntry {
  readonly name: string;
  readonly email: string;
  readonly language: 'de' | 'en';
  /** Absent: the municipality itself. */
  readonly organisation?: OrganisationId | undefined;
  readonly roles: readonly Exclude<Role, 'engine'>[];
  readonly notices?: Person['notices'] | undefined;
  readonly registers?: readonly string[] | undefined;
  /** Subject at the identity provider; absent: the person's id. */
  readonly subject?: string | undefined;
}

export interface PeopleRegister {
  /** `person` absent: somebody new, whose id follows from actor and key. */
  put(by: By, entry: PersonEntry, person?: PersonId): Promise<Registered | Refused | TryAgain>;
  dismiss(by: By, person: PersonId): Promise<Registered | Refused | TryAgain>;
  /** What people decide for themselves: no fact of the record, so that it needs no key; said twice, it is written once. */
  prefer(person: Person, wishes: Pick<PersonEntry, 'language' | 'notices'>): Promise<Registered | TryAgain>;
}

export interface By {
  readonly actor: Actor;
  readonly municipality: MunicipalityId;
  readonly key: string;
}

export interface Registered {
  readonly kind: 'registered';
  readonly person: Person;
}

/** Who is registered under this key: sent twice, it is one person. */
export const newPersonId = (by: PersonId, key: string): PersonId =>
  `p-${sha256Hex(commandIdOf(by, key)).slice(0, 12)}` as PersonId;

export interface PeopleRegisterParts {
  readonly people: PeopleDirectory;
  readonly municipalities: MunicipalityClient;
  readonly readMunicipality: MunicipalityLoader;
}

export function createPeopleRegister({
  people,
  municipalities,
  readMunicipality,
}: PeopleRegisterParts): PeopleRegister {
  async function put({ actor, municipality, key }: By, entry: PersonEntry, given?: PersonId) {
    const id = given ?? newPersonId(actor.person, key);
    const known = await reach(() => people.find(id));
    if (given && known?.municipality !== municipality) return refused(personUnknown);
    const subject = entry.subject ?? known?.subject ?? id;
    const other = await reach(() => people.bySubject(subject));
    if (other && other.id !== id) return refused(subjectTaken);

    const organisation = entry.organisation ?? (municipality as string as OrganisationId);
    const { name, email, language, roles, notices, registers } = entry;
    const person: Person = {
      ...{ id, name, email, language, organisation, roles, subject, municipality },
      ...(notices ? { notices } : {}),
      ...(registers ? { registers } : {}),
    };
    const form = { person: id, organisation, roles, ...(registers ? { registers } : {}) };
    const isAppointed = sameAppointment(await readMunicipality(municipality), form);
    if (!isAppointed) {
      const answer = await municipalities.submit({ actor, type: 'appoint-person', id: municipality, form, key });
      if (answer.kind !== 'receipt') return notRegistered(answer);
      // Sent again after the roles were changed otherwise: what it did is done, and nothing is done a second time.
      const isOvertaken = answer.repeated && !sameAppointment(await readMunicipality(municipality), form);
      if (isOvertaken) return known ? { kind: 'registered' as const, person: known } : refused(keyUsedBefore);
    }
    await reach(() => people.put(person));
    return { kind: 'registered' as const, person };
  }

  async function dismiss({ actor, municipality, key }: By, id: PersonId) {
    const known = await reach(() => people.find(id));
    if (known?.municipality !== municipality) return refused(personUnknown);
    if (known.id === actor.person) return refused(notOneself);
    const state = await readMunicipality(municipality);
    // Whoever the journal has never appointed, e.g. by an earlier release, is appointed as they are before they go.
    if (state && !state.appointments[id] && known.roles.length > 0) {
      const { organisation, roles } = known;
      const form = { person: id, organisation, roles };
      const before = { actor, type: 'appoint-person', id: municipality, form, key: `${key}/before` } as const;
      const appointed = await municipalities.submit(before);
      if (appointed.kind !== 'receipt') return notRegistered(appointed);
    }
    const dismissal = { actor, type: 'dismiss-person', id: municipality, form: { person: id }, key } as const;
    const answer = await municipalities.submit(dismissal);
    if (answer.kind !== 'receipt') return notRegistered(answer);
    // Sent again after the person was given roles anew.
    if (answer.repeated && (await readMunicipality(municipality))?.appointments[id])
      return { kind: 'registered' as const, person: known };
    const person = { ...known, roles: [] };
    await reach(() => people.put(person));
    return { kind: 'registered' as const, person };
  }

  async function prefer(known: Person, { language, notices }: Pick<PersonEntry, 'language' | 'notices'>) {
    const { notices: before, ...rest } = known;
    const person = { ...rest, language, ...(notices ? { notices } : {}) };
    if (known.language !== language || before !== notices) await reach(() => people.put(person));
    return { kind: 'registered' as const, person };
  }

  const orTryAgain = async <T>(work: () => Promise<T>): Promise<T | TryAgain> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StoreUnreachableError) return TRY_AGAIN;
      throw error;
    }
  };

  return {
    put: (by, entry, person) => orTryAgain(() => put(by, entry, person)),
    dismiss: (by, person) => orTryAgain(() => dismiss(by, person)),
    prefer: (known, wishes) => orTryAgain(() => prefer(known, wishes)),
  };
}

/** A refusal or "try again"; the receipt has been dealt with. */
const notRegistered = (answer: Exclude<Submitted, { readonly kind: 'receipt' }>): Refused | TryAgain => answer;

function sameAppointment(
  state: MunicipalityState | undefined,
  {
    person,
    organisation,
    roles,
    registers = [],
  }: Pick<PersonEntry, 'roles' | 'registers'> & {
    readonly person: PersonId;
    readonly organisation: OrganisationId;
  },
): boolean {
  const known = state?.appointments[person];
  const asText = (list: readonly string[]): string => [...list].sort().join(' ');
  return (
    known !== undefined &&
    known.organisation === organisation &&
    asText(known.roles) === asText(roles) &&
    asText(known.registers ?? []) === asText(registers)
  );
}

export const personUnknown = refusal(
  'person-unknown',
  'Diese Person gibt es hier nicht, oder sie gehört nicht zu Ihrer Kommune.',
  'There is no such person here, or they do not belong to your municipality.',
);
const subjectTaken = refusal(
  'subject-taken',
  'Mit dieser Kennung des Anmeldedienstes ist schon eine andere Person eingetragen.',
  'Another person is registered with this subject of the identity provider.',
);
const notOneself = refusal(
  'not-oneself',
  'Niemand nimmt sich selbst die Rollen. Bitte lassen Sie es jemand anderen tun.',
  'Nobody dismisses themselves. Please let somebody else do it.',
);
