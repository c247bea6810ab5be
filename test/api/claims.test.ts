/** People by the claims of their tokens, where the identity provider keeps the roles. */

import { readHttpConfig } from '../../client/http/config.ts';
import { byClaims, type ClaimPaths, RoleNames } from '../../client/http/sign-in/claims.ts';
import { type MunicipalityId, municipalityStream } from '../../domain/terms.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

const PATHS: ClaimPaths = {
  roles: 'realm_access.roles',
  roleNames: { Sozialplanung: 'social-planner', Pressestelle: 'press-office', Träger: 'carrier' },
  organisation: 'handschlag.organisation',
  onlyMunicipality: MUELHEIM,
};
const payload = (changes: object = {}) => ({
  iss: 'https://id.example',
  sub: 'f:1234:nina',
  name: 'Nina Neu',
  email: 'nina.neu@muelheim.example',
  locale: 'en-GB',
  realm_access: { roles: ['offline_access', 'Sozialplanung'] },
  ...changes,
});
const personOf = (changes?: object, paths: Partial<ClaimPaths> = {}) =>
  byClaims({
    people: at.storage.people,
    register: at.services.peopleRegister,
    readMunicipality: at.services.readMunicipality,
    paths: { ...PATHS, ...paths },
    log: at.services.log,
  })(payload(changes));
const appointments = async () =>
  (await at.storage.journal.read(municipalityStream(MUELHEIM)))
    .map(({ envelope }) => envelope)
    .filter(({ type }) => type === 'person-appointed' || type === 'person-dismissed');

test('whoever comes for the first time is entered, with the roles that we know, and the journal says so', async () => {
  const person = await personOf();
  expect(person).toMatchObject({
    id: expect.stringMatching(/^p-[0-9a-f]{12}$/),
    name: 'Nina Neu',
    language: 'en',
    organisation: MUELHEIM,
    roles: ['social-planner'],
  });
  expect(await appointments()).toMatchObject([
    { actor: { person: 'installation' }, data: { roles: ['social-planner'] } },
  ]);
});

test('whoever comes again unchanged costs the journal nothing; another role is journaled', async () => {
  const first = await personOf();
  expect(await personOf()).toEqual(first);
  expect(await appointments()).toHaveLength(1);
  expect(await personOf({ realm_access: { roles: ['Sozialplanung', 'Pressestelle'] } })).toMatchObject({
    id: first?.id,
  });
  expect(await appointments()).toHaveLength(2);
});

test('the language and wishes that somebody chose here stay, and the registers that they were entered for', async () => {
  const person = await personOf();
  if (person) await at.storage.people.put({ ...person, registers: ['speldorf'] });
  const entered = await at.storage.people.bySubject('f:1234:nina');
  if (entered) await at.services.peopleRegister.prefer(entered, { language: 'de', notices: 'days-mail' });
  expect(await personOf({ name: 'Nina Anders' })).toMatchObject({
    name: 'Nina Anders',
    language: 'de',
    notices: 'days-mail',
    registers: ['speldorf'],
  });
});

test('a role that goes and comes back is journaled each time: the journal always says who holds which', async () => {
  const roles = (...names: readonly string[]) => ({ realm_access: { roles: names } });
  for (const names of [['Sozialplanung'], ['Pressestelle'], ['Sozialplanung'], [], ['Sozialplanung'], []])
    await personOf(roles(...names));
  expect((await appointments()).map(({ type, data }) => (data as { roles?: unknown }).roles ?? type)).toEqual([
    ['social-planner'],
    ['press-office'],
    ['social-planner'],
    'person-dismissed',
    ['social-planner'],
    'person-dismissed',
  ]);
});

test('whoever has no role of ours does not get in, and loses what they had', async () => {
  expect(await personOf({ realm_access: { roles: ['offline_access'] } })).toBeUndefined();
  const person = await personOf();
  expect(await personOf({ realm_access: {} })).toBeUndefined();
  expect(await at.storage.people.find(person?.id as never)).toMatchObject({ roles: [] });
});

test('a carrier’s organisation makes carriers of its people, and of nobody else', async () => {
  const carrier = { handschlag: { organisation: 'lesepaten' }, realm_access: { roles: ['Träger', 'Sozialplanung'] } };
  expect(await personOf(carrier)).toMatchObject({ organisation: 'lesepaten', roles: ['carrier'] });
  expect(await personOf({ sub: 'other', realm_access: { roles: ['Träger'] } })).toBeUndefined();
});

test.each([
  ['no name', { name: undefined }],
  ['an address that is none', { email: 'nina' }],
  ['roles that are none', { realm_access: { roles: [{ name: 'Sozialplanung' }, 7] } }],
  ['roles of the prototype', { realm_access: { roles: ['constructor', '__proto__', 'toString'] } }],
])('a token with %s enters nobody', async (_what, changes) => {
  expect(await personOf(changes)).toBeUndefined();
  expect(await at.storage.people.bySubject('f:1234:nina')).toBeUndefined();
});

test('roles may come as words of one text, the municipality from the token', async () => {
  const changes = { scope: 'openid Sozialplanung', town: MUELHEIM };
  const paths = { roles: 'scope', municipality: 'town', onlyMunicipality: undefined };
  expect(await personOf(changes, paths)).toMatchObject({
    municipality: MUELHEIM as MunicipalityId,
    roles: ['social-planner'],
  });
  expect(await personOf({ ...changes, sub: 'x', town: undefined }, paths)).toBeUndefined();
});

test('nobody becomes the engine, and what is no role is refused at start', () => {
  expect(RoleNames.safeParse('{"Motor": "engine"}').success).toBe(false);
  expect(RoleNames.safeParse('{"Chef": "boss"}').success).toBe(false);
  expect(RoleNames.safeParse('nonsense').success).toBe(false);
  expect(RoleNames.parse('{"Sozialplanung": "social-planner"}')).toEqual({ Sozialplanung: 'social-planner' });
  expect(() => readHttpConfig({ HANDSCHLAG_OIDC_ROLES_CLAIM: 'roles' })).toThrow(/HANDSCHLAG_OIDC_ROLE_NAMES/);
  expect(() => readHttpConfig({ HANDSCHLAG_OIDC_ROLES_CLAIM: 'roles' })).toThrow(/HANDSCHLAG_OIDC_MUNICIPALITY/);
});
