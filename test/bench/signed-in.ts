/** The web application as one signed-in person has it, and how long its pages take. */
import { randomBytes } from 'node:crypto';
import { loadAssets } from '../../client/web/assets.ts';
import { createWeb, type Web } from '../../client/web/create-web.tsx';
import type { Role } from '../../domain/terms.ts';
import type { Storage } from '../../storage/open.ts';
import type { Person } from '../../storage/people.ts';
import { servicesOn } from './lists/filled-stores.ts';
import { HOME } from './lists/many-cases.ts';
import { median, percentile } from './percentiles.ts';

const WARM = 5;

/** From the request with its cookie to the whole answer. */
export async function pageLatencies(web: Web, cookie: string, path: string, times: number) {
  const sample: number[] = [];
  let bytes = 0;
  for (let index = -WARM; index < times; index += 1) {
    const start = performance.now();
    const response = await web.request(`http://localhost${path}`, { headers: { cookie } });
    const page = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    if (index >= 0) sample.push(performance.now() - start);
    bytes = Buffer.byteLength(page);
  }
  return { p50: median(sample), p95: percentile(sample, 95), kB: Math.round(bytes / 1000) };
}

/** Everybody who signs in is this one person; the cookie is a real one. */
export async function signedInOn(
  storage: Storage,
  role: Role,
): Promise<{ readonly web: Web; readonly cookie: string }> {
  const person = { id: 'petra', organisation: HOME, municipality: HOME, roles: [role], name: 'Somebody' };
  const one = { ...person, email: 'petra@people.example', language: 'de', subject: 'petra' } as unknown as Person;
  await storage.people.put(one);
  const services = { ...servicesOn(storage), verifyToken: async () => ({ kind: 'invalid' }) as const };
  const web = createWeb({
    services,
    provider: {
      origin: 'http://localhost',
      begin: async (back) => ({
        url: new URL('http://localhost/'),
        attempt: { state: '', nonce: '', verifier: '', back },
      }),
      finish: async () => ({ claims: { sub: one.subject }, idToken: '' }),
      endOf: async () => undefined,
    },
    personOf: async () => one,
    assets: await loadAssets(),
    secret: randomBytes(32),
  });
  const begun = await web.request('http://localhost/sign-in/start');
  const came = await web.request('http://localhost/sign-in/callback', { headers: { cookie: cookieOf(begun) } });
  return { web, cookie: cookieOf(came) };
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .filter((pair) => !pair?.endsWith('='))
    .join('; ');
