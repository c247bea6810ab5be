/** The embedded provider over real HTTP: a person's client gets a token, the API takes it, nobody gets anybody else's. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader } from 'jose';
import { createApp } from '../../client/http/create-app.ts';
import { type HttpServer, startServer } from '../../client/http/server.ts';
import { byDirectory } from '../../client/http/sign-in/claims.ts';
import { clientIdOf, clientSecretOf } from '../../client/http/sign-in/client-secret.ts';
import { createEmbeddedProvider } from '../../client/http/sign-in/embedded-provider.ts';
import { type ProviderKeys, providerKeys, publicKeys } from '../../client/http/sign-in/provider-keys.ts';
import { createTokenVerifier, keysOfIssuer } from '../../client/http/sign-in/token-verifier.ts';
import type { PersonId } from '../../domain/terms.ts';
import { freePort } from './free-port.ts';
import { type Installation, installation } from './installation.ts';

const SECRET = 'a-secret-of-the-installation-that-is-long';
let at: Installation;
let server: HttpServer;
let folder: string;
let keys: ProviderKeys;
let issuer: string;

beforeAll(async () => {
  at = await installation();
  folder = await mkdtemp(join(tmpdir(), 'handschlag-oidc-'));
  keys = await providerKeys(join(folder, 'oidc-keys.json'));
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}/oidc`;
  const { people } = at.storage;
  const audience = 'handschlag';
  const verifyToken = createTokenVerifier({
    ...{ issuer, audience, personOf: byDirectory(people) },
    keys: createLocalJWKSet(publicKeys(keys)),
  });
  server = await startServer({
    app: createApp({ ...at.services, verifyToken }),
    provider: createEmbeddedProvider({ issuer, audience, secret: SECRET, keys, people }),
    host: '127.0.0.1',
    port,
  });
});
afterAll(async () => {
  await server.stop();
  await at.close();
  await rm(folder, { recursive: true });
});

const fetchToken = (person: string, secret = clientSecretOf(SECRET, person as PersonId)) =>
  fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${encodeURIComponent(clientIdOf(person as PersonId))}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
const tokenOf = async (person: string) =>
  ((await (await fetchToken(person)).json()) as { access_token: string }).access_token;
const tasks = (token: string) =>
  fetch(issuer.replace('/oidc', '/api/v1/tasks'), { headers: { authorization: `Bearer ${token}` } });

test('a person’s client gets a token that speaks of the person, and the API takes it', async () => {
  const token = await tokenOf('petra');
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
  expect(decodeJwt(token)).toMatchObject({ iss: issuer, aud: 'handschlag', sub: 'sub-petra' });
  expect((await tasks(token)).status).toBe(200);
});

test('a wrong secret, another person’s and an unknown person get none', async () => {
  expect((await fetchToken('petra', 'wrong')).status).toBe(401);
  expect((await fetchToken('petra', clientSecretOf(SECRET, 'carla' as PersonId))).status).toBe(401);
  expect((await fetchToken('nobody')).status).toBe(401);
});

test('whoever was erased gets no token any more, and the one they have opens nothing', async () => {
  const token = await tokenOf('otto');
  await at.storage.people.erase('otto' as PersonId);
  expect((await fetchToken('otto')).status).toBe(401);
  expect((await tasks(token)).status).toBe(403);
});

test('its keys are kept for this account alone and stay the same', async () => {
  const file = join(folder, 'oidc-keys.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await providerKeys(file)).toEqual(keys);
  expect(JSON.stringify(publicKeys(keys))).not.toContain('"d"');
});

test('discovery leads to the keys that verify, as with any other provider', async () => {
  const personOf = byDirectory(at.storage.people);
  const remote = createTokenVerifier({ issuer, audience: 'handschlag', personOf, keys: keysOfIssuer(issuer) });
  expect(await remote(await tokenOf('petra'))).toMatchObject({ kind: 'person', person: { id: 'petra' } });
});

test('a provider that does not answer says nothing about a token', async () => {
  const personOf = byDirectory(at.storage.people);
  const nowhere = 'http://127.0.0.1:1';
  const remote = createTokenVerifier({
    issuer: nowhere,
    audience: 'handschlag',
    personOf,
    keys: keysOfIssuer(nowhere),
  });
  expect(await remote(await tokenOf('petra'))).toEqual({ kind: 'unavailable' });
});
