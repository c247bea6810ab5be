/** What every key store keeps to (design, section 7). */
import { randomBytes } from 'node:crypto';
import type { CaseId, Instant, KeyId, PersonId } from '../../domain/terms.ts';
import { KeyUnwrapError } from '../../storage/key-wrapping.ts';
import { KeyDestroyedError, type KeyRecord } from '../../storage/keys.ts';
import type { Installation } from './both-databases.ts';

const AT = '2026-03-02T09:00:00.000Z' as Instant;
const kid = (name: string) => name as KeyId;
const record = (name: string, subject?: string): KeyRecord => ({
  kid: kid(name),
  caseId: 'c1' as CaseId,
  kind: subject ? 'person' : 'text',
  ...(subject ? { subject: subject as PersonId } : {}),
});

export function keysContract(install: () => Promise<Installation>): void {
  test('a key is made at the first call and stays the same, also after a restart', async () => {
    const installation = await install();
    const { keys, close } = await installation.open();
    const key = await keys.create(record('k1'), AT);
    expect(key).toHaveLength(32);
    expect(await keys.create(record('k1'), AT)).toEqual(key);
    expect(await keys.create(record('k2'), AT)).not.toEqual(key);
    await close();
    expect(await (await installation.open()).keys.find(kid('k1'))).toEqual(key);
  });

  test('processes that make the same key at once get the same key', async () => {
    const installation = await install();
    const stores = await Promise.all([1, 2, 3, 4].map(() => installation.open()));
    const made = await Promise.all(stores.map(({ keys }) => keys.create(record('k1'), AT)));
    expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1);
  });

  test('keys that there never were are not found', async () => {
    const { keys } = await (await install()).open();
    expect(await keys.find(kid('k1'))).toBeUndefined();
    expect(await keys.isDestroyed(kid('k1'))).toBe(false);
    expect(await keys.findMany([])).toEqual(new Map());
  });

  test('many keys are found at once, without those that are gone', async () => {
    const { keys } = await (await install()).open();
    const [first, second] = [await keys.create(record('k1'), AT), await keys.create(record('k2'), AT)];
    await keys.create(record('k3'), AT);
    await keys.destroy([kid('k3')], AT);
    const many = Array.from({ length: 1200 }, (_, number) => kid(`none-${number}`));
    const found = await keys.findMany([kid('k1'), ...many, kid('k2'), kid('k2'), kid('k3')]);
    expect(found).toEqual(
      new Map([
        [kid('k1'), first],
        [kid('k2'), second],
      ]),
    );
  });

  test('keys of another case are told apart, also when they are destroyed', async () => {
    const { keys } = await (await install()).open();
    const other = { ...record('k2'), caseId: 'another-case' as CaseId };
    await keys.create(record('k1'), AT);
    await keys.create(other, AT);
    await keys.destroy([kid('k2')], AT);
    expect(await keys.foreign(record('k1').caseId, [kid('k1'), kid('k2'), kid('never-made')])).toEqual([kid('k2')]);
  });

  test('under another key-encryption key nothing unwraps', async () => {
    const installation = await install();
    await (await installation.open()).keys.create(record('k1'), AT);
    const other = { HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') };
    const { keys } = await installation.open(other);
    await expect(keys.find(kid('k1'))).rejects.toThrow(KeyUnwrapError);
    await expect(keys.create(record('k1'), AT)).rejects.toThrow(KeyUnwrapError);
  });

  test('a probe finds out whether the stored keys unwrap', async () => {
    const installation = await install();
    const { keys } = await installation.open();
    await keys.probe();
    await keys.create(record('k1'), AT);
    await keys.probe();
    const other = { HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') };
    const stranger = await installation.open(other);
    await expect(stranger.keys.probe()).rejects.toThrow(KeyUnwrapError);
    // One key that does not unwrap among others that do is that key's damage.
    await stranger.keys.create(record('k0'), AT);
    await keys.probe();
  });

  test('a destroyed key is gone in every process at once, and its id never gets a key again', async () => {
    const installation = await install();
    const [one, other] = [await installation.open(), await installation.open()];
    await one.keys.create(record('k1'), AT);
    await other.keys.find(kid('k1'));
    await one.keys.destroy([kid('k1'), kid('never-made'), kid('k1')], AT);
    for (const { keys } of [one, other]) {
      for (const id of ['k1', 'never-made']) {
        expect(await keys.find(kid(id))).toBeUndefined();
        expect(await keys.isDestroyed(kid(id))).toBe(true);
        await expect(keys.create(record(id), AT)).rejects.toThrow(KeyDestroyedError);
      }
      await keys.destroy([kid('k1')], AT);
    }
  });

  test('the live keys of one person are listed over all cases', async () => {
    const { keys } = await (await install()).open();
    await keys.create(record('b', 'p1'), AT);
    await keys.create({ ...record('a', 'p1'), caseId: 'c2' as CaseId }, AT);
    await keys.create(record('c', 'p1'), AT);
    await keys.create(record('d', 'p2'), AT);
    await keys.create(record('e'), AT);
    await keys.destroy([kid('c')], AT);
    expect(await keys.ofSubject('p1' as PersonId)).toEqual([{ ...record('a', 'p1'), caseId: 'c2' }, record('b', 'p1')]);
  });

  test('the live keys of one case are listed, whatever they protect', async () => {
    const { keys } = await (await install()).open();
    await keys.create(record('a', 'p1'), AT);
    await keys.create({ ...record('b'), kind: 'case' }, AT);
    await keys.create({ ...record('c'), caseId: 'c2' as CaseId }, AT);
    await keys.create(record('d'), AT);
    await keys.destroy([kid('d')], AT);
    expect(await keys.ofCase(record('a').caseId)).toEqual([record('a', 'p1'), { ...record('b'), kind: 'case' }]);
  });
}
