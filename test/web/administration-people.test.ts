/** People on the pages: registered, changed, dismissed, erased, each under the rules of the register and journaled once. */
import { personForm } from '../../client/web/pages/administration/person-form.ts';
import type { PersonId } from '../../domain/terms.ts';
import { MUELHEIM } from '../api/installation.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let petra: Browser;
beforeEach(async () => {
  here = await site();
  petra = await here.as('petra');
});
afterEach(() => here.close());

const LIST = '/administration/people';
const NORA = {
  side: 'municipality',
  '@municipality.name': 'Nora Neu',
  '@municipality.email': 'n.neu@people.example',
  '@municipality.roles': ['press-office'],
  '@municipality.language': 'de',
  '@municipality.notices': 'at-once',
};
const rows = async () =>
  (await here.at.services.readMunicipalityHistory(MUELHEIM)).filter(({ kind }) => kind === 'event');
const find = (id: string) => here.at.storage.people.find(id as PersonId);

test('somebody new is registered once, however often the button is pressed, and the history says so without a name', async () => {
  const answers = await Promise.all([1, 2].map(() => petra.post(`${LIST}/new`, { ...NORA, _key: 'nora-is-new' })));
  const [first, second] = answers.map((answer) => answer.headers.get('location'));
  expect([answers.map(({ status }) => status), first]).toEqual([[303, 303], second]);
  expect(await petra.text(first ?? '')).toContain('Nora Neu');
  const told = (await rows()).filter(({ type }) => type === 'person-appointed');
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).not.toContain('Nora');
  expect(await petra.text('/administration/history')).toContain('diese Rollen gegeben: Pressestelle');
});

test('the history says who is meant as long as they are registered; of whoever was erased the id alone is left', async () => {
  const told = async () =>
    [...(await petra.text('/administration/history')).matchAll(/<li class="history__entry"[\s\S]*?<\/li>/g)]
      .map(([entry]) => entry)
      .filter((entry) => entry.includes('diese Rollen gegeben'));
  const answer = await petra.post(`${LIST}/new`, { ...NORA, _key: 'nora-is-named' });
  const id = (answer.headers.get('location') ?? '').replace(/^.*\/|\?.*$/g, '');
  expect(await told()).toEqual([expect.stringContaining(`href="/administration/people/${id}">Nora Neu</a>`)]);
  await here.at.storage.people.erase(id as PersonId);
  const [after = ''] = await told();
  expect(after).toContain(`„${id}“`);
  expect(after).not.toContain('Nora');
});

test('what is wrong is told with its field, and everything that was typed stays', async () => {
  const response = await petra.post(`${LIST}/new`, {
    ...NORA,
    '@municipality.email': 'keine Adresse',
    _key: 'nora-wrong',
  });
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toMatch(/href="#field-municipality-email"/);
  expect(page).toContain('value="keine Adresse"');
  expect(page).toContain('value="Nora Neu"');
});

test('A10: a planner is not offered the roles that check others, and is refused them all the same', async () => {
  const offered = (page: string) => /value="auditor"/.test(page);
  expect(offered(await petra.text(`${LIST}/new`))).toBe(false);
  expect(offered(await (await here.as('opa')).text(`${LIST}/new`))).toBe(true);
  const response = await petra.post(`${LIST}/new`, {
    ...NORA,
    '@municipality.roles': ['auditor'],
    _key: 'nora-audits',
  });
  const page = await response.text();
  expect(response.status).toBeGreaterThanOrEqual(403);
  expect(page).toContain('gibt und nimmt nur der Betrieb');
  expect(page).toMatch(/href="\/guideline#A10"/);
  expect(page).toContain('value="Nora Neu"');
});

test('a second person with the same address is registered only by whoever confirms it', async () => {
  const typed = { ...NORA, '@municipality.email': 'Petra@people.example', _key: 'nora-shares' };
  const response = await petra.post(`${LIST}/new`, typed);
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain('Diese Adresse hat schon: Person petra.');
  expect(page).toContain('Beide Personen lesen dasselbe Postfach');
  const confirmed = await petra.post(`${LIST}/new`, { ...typed, _confirmed: 'Petra@people.example' });
  expect(confirmed.status).toBe(303);
});

test('A10: who gives the roles that a planner cannot give is said to planners alone', async () => {
  const says = async (who: string) => (await (await here.as(who)).text(`${LIST}/new`)).includes('gibt nur der Betrieb');
  expect([await says('petra'), await says('opa')]).toEqual([true, false]);
});

test('a carrier is registered and then offered to whoever registers its people', async () => {
  expect(await petra.text('/administration/carriers/new')).not.toContain('name="organisation"');
  const carrier = { name: 'Besuchsdienst gGmbH', _key: 'new-carrier-form' };
  const response = await petra.post('/administration/carriers/new', carrier);
  expect(await petra.text(response.headers.get('location') ?? '')).toContain(
    'den Träger „Besuchsdienst gGmbH“ eingetragen',
  );
  expect(await petra.text(`${LIST}/new`)).toContain('<option value="besuchsdienst-ggmbh">Besuchsdienst gGmbH</option>');
});

test('an id that a carrier’s people go by is given to no other carrier', async () => {
  const carla = await find('carla');
  const typed = { name: `${carla?.organisation}`, _key: 'takes-an-id-over' };
  await petra.post('/administration/carriers/new', typed);
  const told = (await rows()).filter(({ type }) => type === 'carrier-registered').at(-1);
  expect([told?.sentence.de, await petra.text(`${LIST}/new`)]).toEqual([
    expect.stringContaining(`„${carla?.organisation}“ eingetragen`),
    expect.stringContaining(`<option value="${carla?.organisation}-2">`),
  ]);
});

test('of a county, registers are chosen by their towns’ names', async () => {
  const state = await here.at.services.readMunicipality(MUELHEIM);
  if (!state) throw new Error('no municipality');
  const registers = [{ id: 'neustadt-a', name: 'Neustadt (A)' }];
  const [municipal] = personForm({ ...state.profile, kind: 'county', registers }, false, undefined);
  const field = municipal?.fields.find(({ name }) => name === 'registers');
  expect(field?.variants?.[0]?.fields[0]?.choices).toEqual([
    { value: 'neustadt-a', label: { de: 'Neustadt (A)', en: 'Neustadt (A)' } },
  ]);
});

test('a change keeps what was not changed', async () => {
  const page = await petra.text(`${LIST}/presse/change`);
  expect(page).toContain('value="Person presse"');
  expect(page).toMatch(/value="press-office" checked/);
  const typed = {
    ...NORA,
    '@municipality.name': 'Paula Presse',
    '@municipality.notices': 'days-mail',
    _key: 'presse-changed',
  };
  expect((await petra.post(`${LIST}/presse/change`, typed)).status).toBe(303);
  expect(await find('presse')).toMatchObject({ name: 'Paula Presse', notices: 'days-mail', subject: 'sub-presse' });
});

test('whoever is dismissed keeps their entry and loses the way in', async () => {
  expect(await petra.text(`${LIST}/presse/dismiss`)).toContain('kann sich danach nicht mehr anmelden');
  const response = await petra.post(`${LIST}/presse/dismiss`, { _key: 'presse-goes-now' });
  expect(await petra.text(response.headers.get('location') ?? '')).toContain('ohne Rolle');
  await expect(here.as('presse')).rejects.toThrow('could not sign in');
});

test('nobody dismisses themselves', async () => {
  const response = await petra.post(`${LIST}/petra/dismiss`, { _key: 'petra-goes-now' });
  expect([response.status, await response.text()]).toEqual([
    expect.any(Number),
    expect.stringContaining('Niemand nimmt sich selbst die Rollen'),
  ]);
  expect((await find('petra'))?.roles).toEqual(['social-planner']);
});

test('an erasure says beforehand what goes and what stays, and then the person is gone', async () => {
  const dora = await here.as('dora');
  const page = await dora.text(`${LIST}/presse/erase`);
  for (const text of ['presse@people.example', 'lässt sich nicht zurücknehmen', 'Was bleibt'])
    expect(page).toContain(text);
  expect(await find('presse')).toBeDefined();
  const response = await dora.post(`${LIST}/presse/erase`, { _key: 'erase-presse-now' });
  expect(response.headers.get('location')).toBe(`${LIST}?erased=0`);
  expect(await find('presse')).toBeUndefined();
});

test.each([
  ['petra', '/presse/erase'],
  ['presse', '/new'],
  ['dora', '/presse/dismiss'],
])('%s sends no form that is not theirs: %s', async (person, path) => {
  const browser = await here.as(person);
  expect((await browser.post(`${LIST}${path}`, { ...NORA, _key: 'not-my-own-form' })).status).toBe(404);
  expect(await find('presse')).toMatchObject({ roles: ['press-office'] });
});
