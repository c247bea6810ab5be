/** People sign in at the embedded provider: a page asks who they are, and from there they come back, with script and without. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../client/http/create-app.ts';
import { type HttpServer, startServer } from '../../client/http/server.ts';
import { createEmbeddedProvider } from '../../client/http/sign-in/embedded-provider.ts';
import { providerKeys } from '../../client/http/sign-in/provider-keys.ts';
import { freePort } from './free-port.ts';
import { type Installation, installation } from './installation.ts';

const BACK = 'http://127.0.0.1:9/sign-in/callback';
let at: Installation;
let server: HttpServer;
let folder: string;
let issuer: string;

beforeAll(async () => {
  at = await installation();
  folder = await mkdtemp(join(tmpdir(), 'handschlag-oidc-'));
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}/oidc`;
  const provider = createEmbeddedProvider({
    ...{ issuer, audience: 'handschlag', secret: 'a-secret-of-the-installation-that-is-long' },
    keys: await providerKeys(join(folder, 'oidc-keys.json')),
    people: at.storage.people,
    web: { id: 'web', redirect: BACK, choose: async () => 'Who are you?', headers: {} },
  });
  server = await startServer({ app: createApp(at.services), provider, host: '127.0.0.1', port });
});
afterAll(async () => {
  await server.stop();
  await at.close();
  await rm(folder, { recursive: true });
});

/** Follows redirects within the provider, keeps its cookies, and runs no script. */
function browser() {
  const cookies = new Map<string, string>();
  return async function go(address: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const response = await fetch(address, {
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null || next.startsWith(BACK)) return response;
    return go(new URL(next, address).href);
  };
}

const beginning = (): string =>
  `${issuer}/auth?${new URLSearchParams({
    ...{ client_id: 'web', response_type: 'code', scope: 'openid', redirect_uri: BACK, prompt: 'login' },
    ...{ code_challenge: 'a'.repeat(43), code_challenge_method: 'S256', state: 'state' },
  })}`;

test('whoever changes sides comes back at once, as whoever comes for the first time', async () => {
  const go = browser();
  for (const person of ['petra', 'carla', 'carla', 'petra']) {
    const asked = await go(beginning());
    expect(await asked.text()).toBe('Who are you?');
    const back = await go(asked.url, { person });
    expect([person, back.status, back.headers.get('location')]).toEqual([
      person,
      303,
      expect.stringMatching(/callback\?code=.*&state=state/),
    ]);
  }
});
