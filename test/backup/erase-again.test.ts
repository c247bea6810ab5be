/** What a ledger says is erased again on either database, and what the journal does not know of is left as an order. */
import { reapplyErasures } from '../../client/backup/reapply-erasures.ts';
import { EMPTY_HEAD } from '../../domain/journal/envelope.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { CaseId, Json, KeyId, PersonId } from '../../domain/terms.ts';
import { sealValue } from '../../storage/sealing/seal.ts';
import { AT, batch, MUELHEIM } from '../storage/batches.ts';
import { onBothDatabases } from '../storage/both-databases.ts';

const CASE = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as CaseId;
const [ONE, TWO] = ['one', 'two'] as unknown as readonly [KeyId, KeyId];
const person = (id: string) => ({
  ...{ id: id as PersonId, name: id, email: `${id}@people.example`, language: 'de' as const, subject: id },
  ...{ organisation: 'muelheim' as never, roles: ['social-planner' as const], municipality: MUELHEIM },
});

onBothDatabases((install) => {
  test('keys by all entries, people by the later ones; the other text stays', async () => {
    const { journal, keys, people, documents } = await (await install()).open();
    await keys.create({ kid: caseKeyId(CASE), caseId: CASE, kind: 'case' }, AT);
    const sealed: Json[] = [];
    for (const kid of [ONE, TWO]) {
      const key = await keys.create({ kid, caseId: CASE, kind: 'text' }, AT);
      sealed.push(sealValue({ key, kid, caseId: CASE, path: 'text', value: 'a text' }) as unknown as Json);
    }
    await journal.append(batch({ of: CASE, head: EMPTY_HEAD, command: 'a', data: { sealed } }));
    for (const id of ['karla', 'paul']) await people.put(person(id));
    const entries = [
      { at: AT, person: 'paul' as PersonId },
      { at: AT, keys: [ONE, 'never-made' as KeyId] },
      { at: AT, person: 'karla' as PersonId },
    ];
    const stores = { journal, keys, people, documents };
    const done = await reapplyErasures(stores, { all: entries, later: entries.slice(1) });
    expect(done).toEqual({ keys: 1, people: 1, orders: [{ municipality: MUELHEIM, caseId: CASE, keys: [ONE] }] });
    expect([await keys.isDestroyed(ONE), await keys.isDestroyed(TWO)]).toEqual([true, false]);
    expect((await people.all()).map(({ id }) => id)).toEqual(['paul']);
    expect(await journal.findCommand('a' as never)).toMatchObject({ fingerprint: null });
    // Again is harmless.
    expect(await reapplyErasures(stores, { all: entries, later: entries.slice(1) })).toMatchObject({
      keys: 0,
      people: 0,
    });
  });
});
