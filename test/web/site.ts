/**
 * The web application on an installation for tests: real stores and services, real pages and cookies; the identity provider alone is
 * played, and says whatever a test wants it to say.
 */
import { randomBytes } from 'node:crypto';
import type { ServiceParts } from '../../client/http/services.ts';
import { byDirectory } from '../../client/http/sign-in/claims.ts';
import { loadAssets } from '../../client/web/assets.ts';
import { createWeb, type Web } from '../../client/web/create-web.tsx';
import type { Operator } from '../../client/web/operator.ts';
import type { IdentityProvider } from '../../client/web/session/identity-provider.ts';
import type { Profile } from '../../domain/municipality/profile.ts';
import { type Installation, installation } from '../api/installation.ts';

export const ORIGIN = 'https://handschlag.example';
export const PROVIDER = 'https://id.example';

/** Compressed once for all tests of a file. */
const ASSETS = loadAssets();

export interface Site {
  readonly at: Installation;
  readonly web: Web;
  /** A browser of its own, nobody signed in. */
  browser(): Browser;
  /** A browser in which this person has signed in. */
  as(id: string): Promise<Browser>;
  /** Has a sign-in link mailed, and answers its secret. */
  link(id: string): Promise<string>;
  close(): Promise<void>;
}

interface Named {
  readonly operator?: Operator;
  /** What of the municipality is to be otherwise. */
  readonly profile?: Partial<Profile>;
}

/** Keeps cookies, follows nothing. */
export interface Browser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form from a page of the site itself, unless `headers` say otherwise. */
  post(
    path: string,
    form: Readonly<Record<string, Typed>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  text(path: string): Promise<string>;
}
type Typed = string | File | readonly string[];

export async function site(parts: Partial<ServiceParts> = {}, { operator, profile }: Named = {}): Promise<Site> {
  const at = await installation(parts, profile);
  const personOf = byDirectory(at.storage.people);
  // What the provider was told to answer, by the code that a browser comes back with.
  const provider: IdentityProvider = {
    origin: PROVIDER,
    begin: async (back) => ({
      url: new URL(`${PROVIDER}/authorize`),
      attempt: { state: 'state', nonce: 'nonce', verifier: 'verifier', back },
    }),
    finish: async (answer, { state }) => {
      const { searchParams: query } = answer;
      if (query.get('state') !== state) throw new Error('another state');
      return { claims: { sub: query.get('code') ?? '' }, idToken: 'id-token' };
    },
    endOf: async () => new URL(`${PROVIDER}/end`),
  };
  const web = createWeb({
    services: at.services,
    provider,
    personOf,
    assets: await ASSETS,
    ...(operator ? { operator } : {}),
    secret: randomBytes(32),
  });
  const browser = () => createBrowser(web);
  return {
    at,
    web,
    browser,
    async as(id) {
      const one = browser();
      await one.get('/sign-in/start?back=/tasks');
      const response = await one.get(`/sign-in/callback?code=sub-${id}&state=state`);
      if (response.status !== 303) throw new Error(`${id} could not sign in: ${response.status}`);
      return one;
    },
    async link(id) {
      const mailsBefore = at.mails.length;
      await browser().post('/sign-in/link', { email: `${id}@people.example` });
      // The look-up goes on after the answer.
      while (at.mails.length === mailsBefore) await new Promise((done) => setTimeout(done, 5));
      return /\/sign-in\/(\S+)/.exec(at.mails.at(-1)?.text ?? '')?.[1] ?? '';
    },
    close: () => at.close(),
  };
}

function createBrowser(web: Web): Browser {
  const cookies = new Map<string, string>();
  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await web.request(`${ORIGIN}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post(path, form, headers = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }) {
      const body = new FormData();
      for (const [name, value] of Object.entries(form))
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string | Blob);
      return send(path, { method: 'POST', body, headers });
    },
    text: async (path) => (await send(path, {})).text(),
  };
}
