import type { Instant, PersonId } from '../../domain/terms.ts';
import type { Credential } from '../../storage/credentials.ts';
import { hashOfSecret, newSecret } from '../../storage/sealing/secret-token.ts';
import { onBothDatabases } from './both-databases.ts';

const at = (time: string) => `2026-03-02T${time}:00.000Z` as Instant;
const link = (changes: Partial<Credential> = {}): Credential => ({
  kind: 'sign-in-link',
  hash: 'a'.repeat(64),
  person: 'anna' as PersonId,
  createdAt: at('09:00'),
  expiresAt: at('09:30'),
  ...changes,
});
const HASH = link().hash;

onBothDatabases((install) => {
  test('a link is used once, within its time', async () => {
    const { credentials } = await (await install()).open();
    await credentials.issue(link());
    expect(await credentials.take('session', HASH, at('09:01'))).toBeUndefined();
    expect(await credentials.take('sign-in-link', HASH, at('09:30'))).toBeUndefined();
    expect(await credentials.take('sign-in-link', HASH, at('09:29'))).toEqual(link({ usedAt: at('09:29') }));
    expect(await credentials.take('sign-in-link', HASH, at('09:29'))).toBeUndefined();
  });

  test('of many who use one link at once, one gets it', async () => {
    const installation = await install();
    const [one, other] = [await installation.open(), await installation.open()];
    await one.credentials.issue(link());
    const takes = [one, other, one, other].map(({ credentials }) =>
      credentials.take('sign-in-link', HASH, at('09:05')),
    );
    expect((await Promise.all(takes)).filter(Boolean)).toHaveLength(1);
  });

  test('a session is valid until it expires or is revoked', async () => {
    const { credentials } = await (await install()).open();
    const session = link({ kind: 'session', expiresAt: at('19:00') });
    await credentials.issue(session);
    expect(await credentials.find('session', HASH, at('18:59'))).toEqual(session);
    expect(await credentials.find('session', HASH, at('19:00'))).toBeUndefined();
    await credentials.revoke(HASH);
    expect(await credentials.find('session', HASH, at('12:00'))).toBeUndefined();
    await credentials.revoke(HASH);
  });

  test('a calendar’s address holds until it is revoked, and says when it was used', async () => {
    const { credentials } = await (await install()).open();
    const { expiresAt: _, ...feed } = link({ kind: 'calendar-feed' });
    await credentials.issue(feed);
    await credentials.touch(HASH, at('11:00'));
    expect(await credentials.ofPerson(feed.person, 'calendar-feed', at('23:00'))).toEqual([
      { ...feed, usedAt: at('11:00') },
    ]);
    await credentials.revokeAll(feed.person);
    expect(await credentials.ofPerson(feed.person, 'calendar-feed', at('23:00'))).toEqual([]);
  });

  test('one request makes one secret, however often it comes, until that is revoked', async () => {
    const { credentials } = await (await install()).open();
    const { expiresAt: _, ...feed } = link({ kind: 'calendar-feed' });
    const asked = (hash: string, by: string) => credentials.issue({ ...feed, hash: hash.repeat(64), by });
    expect([await asked('a', 'one'), await asked('b', 'one'), await asked('c', 'two')]).toEqual([true, false, true]);
    expect(await credentials.find('calendar-feed', 'b'.repeat(64), at('10:00'))).toBeUndefined();
    await credentials.revoke(HASH);
    expect(await asked('d', 'one')).toBe(true);
  });

  test('whoever is erased leaves no secret that still works', async () => {
    const { credentials, people } = await (await install()).open();
    await credentials.issue(link({ kind: 'session' }));
    await people.erase('anna' as PersonId);
    expect(await credentials.find('session', HASH, at('09:01'))).toBeUndefined();
  });

  test('what expired is purged, what holds is not', async () => {
    const { credentials } = await (await install()).open();
    await credentials.issue(link());
    await credentials.issue(link({ hash: 'b'.repeat(64), expiresAt: at('12:00') }));
    await credentials.purge(at('10:00'));
    expect(await credentials.find('sign-in-link', HASH, at('09:00'))).toBeUndefined();
    expect(await credentials.find('sign-in-link', 'b'.repeat(64), at('09:00'))).toBeDefined();
  });
});

test('a secret has 256 bits, and its hash gives nothing away', () => {
  const { secret, hash } = newSecret('hs_session_');
  expect(secret).toMatch(/^hs_session_[A-Za-z0-9_-]{43}$/);
  expect(hash).toBe(hashOfSecret(secret));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(newSecret('').secret).not.toBe(newSecret('').secret);
});
