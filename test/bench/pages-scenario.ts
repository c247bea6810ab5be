/**
 * Pages with ten thousand cases of a hundred rows: what the server needs for each, from the request with its session's cookie to
 * the whole page, on either database.
 */
import { randomBytes } from 'node:crypto';
import { loadAssets } from '../../client/web/assets.ts';
import { createWeb, type Web } from '../../client/web/create-web.tsx';
import type { Storage } from '../../storage/open.ts';
import type { Person } from '../../storage/people.ts';
import { CASE } from '../audit/journal-with-a-case.ts';
import { type Database, databases, emptyStores, fill, servicesOn } from './lists/filled-stores.ts';
import { HOME } from './lists/many-cases.ts';
import { median, percentile } from './percentiles.ts';
import { type Line, ms, type Scenario } from './scenario.ts';

interface PageFigures {
  readonly database: Database;
  readonly cases: number;
  readonly rows: number;
  readonly pages: readonly { readonly name: string; readonly p50: number; readonly p95: number; readonly kB: number }[];
}

const PAGES = [
  ['task list', '/tasks'],
  ['task list, overdue', '/tasks?overdue=true'],
  ['case list', '/cases'],
  ['case list, most urgent first', '/cases?sort=due'],
  ['case list, searched', '/cases?text=familien'],
  ['case page of a whole case', `/cases/${CASE}`],
  ['its history', `/cases/${CASE}/history`],
  ['a step’s form', `/cases/${CASE}/steps/register-complaint`],
] as const;
const WARM = 5;

export const pagesScenario: Scenario = {
  name: 'pages',
  async run({ quick, say }) {
    const size = quick ? { cases: 1_000, rows: 20_000 } : { cases: 10_000, rows: 1_000_000 };
    const figures: PageFigures[] = [];
    for (const database of databases()) {
      say(`pages with ${size.cases} cases, ${size.rows} rows, ${database}`);
      figures.push(await measure(database, size, quick ? 20 : 60));
    }
    return { figures, lines: figures.flatMap(linesOf) };
  },
};

async function measure(
  database: Database,
  size: { readonly cases: number; readonly rows: number },
  times: number,
): Promise<PageFigures> {
  const { storage, bulk, remove } = await emptyStores(database);
  try {
    await fill(storage, bulk, size);
    const { web, cookie } = await signedInOn(storage);
    const pages = [];
    for (const [name, path] of PAGES) pages.push({ name, ...(await latencies(web, cookie, path, times)) });
    return { database, ...size, pages };
  } finally {
    await bulk.close();
    await remove();
  }
}

async function latencies(web: Web, cookie: string, path: string, times: number) {
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

/** Everybody who signs in is the planner; the cookie is a real one. */
async function signedInOn(storage: Storage): Promise<{ readonly web: Web; readonly cookie: string }> {
  const person = { id: 'petra', organisation: HOME, municipality: HOME, roles: ['social-planner'], name: 'Somebody' };
  const planner = { ...person, email: 'petra@people.example', language: 'de', subject: 'petra' } as unknown as Person;
  await storage.people.put(planner);
  const services = { ...servicesOn(storage), verifyToken: async () => ({ kind: 'invalid' }) as const };
  const web = createWeb({
    services,
    provider: {
      origin: 'http://localhost',
      begin: async (back) => ({
        url: new URL('http://localhost/'),
        attempt: { state: '', nonce: '', verifier: '', back },
      }),
      finish: async () => ({ claims: { sub: planner.subject }, idToken: '' }),
      endOf: async () => undefined,
    },
    personOf: async () => planner,
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

const linesOf = ({ database, cases, rows, pages }: PageFigures): readonly Line[] => [
  [`— pages with ${cases} cases, ${database}, ${rows} rows —`, 'p50 / p95', ''],
  ...pages.map(({ name, p50, p95, kB }): Line => [`${name} (${kB} kB)`, `${ms(p50)} / ${ms(p95)}`, '< 50 ms']),
];
