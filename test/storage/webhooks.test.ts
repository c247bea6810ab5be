/** Who wants to hear of cases, and up to where they have heard, on both databases. */
import { randomBytes } from 'node:crypto';
import { EMPTY_HEAD } from '../../domain/journal/envelope.ts';
import type { CaseId, Instant, MunicipalityId } from '../../domain/terms.ts';
import type { Storage } from '../../storage/open.ts';
import type { Webhook } from '../../storage/webhooks.ts';
import { AT, batch, caseId, headAfter, MUELHEIM } from './batches.ts';
import { onBothDatabases } from './both-databases.ts';

const hook = (id: string, changes: Partial<Webhook> = {}): Webhook => ({
  id,
  municipality: MUELHEIM,
  url: 'https://records.example/in',
  state: 'active',
  createdAt: AT,
  ...changes,
});
const SECRET = randomBytes(32);
const C1 = caseId('c1');

async function happens({ journal }: Storage, of: CaseId, command: string) {
  const head = await journal.head(`case/${of}`);
  const next = batch({ of, head: head.seq === 0 ? EMPTY_HEAD : head, command });
  await journal.append(next);
  return headAfter(next).seq;
}

onBothDatabases((install) => {
  test('from now on: what was there is not owed, what comes is, up to what was heard', async () => {
    const storage = await (await install()).open();
    const { webhooks } = storage;
    const before = await happens(storage, C1, '1');
    await webhooks.create(hook('w'), SECRET, 'now');
    expect(await webhooks.owed(hook('w'), 10)).toEqual([]);
    const after = await happens(storage, C1, '2');
    const other = caseId('c2');
    await happens(storage, other, '3');
    expect(await webhooks.owed(hook('w'), 10)).toEqual([
      { caseId: C1, after: before },
      { caseId: other, after: 0 },
    ]);
    expect(await webhooks.owed(hook('w'), 10, [other])).toEqual([{ caseId: other, after: 0 }]);
    expect(await webhooks.owed(hook('w'), 1)).toHaveLength(1);
    await webhooks.heard('w', C1, after);
    expect(await webhooks.owed(hook('w'), 10)).toEqual([{ caseId: other, after: 0 }]);
  });

  test('from the beginning: everything of the municipality’s cases, and nothing of another’s', async () => {
    const storage = await (await install()).open();
    await happens(storage, C1, '1');
    const koeln = hook('k', { municipality: 'koeln' as MunicipalityId });
    for (const one of [hook('w'), koeln]) await storage.webhooks.create(one, SECRET, 'beginning');
    expect(await storage.webhooks.owed(hook('w'), 10)).toEqual([{ caseId: C1, after: 0 }]);
    expect(await storage.webhooks.owed(koeln, 10)).toEqual([]);
  });

  test('what was heard is never unheard by one who comes late', async () => {
    const storage = await (await install()).open();
    await storage.webhooks.create(hook('w'), SECRET, 'now');
    const end = await happens(storage, C1, '1');
    await storage.webhooks.heard('w', C1, end);
    await storage.webhooks.heard('w', C1, 1);
    expect(await storage.webhooks.owed(hook('w'), 10)).toEqual([]);
  });

  test('a new secret comes before the old one, which goes after its time', async () => {
    const { webhooks } = await (await install()).open();
    await webhooks.create(hook('w'), SECRET, 'now');
    const fresh = randomBytes(32);
    const previousUntil = '2026-03-03T09:00:00.000Z' as Instant;
    const rotated = { secret: fresh, previousUntil };
    expect(await webhooks.rotate('w', { ...rotated, by: 'first' })).toEqual(rotated);
    // The same request once more: the secret before still holds.
    const again = { secret: randomBytes(32), previousUntil: '2026-03-04T09:00:00.000Z' as Instant, by: 'first' };
    expect(await webhooks.rotate('w', again)).toEqual(rotated);
    expect(await webhooks.rotate('unknown', again)).toBeUndefined();
    expect(await webhooks.secrets('w', AT)).toEqual([fresh, SECRET]);
    expect(await webhooks.secrets('w', '2026-03-03T09:00:00.000Z' as Instant)).toEqual([fresh]);
    expect(await webhooks.secrets('unknown', AT)).toEqual([]);
  });

  test('a secret lies wrapped, and opens under the key-encryption key alone', async () => {
    const installation = await install();
    await (await installation.open()).webhooks.create(hook('w'), SECRET, 'now');
    const stranger = await installation.open({ HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') });
    await expect(stranger.webhooks.secrets('w', AT)).rejects.toThrow(/does not unwrap/);
  });

  test('state and events are kept; what is removed is gone with all that it heard', async () => {
    const storage = await (await install()).open();
    const { webhooks } = storage;
    await happens(storage, C1, '1');
    await webhooks.create(hook('w', { events: ['case-opened'] }), SECRET, 'now');
    await webhooks.setState('w', 'paused', 'status-500');
    const paused = hook('w', { events: ['case-opened'], state: 'paused', problem: 'status-500' });
    expect(await webhooks.find('w')).toEqual(paused);
    expect(await webhooks.ofMunicipality(MUELHEIM)).toEqual([paused]);
    expect(await webhooks.active()).toEqual([]);
    await webhooks.setState('w', 'active');
    expect(await webhooks.active()).toHaveLength(1);
    await webhooks.remove('w');
    await webhooks.remove('w');
    expect(await webhooks.find('w')).toBeUndefined();
    await webhooks.create(hook('w'), SECRET, 'beginning');
    expect(await webhooks.owed(hook('w'), 10)).toEqual([{ caseId: C1, after: 0 }]);
  });

  test('those that do not take messages are known: failing or paused, not one that takes them and not one that is gone', async () => {
    const { webhooks } = await (await install()).open();
    for (const id of ['takes', 'fails', 'paused', 'gone']) await webhooks.create(hook(id), SECRET, 'now');
    await webhooks.setState('fails', 'active', 'status-500');
    await webhooks.setState('paused', 'paused', 'unreachable');
    await webhooks.setState('gone', 'disabled', 'gone');
    const troubled = (await webhooks.troubled()).map(({ id, problem }) => [id, problem]);
    expect(troubled.sort()).toEqual([
      ['fails', 'status-500'],
      ['paused', 'unreachable'],
    ]);
  });
});
