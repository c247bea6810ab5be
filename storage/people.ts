/**
 * The people directory's port: who has which role, how to reach them. A store of its own, not derived from the journal,
 * so that a person can be erased; the journal knows people by their opaque id alone.
 */
import type { MunicipalityId, OrganisationId, PersonId, Role } from '../domain/terms.ts';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: 'de' | 'en';
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
  /** When a newly opened step is told; absent: at once. Notices of A2 are always told at once, reminders come with the day's mail. */
  readonly notices?: 'at-once' | 'days-mail';
  /** Of a county: the towns whose registers they answer for. */
  readonly registers?: readonly string[];
  /** Subject at the identity provider. */
  readonly subject: string;
  /** The municipality that they work for, or with as a carrier. */
  readonly municipality: MunicipalityId;
}

export interface PeopleDirectory {
  put(person: Person): Promise<void>;
  find(id: PersonId): Promise<Person | undefined>;
  bySubject(subject: string): Promise<Person | undefined>;
  /** Everybody with this address, whichever case it is written in; ordered by id. */
  byEmail(email: string): Promise<readonly Person[]>;
  /** Everybody of an organisation with this role, ordered by id. */
  withRole(organisation: OrganisationId, role: Role): Promise<readonly Person[]>;
  all(): Promise<readonly Person[]>;
  /** Those that anybody works for or with, ordered by id. */
  municipalities(): Promise<readonly MunicipalityId[]>;
  /** Removes the person; again is harmless. */
  erase(id: PersonId): Promise<void>;
  close(): Promise<void>;
}
