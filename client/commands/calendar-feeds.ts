/** Personal calendars under a secret address: handed out once, revocable, and dead with the person's last role. */
import type { Instant, PersonId } from '../../domain/terms.ts';
import type { Credential, CredentialStore } from '../../storage/credentials.ts';
import type { PeopleDirectory, Person } from '../../storage/people.ts';
import { hashOfSecret, newSecret } from '../../storage/sealing/secret-token.ts';
import { reach } from '../reading/unreachable.ts';

export interface CalendarFeed {
  /** For naming it; gives nobody access. */
  readonly id: string;
  readonly createdAt: Instant;
  readonly usedAt?: Instant;
}

export interface CalendarFeeds {
  /** Undefined where the person has as many as anybody needs. */
  create(person: PersonId): Promise<(CalendarFeed & { readonly secret: string }) | undefined>;
  list(person: PersonId): Promise<readonly CalendarFeed[]>;
  /** False where the person has no such feed. */
  revoke(person: PersonId, id: string): Promise<boolean>;
  /** Whose calendar the secret opens. */
  open(secret: string): Promise<Person | undefined>;
}

/** A telephone, a desk, a shared screen; more are forgotten ones. */
const MOST = 10;
const PREFIX = 'hsc_';
const KIND = 'calendar-feed';

export function createCalendarFeeds(
  { credentials, people }: { readonly credentials: CredentialStore; readonly people: PeopleDirectory },
  now: () => Instant | Promise<Instant>,
): CalendarFeeds {
  const all = async (person: PersonId) => reach(async () => credentials.ofPerson(person, KIND, await now()));
  return {
    async create(person) {
      if ((await all(person)).length >= MOST) return undefined;
      const { secret, hash } = newSecret(PREFIX);
      const issued: Credential = { kind: KIND, hash, person, createdAt: await now() };
      await reach(() => credentials.issue(issued));
      return { ...feedOf(issued), secret };
    },
    list: async (person) => (await all(person)).map(feedOf),
    async revoke(person, id) {
      const meant = (await all(person)).find((feed) => feedOf(feed).id === id);
      if (!meant) return false;
      await reach(() => credentials.revoke(meant.hash));
      return true;
    },
    async open(secret) {
      if (!secret.startsWith(PREFIX)) return undefined;
      const at = await now();
      const found = await reach(() => credentials.find(KIND, hashOfSecret(secret), at));
      const person = found && (await reach(() => people.find(found.person)));
      if (!person || person.roles.length === 0) return undefined;
      await reach(() => credentials.touch(found.hash, at));
      return person;
    },
  };
}

const feedOf = ({ hash, createdAt, usedAt }: Credential): CalendarFeed => ({
  id: hash.slice(0, 12),
  createdAt,
  ...(usedAt ? { usedAt } : {}),
});
