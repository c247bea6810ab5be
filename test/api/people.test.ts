/** People of a municipality: registered, changed and dismissed, with the roles journaled and nothing else of them. */
import { municipalityStream, type PersonId } from '../../domain/terms.ts';
import { attempt, refusalOf } from './abuse/attempts.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

const PATH = `/api/v1/municipalities/${MUELHEIM}/people`;
const entry = { name: 'Nina Neu', email: 'nina.neu@muelheim.example', roles: ['press-office'] };
type View = { readonly id: PersonId; readonly roles: readonly { readonly id: string }[]; readonly language: string };

const register = (as: string, body: object, key?: string) =>
  attempt(at, { path: PATH, as, body, ...(key ? { key } : {}) });
const change = (as: string, person: string, body: object) =>
  attempt(at, { method: 'PUT', path: `${PATH}/${person}`, as, body });
const dismiss = (as: string, person: string) => attempt(at, { method: 'DELETE', path: `${PATH}/${person}`, as });
const viewOf = async (response: Response): Promise<View> => {
  expect([200, 201]).toContain(response.status);
  return (await response.json()) as View;
};
const appointments = async () =>
  (await at.storage.journal.read(municipalityStream(MUELHEIM)))
    .map(({ envelope }) => envelope)
    .filter(({ type }) => type === 'person-appointed' || type === 'person-dismissed')
    .map(({ type, data }) => ({ type, ...(data as object) }));

test('A10: somebody new gets an opaque id, an entry in the directory, and their roles in the journal', async () => {
  const response = await register('petra', entry);
  const { id, language } = await viewOf(response);
  expect(response.headers.get('location')).toBe(`${PATH}/${id}`);
  expect([id, language]).toEqual([expect.stringMatching(/^p-[0-9a-f]{12}$/), 'de']);
  expect(await at.storage.people.find(id)).toMatchObject({ ...entry, organisation: 'muelheim', subject: id });
  expect(await appointments()).toEqual([
    { type: 'person-appointed', person: id, organisation: 'muelheim', roles: ['press-office'] },
  ]);
});

test('nothing in the journal says who it is', async () => {
  await register('petra', entry);
  const rows = await at.storage.journal.read(municipalityStream(MUELHEIM));
  expect(JSON.stringify(rows.map(({ envelope }) => envelope))).not.toMatch(/Nina|nina\.neu/);
});

test('the same key registers one person, and finishes what was left half done', async () => {
  const first = await viewOf(await register('petra', entry, 'register-nina'));
  await at.storage.people.erase(first.id);
  expect((await viewOf(await register('petra', entry, 'register-nina'))).id).toBe(first.id);
  expect(await at.storage.people.find(first.id)).toMatchObject({ name: 'Nina Neu' });
  expect(await appointments()).toHaveLength(1);
});

test('a new address is nobody’s business but the directory’s; another role is journaled', async () => {
  const { id } = await viewOf(await register('petra', entry));
  await viewOf(await change('petra', id, { ...entry, email: 'n.neu@muelheim.example' }));
  expect(await appointments()).toHaveLength(1);
  await viewOf(await change('petra', id, { ...entry, roles: ['press-office', 'mail-room'] }));
  expect((await appointments()).at(-1)).toMatchObject({ roles: ['press-office', 'mail-room'] });
});

test('A10: nobody gives themselves a role', async () => {
  const mine = { name: 'Petra', email: 'petra@muelheim.example', roles: ['social-planner', 'leadership'] };
  expect(await refusalOf(await change('petra', 'petra', mine))).toMatchObject({
    status: 403,
    code: 'own-roles',
    rule: 'A10',
  });
  expect(await at.storage.people.find('petra' as PersonId)).toMatchObject({ roles: ['social-planner'] });
});

test.each(['data-protection-officer', 'auditor', 'operator'])('A10: only operators make somebody %s', async (role) => {
  const body = { ...entry, roles: [role] };
  expect(await refusalOf(await register('petra', body))).toMatchObject({ status: 403, code: 'operators-alone' });
  const { id } = await viewOf(await register('opa', body));
  expect(await refusalOf(await dismiss('petra', id))).toMatchObject({ status: 403, code: 'operators-alone' });
});

test('A10: a carrier’s roles are for a carrier’s people, and the other way round', async () => {
  expect(await refusalOf(await register('petra', { ...entry, roles: ['carrier'] }))).toMatchObject({
    code: 'roles-unfit',
  });
  const carrier = { ...entry, organisation: 'nachbarschaft' };
  expect(await refusalOf(await register('petra', carrier))).toMatchObject({ code: 'roles-unfit' });
  await viewOf(await register('petra', { ...carrier, roles: ['carrier', 'carrier-management'] }));
});

test('whoever is dismissed holds no role any more and does not get in; the name stays for the history', async () => {
  expect((await viewOf(await dismiss('petra', 'presse'))).roles).toEqual([]);
  expect(await at.storage.people.find('presse' as PersonId)).toMatchObject({ name: 'Person presse', roles: [] });
  expect((await attempt(at, { method: 'GET', path: '/api/v1/tasks', as: 'presse' })).status).toBe(403);
  expect((await appointments()).at(-1)).toEqual({ type: 'person-dismissed', person: 'presse' });
  expect(await refusalOf(await dismiss('petra', 'petra'))).toMatchObject({ code: 'not-oneself' });
});

test('A10: an old request that comes again gives back no role that was taken since', async () => {
  const once = () => register('petra', entry, 'registered-only-once');
  const { id } = await viewOf(await once());
  await viewOf(await change('petra', id, { ...entry, roles: ['mail-room'] }));
  expect((await viewOf(await once())).roles).toMatchObject([{ id: 'mail-room' }]);
  const gone = () => attempt(at, { method: 'DELETE', path: `${PATH}/${id}`, as: 'petra', key: 'dismissed-only-once' });
  await viewOf(await gone());
  expect((await viewOf(await once())).roles).toEqual([]);
  await viewOf(await change('petra', id, entry));
  expect((await viewOf(await gone())).roles).toMatchObject([{ id: 'press-office' }]);
  expect(await at.storage.people.find(id)).toMatchObject({ roles: ['press-office'] });
});

test('one subject of the identity provider is one person', async () => {
  expect(await refusalOf(await register('petra', { ...entry, subject: 'sub-lea' }))).toMatchObject({
    status: 409,
    code: 'subject-taken',
  });
});

test('people of another municipality are not there', async () => {
  const elsewhere = `/api/v1/municipalities/oberhausen/people`;
  expect(await refusalOf(await attempt(at, { path: elsewhere, body: entry }))).toMatchObject({ status: 404 });
  expect(await refusalOf(await change('petra', 'p-nowhere', entry))).toMatchObject({
    status: 404,
    code: 'person-unknown',
  });
});

test('the list shows whom one works with, by office; the history says who was given which role', async () => {
  await register('petra', entry);
  const read = async (path: string) =>
    (await (await attempt(at, { method: 'GET', path, as: 'audit' })).json()) as never;
  const { people } = (await read(PATH)) as { readonly people: readonly { readonly name: string }[] };
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Nina Neu', 'Person petra']));
  const { rows } = (await read(`/api/v1/municipalities/${MUELHEIM}/history`)) as {
    readonly rows: readonly { readonly type: string; readonly sentence: { readonly de: string } }[];
  };
  expect(rows.find(({ type }) => type === 'person-appointed')?.sentence.de).toMatch(
    /^Die Sozialplanung hat der Person „p-[0-9a-f]{12}“ diese Rollen gegeben: Pressestelle\.$/,
  );
});

test('everybody sees themselves and says in which language they are written to', async () => {
  const me = async (method: string, path: string, body?: object) =>
    (await (await attempt(at, { method, path, as: 'carla', ...(body ? { body } : {}) })).json()) as object;
  expect(await me('GET', '/api/v1/me')).toMatchObject({
    id: 'carla',
    organisation: 'nachbarschaft',
    demonstration: false,
  });
  expect(await me('PUT', '/api/v1/me/preferences', { language: 'en', notices: 'days-mail' })).toMatchObject({
    language: 'en',
  });
  expect(await at.storage.people.find('carla' as PersonId)).toMatchObject({ language: 'en', notices: 'days-mail' });
});
