/** Sessions of a working day: a secret that its holder shows at each request; of it only the hash is kept, and it can be ended. */
import type { Instant, PersonId } from '../../domain/terms.ts';
import type { CredentialStore } from '../../storage/credentials.ts';
import type { PeopleDirectory, Person } from '../../storage/people.ts';
import { hashOfSecret, newSecret } from '../../storage/sealing/secret-token.ts';
import { reach } from '../reading/unreachable.ts';

export interface Session {
  /** What every request bears from now on. */
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface Sessions {
  begin(person: PersonId): Promise<Session>;
  /** Undefined where the session is over, never was, or its person is gone. */
  personOf(token: string): Promise<Person | undefined>;
  /** Again is harmless. */
  end(token: string): Promise<void>;
}

export const SESSION_PREFIX = 'hs_';
const SESSION_MS = 10 * 3600 * 1000;

export function createSessions(
  { credentials, people }: { readonly credentials: CredentialStore; readonly people: PeopleDirectory },
  now: () => Instant | Promise<Instant>,
): Sessions {
  return {
    async begin(person) {
      const createdAt = await now();
      const { secret: token, hash } = newSecret(SESSION_PREFIX);
      const expiresAt = new Date(Date.parse(createdAt) + SESSION_MS).toISOString() as Instant;
      await reach(() => credentials.issue({ kind: 'session', hash, person, createdAt, expiresAt }));
      return { token, expiresAt };
    },
    async personOf(token) {
      const at = await now();
      const session = await reach(() => credentials.find('session', hashOfSecret(token), at));
      return session && (await reach(() => people.find(session.person)));
    },
    end: (token) => reach(() => credentials.revoke(hashOfSecret(token))),
  };
}
