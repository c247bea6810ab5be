/**
 * The port of secrets that were handed out: links that sign somebody in, their sessions, addresses of calendars. Of each only the
 * SHA-256 is kept, so that whoever reads the store can use none of them. They lie beside the people and go with them.
 */
import type { Instant, PersonId } from '../domain/terms.ts';

export const CREDENTIAL_KINDS = ['sign-in-link', 'session', 'calendar-feed'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

export interface Credential {
  readonly kind: CredentialKind;
  /** SHA-256 of the secret, as lower-case hex. */
  readonly hash: string;
  readonly person: PersonId;
  readonly createdAt: Instant;
  /** Absent: until it is revoked. */
  readonly expiresAt?: Instant;
  /** When it was used last; of a link, when it was used. */
  readonly usedAt?: Instant;
}

export interface Issued extends Omit<Credential, 'usedAt'> {
  /** The request that asked for it, where it might come again. */
  readonly by?: string;
}

export interface CredentialStore {
  /** False where the same request has made one that was not revoked: then there is no second. */
  issue(credential: Issued): Promise<boolean>;
  /** Uses up one that may be used once: of two at once only one gets it. Undefined where it is unknown, expired or used. */
  take(kind: CredentialKind, hash: string, at: Instant): Promise<Credential | undefined>;
  /** One that is valid at this time. */
  find(kind: CredentialKind, hash: string, at: Instant): Promise<Credential | undefined>;
  /** Notes that it was used. */
  touch(hash: string, at: Instant): Promise<void>;
  /** Those of a person that have not expired, the oldest first. */
  ofPerson(person: PersonId, kind: CredentialKind, at: Instant): Promise<readonly Credential[]>;
  /** Again is harmless. */
  revoke(hash: string): Promise<void>;
  revokeAll(person: PersonId): Promise<void>;
  /** Deletes what expired before this time. */
  purge(before: Instant): Promise<void>;
}
