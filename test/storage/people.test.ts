import type { MunicipalityId, OrganisationId, PersonId } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { onBothDatabases } from './both-databases.ts';

const TOWN = 'town' as OrganisationId;
const person = (id: string, changes: Partial<Person> = {}): Person => ({
  id: id as PersonId,
  name: `Jörg ${id}`,
  email: `${id}@example.org`,
  language: 'de',
  organisation: TOWN,
  roles: ['social-planner'],
  subject: `oidc|${id}`,
  municipality: 'muelheim' as MunicipalityId,
  ...changes,
});

onBothDatabases((install) => {
  test('a person is found by id and by the subject at the identity provider', async () => {
    const { people } = await (await install()).open();
    const anna = person('anna', { roles: ['leadership', 'head-of-unit'] });
    await people.put(anna);
    expect(await people.find(anna.id)).toEqual(anna);
    expect(await people.bySubject('oidc|anna')).toEqual(anna);
    expect(await people.find('ben' as PersonId)).toBeUndefined();
    expect(await people.bySubject('anna')).toBeUndefined();
  });

  test('putting a person again replaces what was known', async () => {
    const { people } = await (await install()).open();
    await people.put(person('anna'));
    const married = person('anna', { name: 'Anna Neu', subject: 'oidc|new', language: 'en' });
    await people.put(married);
    expect(await people.all()).toEqual([married]);
    expect(await people.bySubject('oidc|anna')).toBeUndefined();
  });

  test('a wish for the day’s mail and the registers that somebody answers for are kept, and may be taken back', async () => {
    const { people } = await (await install()).open();
    const anna = person('anna', { notices: 'days-mail', registers: ['north', 'south'] });
    await people.put(anna);
    expect(await people.find(anna.id)).toEqual(anna);
    await people.put(person('anna'));
    expect(await people.find(anna.id)).toStrictEqual(person('anna'));
  });

  test('two persons never share a subject: nobody signs in as somebody else', async () => {
    const { people } = await (await install()).open();
    await people.put(person('anna'));
    await expect(people.put(person('ben', { subject: 'oidc|anna' }))).rejects.toThrow();
    expect(await people.all()).toEqual([person('anna')]);
  });

  test('an address is found however it is written', async () => {
    const { people } = await (await install()).open();
    await people.put(person('anna', { email: 'Anna.Muster@Example.org' }));
    await people.put(person('ben'));
    expect((await people.byEmail('anna.muster@example.ORG')).map(({ id }) => id)).toEqual(['anna']);
    expect(await people.byEmail('nobody@example.org')).toEqual([]);
  });

  test('everybody of an organisation with a role is found, ordered by id', async () => {
    const { people } = await (await install()).open();
    const carol = person('Carol', { roles: ['carrier', 'carrier-management'] });
    await people.put(carol);
    await people.put(person('ben', { roles: ['carrier'] }));
    await people.put(person('anna', { roles: ['carrier', 'auditor'] }));
    await people.put(person('dave', { roles: ['carrier'], organisation: 'awo' as OrganisationId }));
    const names = async (role: Person['roles'][number]) => (await people.withRole(TOWN, role)).map(({ id }) => id);
    expect(await names('carrier')).toEqual(['Carol', 'anna', 'ben']);
    expect(await names('carrier-management')).toEqual(['Carol']);
    expect(await names('print-shop')).toEqual([]);
  });

  test('the municipalities that anybody works for are found, each once', async () => {
    const { people } = await (await install()).open();
    expect(await people.municipalities()).toEqual([]);
    await people.put(person('anna'));
    await people.put(person('ben'));
    await people.put(person('carla', { municipality: 'heidmark' as MunicipalityId }));
    expect(await people.municipalities()).toEqual(['heidmark', 'muelheim']);
  });

  test('an erased person is gone, and erasing again is harmless', async () => {
    const { people } = await (await install()).open();
    await people.put(person('anna'));
    await people.put(person('ben'));
    await people.erase('anna' as PersonId);
    await people.erase('anna' as PersonId);
    expect(await people.all()).toEqual([person('ben')]);
  });
});
