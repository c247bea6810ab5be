/** Tokens that open nothing: each is answered like no token at all, and nothing of it reaches the log. */
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { createApp } from '../../../client/http/create-app.ts';
import { byDirectory } from '../../../client/http/sign-in/claims.ts';
import { createTokenVerifier } from '../../../client/http/sign-in/token-verifier.ts';
import { type Installation, ISSUER, installation, MUELHEIM } from '../installation.ts';
import { heads, refusalOf } from './attempts.ts';

let at: Installation;
let key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
let spki: string;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  at = await installation();
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  key = privateKey;
  spki = await exportSPKI(publicKey);
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] });
  const verifyToken = createTokenVerifier({
    issuer: ISSUER,
    audience: 'handschlag',
    keys,
    personOf: byDirectory(at.storage.people),
  });
  app = createApp({ ...at.services, verifyToken });
});
afterAll(() => at.close());

const EXTENSION = 'urn:example:extension';
const seconds = (offset: number) => Math.floor(Date.now() / 1000) + offset;
const claims = (changes: object = {}) => ({
  sub: 'sub-petra',
  iss: ISSUER,
  aud: 'handschlag',
  exp: seconds(300),
  ...changes,
});
const signed = (changes: object = {}, header: object = {}) =>
  new SignJWT(claims(changes) as never)
    .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header })
    .sign(key, { crit: { [EXTENSION]: true } });
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (alg: string) => `${part({ alg, kid: 'one' })}.${part(claims())}.`;
/** HMAC with what everybody may know: the public key, as a naive verifier would take it for the secret. */
const confused = () => {
  const head = `${part({ alg: 'HS256', kid: 'one' })}.${part(claims())}`;
  return `${head}.${createHmac('sha256', spki).update(head).digest('base64url')}`;
};
const withOwnKey = async (header: (jwk: object) => object) => {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = own.publicKey.export({ format: 'jwk' });
  return new SignJWT(claims() as never).setProtectedHeader({ alg: 'RS256', ...header(jwk) }).sign(own.privateKey);
};
const tampered = async () => {
  const [head, , signature] = (await signed()).split('.');
  return `${head}.${part(claims({ sub: 'sub-lea' }))}.${signature}`;
};

const ask = (token: string) =>
  app.request(`/api/v1/municipalities/${MUELHEIM}/commands/close-days`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': 'close-christmas',
    },
    body: JSON.stringify({ days: ['2026-12-24'], reason: 'Heiligabend' }),
  });

test('the token that all of these imitate does open', async () => {
  expect((await app.request('/api/v1/me', { headers: { authorization: `Bearer ${await signed()}` } })).status).toBe(
    200,
  );
});

test.each<[string, () => string | Promise<string>]>([
  ['without a signature', () => unsigned('none')],
  ['without a signature, written otherwise', () => unsigned('nOnE')],
  ['with the public key as a shared secret', confused],
  ['signed by its own key', () => withOwnKey((jwk) => ({ jwk }))],
  ['that says where its key is', () => withOwnKey(() => ({ jku: 'https://evil.example/keys' }))],
  ['that brings a certificate address', () => withOwnKey(() => ({ x5u: 'https://evil.example/cert' }))],
  ['whose key id is a path', () => withOwnKey(() => ({ kid: '../../../dev/null' }))],
  ['whose key id is a query', () => withOwnKey(() => ({ kid: "one' OR '1'='1" }))],
  ['altered after it was signed', tampered],
  ['expired', () => signed({ exp: seconds(-60) })],
  ['not valid yet', () => signed({ nbf: seconds(120) })],
  ['without an end', () => signed({ exp: undefined })],
  ['for somebody else', () => signed({ aud: 'other-api' })],
  ['for nobody', () => signed({ aud: undefined })],
  ['of another issuer', () => signed({ iss: 'https://evil.example' })],
  ['of nobody', () => signed({ sub: undefined })],
  ['that tells a client who signed in', () => signed({ nonce: 'n-1', at_hash: 'abc' })],
  ['that says it is an ID token', () => signed({ typ: 'ID' })],
  ['that says it is for refreshing', () => signed({ typ: 'Refresh' })],
  ['with an extension that must be understood', () => signed({}, { crit: [EXTENSION], [EXTENSION]: true })],
  ['cut short', async () => (await signed()).slice(0, -20)],
  ['of five parts', async () => `${await signed()}.x.y`],
  ['of nothing', () => '...'],
  ['that pretends to be a session', () => `hs_${'A'.repeat(43)}`],
])('a token %s', async (_what, make) => {
  const token = await make();
  const before = await heads(at);
  const response = await ask(token);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(await refusalOf(response)).toMatchObject({ status: 401, code: 'not-signed-in' });
  expect(await heads(at)).toEqual(before);
  for (const piece of token.split('.').filter((one) => one.length > 10)) expect(at.log.join()).not.toContain(piece);
});

test('access tokens of providers that mark them do open, also with a nonce', async () => {
  for (const token of [
    await signed({ nonce: 'n' }, { typ: 'at+jwt' }),
    await signed({ typ: 'Bearer', nonce: 'n' }),
    await signed({ aud: ['account', 'handschlag'] }),
  ])
    expect((await app.request('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
});
