/** Before the first call, a developer has the description’s own words: how to sign in, and which codes the door itself answers. */
import { createApp } from '../../client/http/create-app.ts';
import { type ApiDocument, apiDocument } from './api-document.ts';
import { type Installation, ISSUER, installation } from './installation.ts';

let at: Installation;
let document: ApiDocument;
beforeAll(async () => {
  at = await installation();
  document = await apiDocument(at);
});
afterAll(() => at.close());

const tokens = async (parts: Partial<Installation['services']>) =>
  (await apiDocument({ ...at, app: createApp({ ...at.services, ...parts }) })).components.securitySchemes.bearer
    ?.description;

test('it names the identity provider of this installation, and where its endpoints stand', async () => {
  expect(await tokens({ issuer: ISSUER, demonstration: false })).toContain(
    `\`${ISSUER}/.well-known/openid-configuration\``,
  );
  expect(await tokens({ issuer: ISSUER, demonstration: true })).toContain('`npx handschlag token social-planner`');
});

test('it tells a program how to sign in as itself', () => {
  for (const word of ['client_credentials', '`registerPerson`', '`subject`', '`openSession`', '`auditor`'])
    expect(document.info.description).toContain(word);
});

describe('the code that the door answers is one that it lists', () => {
  type Case = readonly [what: string, path: string, init: RequestInit, as: string];
  const post = (body: string, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'idempotency-key': 'once-and-again', ...headers },
  });
  const cases: readonly Case[] = [
    ['no token', 'me', {}, ''],
    ['a link that was used', 'sessions', post(JSON.stringify({ link: 'x'.repeat(30) })), ''],
    ['no JSON', 'cases', post('{'), 'carla'],
    ['JSON that is too deep', 'cases', post('['.repeat(40)), 'carla'],
    ['a form that is wrong', 'cases', post('{}'), 'carla'],
    ['no key', 'cases', post('{}', { 'idempotency-key': '' }), 'carla'],
    ['another content type', 'cases', post('{}', { 'content-type': 'text/plain' }), 'carla'],
    ['a wrong query', 'cases?limit=0', {}, 'carla'],
    ['an unknown office', `cases/${'a'.repeat(26)}`, { headers: { 'handschlag-for': 'mayor' } }, 'carla'],
    ['too long a header', 'cases', { headers: { 'if-none-match': 'x'.repeat(2001) } }, 'carla'],
    ['another’s role', 'me', { headers: { 'handschlag-role': 'auditor' } }, 'carla'],
    ['nobody who is known', 'me', {}, 'nobody'],
    ['no such address', 'nothing', {}, 'carla'],
    ['no such method', 'cases', { method: 'PUT' }, 'carla'],
    ['too large a body', 'cases', post(' '.repeat(1024 * 1024 + 1)), 'carla'],
  ];
  test.each(cases)('%s', async (_what, path, init, as) => {
    const headers = new Headers(init.headers);
    if (as !== '') headers.set('authorization', `Bearer ${await at.token({ sub: `sub-${as}` })}`);
    const { status, code } = (await (await at.app.request(`/api/v1/${path}`, { ...init, headers })).json()) as {
      readonly status: number;
      readonly code: string;
    };
    const door = document.info.description.split('**Codes of the door**')[1]?.split('**Codes of rules')[0] ?? '';
    const line = door.split('\n').find((one) => one.startsWith(`- ${status}:`));
    expect([status, line]).toEqual([status, expect.stringContaining(`\`${code}\``)]);
    if (init.method === undefined) expect(code).not.toBe('idempotency-key-invalid');
  });
});
