/** What was typed and not yet sent, on both databases. */
import type { Instant, MunicipalityId, OrganisationId, PersonId } from '../../domain/terms.ts';
import type { Draft } from '../../storage/drafts.ts';
import { onBothDatabases } from './both-databases.ts';

const at = (day: string) => `2026-03-${day}T09:00:00.000Z` as Instant;
const ANNA = 'anna' as PersonId;
const draft = (changes: Partial<Draft> = {}): Draft => ({
  person: ANNA,
  place: '/cases/new',
  content: 'sealed',
  savedAt: at('02'),
  expiresAt: at('16'),
  ...changes,
});

onBothDatabases((install) => {
  test('the last one of a place counts, for its person alone, until it expires or is dropped', async () => {
    const { drafts } = await (await install()).open();
    await drafts.put(draft());
    const later = draft({ content: 'sealed again', savedAt: at('03'), expiresAt: at('17') });
    await drafts.put(later);
    expect(await drafts.find(ANNA, '/cases/new', at('16'))).toEqual(later);
    expect(await drafts.find('otto' as PersonId, '/cases/new', at('03'))).toBeUndefined();
    expect(await drafts.find(ANNA, '/cases/other', at('03'))).toBeUndefined();
    expect(await drafts.find(ANNA, '/cases/new', at('17'))).toBeUndefined();
    await drafts.drop(ANNA, '/cases/new');
    await drafts.drop(ANNA, '/cases/new');
    expect(await drafts.find(ANNA, '/cases/new', at('03'))).toBeUndefined();
  });

  test('somebody’s drafts are listed, the latest first; what has expired goes', async () => {
    const { drafts } = await (await install()).open();
    const old = draft({ place: '/a', expiresAt: at('03') });
    const [one, other] = [draft({ place: '/b' }), draft({ place: '/c', savedAt: at('04') })];
    for (const each of [old, one, other]) await drafts.put(each);
    expect(await drafts.ofPerson(ANNA, at('05'))).toEqual([other, one]);
    await drafts.purge(at('05'));
    expect(await drafts.ofPerson(ANNA, at('02'))).toEqual([other, one]);
  });

  test('they go with the person', async () => {
    const { drafts, people } = await (await install()).open();
    await people.put({
      ...{ id: ANNA, name: 'Anna', email: 'anna@people.example', language: 'de', roles: [], subject: 'sub-anna' },
      ...{ organisation: 'muelheim' as OrganisationId, municipality: 'muelheim' as MunicipalityId },
    });
    await drafts.put(draft());
    await people.erase(ANNA);
    expect(await drafts.ofPerson(ANNA, at('05'))).toEqual([]);
  });
});
