/** What a municipality's file enters at every start of a local installation, and what it leaves alone. */
import { importMunicipality } from '../../client/http/import-municipality.ts';
import { municipalityStream, type OrganisationId, type PersonId } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { type Installation, installation, MUELHEIM, PROFILE } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

const nina: Person = {
  id: 'nina' as PersonId,
  name: 'Nina Neu',
  email: 'nina@muelheim.example',
  language: 'de',
  organisation: MUELHEIM as string as OrganisationId,
  roles: ['press-office'],
  subject: 'nina',
  municipality: MUELHEIM,
};
const start = () =>
  importMunicipality(
    { profile: PROFILE, people: [nina], carriers: [{ id: 'lesepaten' as OrganisationId, name: 'Lesepaten e. V.' }] },
    { storage: at.storage, ...at.services, signal: new AbortController().signal },
  );
const types = async () =>
  (await at.storage.journal.read(municipalityStream(MUELHEIM))).map(({ envelope }) => envelope.type);

test('people and carriers are entered once, with their roles in the journal', async () => {
  await start();
  const rows = await types();
  expect(rows.filter((type) => type === 'person-appointed' || type === 'carrier-registered')).toHaveLength(2);
  expect(await at.storage.people.find(nina.id)).toEqual(nina);
  await start();
  expect(await types()).toEqual(rows);
});

test('whoever was erased does not come back with the next start', async () => {
  await start();
  await at.storage.people.erase(nina.id);
  await start();
  expect(await at.storage.people.find(nina.id)).toBeUndefined();
});

test('what was changed since stays changed', async () => {
  await start();
  await at.storage.people.put({ ...nina, email: 'n.neu@muelheim.example' });
  await start();
  expect(await at.storage.people.find(nina.id)).toMatchObject({ email: 'n.neu@muelheim.example' });
});

test('people of an earlier release are appointed as they are', async () => {
  await at.storage.people.put({ ...nina, roles: ['press-office', 'mail-room'] });
  await start();
  const rows = await at.storage.journal.read(municipalityStream(MUELHEIM));
  expect(rows.at(-1)?.envelope).toMatchObject({
    type: 'person-appointed',
    data: { roles: ['press-office', 'mail-room'] },
  });
});
