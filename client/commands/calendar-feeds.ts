/** Personal calendars under a secret address: handed out once, revocable, and dead with the person's last role. */
import { refusal } from '../../domain/case/refusals.ts';
import type { Instant, PersonId } from '../../domain/terms.ts';
import type { Credential, CredentialStore } from '../../storage/credentials.ts';
import type { PeopleDirectory, Person } from '../../storage/people.ts';
import { hashOfSecret, newSecret } from '../../storage/sealing/secret-token.ts';
import { reach } from '../reading/unreachable.ts';
import { type Refused, refused } from './answer.ts';
import { commandIdOf } from './ids.ts';

export interface CalendarFeed {
  /** For naming it; gives nobody access. */
  readonly id: string;
  readonly createdAt: Instant;
  readonly usedAt?: Instant;
}

export interface CalendarFeeds {
  create(person: PersonId, key: string): Promise<(CalendarFeed & { readonly secret: string }) | Refused>;
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
    async create(person, key) {
      if ((await all(person)).length >= MOST) return refused(tooMany);
      const { secret, hash } = newSecret(PREFIX);
      const credential: Credential = { kind: KIND, hash, person, createdAt: await now() };
      const by = commandIdOf(person, `calendar-feed:${key}`);
      const isNew = await reach(() => credentials.issue({ ...credential, by }));
      // Only its hash is kept: the address that was told cannot be told again.
      return isNew ? { ...feedOf(credential), secret } : refused(madeAlready);
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

const tooMany = refusal(
  'too-many-feeds',
  'Sie haben schon zehn Kalenderadressen. Bitte widerrufen Sie zuerst eine, die Sie nicht mehr brauchen.',
  'You have ten calendar addresses already. Please revoke one that you no longer need first.',
);
const madeAlready = refusal(
  'feed-made-already',
  'Unter diesem Schlüssel gibt es die Kalenderadresse schon; sie wurde einmal genannt. Ging sie verloren, widerrufen Sie sie und fordern Sie eine neue an.',
  'The calendar address is there under this key already; it was told once. If it was lost, revoke it and ask for a new one.',
);
