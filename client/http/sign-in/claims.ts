/**
 * People by the claims of the identity provider, where the municipality keeps roles there: whoever signs in for the first time is
 * entered in the directory, and kept in step at every sign-in. The directory stays the one place that knows people.
 */
import type { JWTPayload } from 'jose';
import type { Logger } from 'pino';
import { z } from 'zod';
import {
  CARRIER_ROLES,
  type MunicipalityId,
  type OrganisationId,
  type PersonId,
  ROLES,
  type Role,
} from '../../../domain/terms.ts';
import type { MunicipalityLoader } from '../../../storage/loading/municipality-loader.ts';
import type { PeopleDirectory, Person } from '../../../storage/people.ts';
import { sha256Hex } from '../../../storage/sealing/sha256.ts';
import type { By, PeopleRegister } from '../../commands/people-register.ts';
import { reach } from '../../reading/unreachable.ts';
import { INSTALLATION } from '../installation.ts';

/** Where the claims stand: paths with dots, e.g. `realm_access.roles` of Keycloak. */
export interface ClaimPaths {
  readonly roles: string;
  /** The provider's name of a role → ours; a role that is not among them means nothing here. */
  readonly roleNames: Readonly<Record<string, Exclude<Role, 'engine'>>>;
  /** Absent: everybody works for the municipality itself. */
  readonly organisation?: string | undefined;
  /** Absent: the one municipality of the installation, given by `onlyMunicipality`. */
  readonly municipality?: string | undefined;
  readonly onlyMunicipality?: MunicipalityId | undefined;
}

const role = z.enum(ROLES).exclude(['engine']);
/** As configuration has it: `{"Sozialplanung": "social-planner"}`. */
export const RoleNames = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string().min(1), role));

export type PersonOfToken = (payload: JWTPayload) => Promise<Person | undefined>;

/** By the directory alone: the token says who it is, the directory what they may. */
export const byDirectory =
  (people: Pick<PeopleDirectory, 'bySubject'>): PersonOfToken =>
  ({ sub = '' }) =>
    reach(() => people.bySubject(sub));

export interface ClaimsParts {
  readonly people: PeopleDirectory;
  readonly register: Pick<PeopleRegister, 'put' | 'dismiss'>;
  readonly readMunicipality: MunicipalityLoader;
  readonly paths: ClaimPaths;
  readonly log: Logger;
}

/** Undefined where the claims give no role of ours, or no municipality. */
export function byClaims({ people, register, readMunicipality, paths, log }: ClaimsParts): PersonOfToken {
  /** Two requests of one sign-in are one change; the same change of another day is another. */
  const by = async (municipality: MunicipalityId, change: readonly unknown[]): Promise<By> => {
    const seq = (await readMunicipality(municipality))?.seq ?? 0;
    const key = `claims-${sha256Hex(JSON.stringify([...change, seq])).slice(0, 32)}`;
    return { actor: INSTALLATION, municipality, key };
  };
  const warn = (person: PersonId, answer: string) =>
    log.warn({ code: 'claims-not-taken', person, answer }, 'a person could not be entered by their claims');

  return async (payload) => {
    const entry = entryOf(payload, paths);
    const { sub = '', iss = '' } = payload;
    const known = await reach(() => people.bySubject(sub));
    if (!entry) {
      // Whoever has lost every role at the provider has none here either.
      if (known && known.roles.length > 0) {
        const { kind } = await register.dismiss(await by(known.municipality, [known.id, 'no role']), known.id);
        if (kind !== 'registered') warn(known.id, kind);
      }
      return undefined;
    }
    if (known && isSame(known, entry)) return known;
    const id = known?.id ?? (`p-${sha256Hex(`${iss} ${sub}`).slice(0, 12)}` as PersonId);
    const { municipality, ...rest } = entry;
    if (!known) await reach(() => people.put({ ...entry, id, subject: sub, roles: [] }));
    // What no claim says stays as it was entered here.
    const { notices, registers } = known ?? {};
    const answer = await register.put(
      await by(municipality, [id, entry]),
      { ...rest, notices, registers, subject: sub, language: known?.language ?? rest.language },
      id,
    );
    if (answer.kind === 'registered') return answer.person;
    warn(id, answer.kind);
    return undefined;
  };
}

type Entry = Pick<Person, 'name' | 'email' | 'language' | 'organisation' | 'municipality'> & {
  readonly roles: readonly Exclude<Role, 'engine'>[];
};

function entryOf(payload: JWTPayload, { roles: path, roleNames, ...paths }: ClaimPaths): Entry | undefined {
  const roles = [
    ...new Set(textsAt(payload, path).flatMap((name) => (Object.hasOwn(roleNames, name) ? [roleNames[name]] : []))),
  ].filter((one) => one !== undefined);
  const municipality = (paths.municipality ? textAt(payload, paths.municipality) : paths.onlyMunicipality) as
    | MunicipalityId
    | undefined;
  const organisation = ((paths.organisation && textAt(payload, paths.organisation)) ?? municipality) as
    | OrganisationId
    | undefined;
  const [name, email] = [textAt(payload, 'name') ?? textAt(payload, 'preferred_username'), textAt(payload, 'email')];
  const isWhole = roles.length > 0 && municipality && organisation && name && email;
  if (!isWhole || !z.email().max(254).safeParse(email).success) return undefined;
  // A carrier's side and the municipality's are never one person's.
  const isCarriers = (organisation as string) !== municipality;
  const fitting = roles.filter((one) => CARRIER_ROLES.includes(one) === isCarriers);
  if (fitting.length === 0) return undefined;
  const language = textAt(payload, 'locale')?.toLowerCase().startsWith('en') ? 'en' : 'de';
  return { name: name.slice(0, 120), email, language, organisation, municipality, roles: fitting };
}

const isSame = (known: Person, { name, email, organisation, municipality, roles }: Entry): boolean =>
  known.name === name &&
  known.email === email &&
  known.organisation === organisation &&
  known.municipality === municipality &&
  [...known.roles].sort().join() === [...roles].sort().join();

const valueAt = (payload: JWTPayload, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inner, part) => Object.getOwnPropertyDescriptor(Object(inner), part)?.value, payload);

function textAt(payload: JWTPayload, path: string): string | undefined {
  const value = valueAt(payload, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A list of texts, or one text with several words (RFC 8693 writes scopes so). */
function textsAt(payload: JWTPayload, path: string): readonly string[] {
  const value = valueAt(payload, path);
  if (typeof value === 'string') return value.split(' ');
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
