import { type App, createApp } from '../../../client/http/create-app.ts';
import { caseStream } from '../../../domain/terms.ts';
import type { Storage } from '../../../storage/open.ts';
import type { Person } from '../../../storage/people.ts';
import { CASE } from '../../audit/journal-with-a-case.ts';
import { median, percentile } from '../percentiles.ts';
import { type Line, ms, type Scenario } from '../scenario.ts';
import { type Database, databases, emptyStores, fill, servicesOn } from './filled-stores.ts';
import { HOME } from './many-cases.ts';
import { type Asking, CASE_QUESTIONS, type Question, TASK_QUESTIONS } from './questions.ts';

interface ListFigures {
  readonly database: Database;
  readonly cases: number;
  readonly rows: number;
  readonly questions: readonly {
    readonly list: 'tasks' | 'cases';
    readonly name: string;
    readonly p50: number;
    readonly p95: number;
  }[];
  /** Of a whole case: milliseconds a hundred rows. */
  readonly past: { readonly rows: number; readonly p50: number; readonly p95: number };
}

const WARM = 5;

export const listsScenario: Scenario = {
  name: 'lists',
  async run({ quick, say }) {
    const sizes = quick
      ? [{ cases: 2_000, rows: 20_000 }]
      : [10_000, 100_000].map((cases) => ({ cases, rows: 1_000_000 }));
    const figures: ListFigures[] = [];
    for (const database of databases())
      for (const size of sizes) {
        say(`lists of ${size.cases} cases, ${size.rows} rows, ${database}`);
        figures.push(await measure(database, size, quick ? 20 : 60));
      }
    return { figures, lines: figures.flatMap(linesOf) };
  },
};

async function measure(
  database: Database,
  { cases, rows }: { readonly cases: number; readonly rows: number },
  times: number,
): Promise<ListFigures> {
  const { storage, bulk, remove } = await emptyStores(database);
  try {
    await fill(storage, bulk, { cases, rows });
    const app = appOn(storage);
    const ask = async (list: 'tasks' | 'cases', { name, path, as }: Question) => ({
      list,
      name,
      ...(await latencies(app, as, () => path, times)),
    });
    const questions = [];
    for (const question of TASK_QUESTIONS) questions.push(await ask('tasks', question));
    for (const question of CASE_QUESTIONS) questions.push(await ask('cases', question));
    questions.push({
      list: 'cases' as const,
      name: 'page after page',
      ...(await pages(app, '/api/v1/cases?sort=due', times)),
    });
    questions.push({ list: 'tasks' as const, name: 'page after page', ...(await pages(app, '/api/v1/tasks?', times)) });
    const { seq } = await storage.journal.head(caseStream(CASE));
    return { database, cases, rows, questions, past: { rows: seq, ...(await past(app, seq, times)) } };
  } finally {
    await bulk.close();
    await remove();
  }
}

async function latencies(app: App, as: Asking, path: (index: number) => string, times: number) {
  const sample: number[] = [];
  for (let index = -WARM; index < times; index += 1) {
    const start = performance.now();
    await ask(app, as, path(Math.max(index, 0)));
    if (index >= 0) sample.push(performance.now() - start);
  }
  return { p50: median(sample), p95: percentile(sample, 95) };
}

async function ask(app: App, as: Asking, path: string): Promise<string> {
  const headers = { authorization: `Bearer ${as.id}.${as.organisation}.${as.roles.join('_')}` };
  const response = await app.request(path, { headers });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`);
  return text;
}

/** From the first page on, each by the word of the one before. */
async function pages(app: App, path: string, times: number) {
  let next: string | undefined;
  const sample: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    const text = await ask(app, planner, `${path}&limit=50${next ? `&after=${next}` : ''}`);
    sample.push(performance.now() - start);
    ({ next } = JSON.parse(text) as { readonly next?: string });
  }
  return { p50: median(sample), p95: percentile(sample, 95) };
}

/** As it stood after each of its rows in turn; by a hundred of those rows. */
async function past(app: App, rows: number, times: number) {
  const perHundred: number[] = [];
  for (let index = -WARM; index < times; index += 1) {
    // From the request on; the later half, so that there is something to fold.
    const seq = rows - (Math.abs(index) % Math.floor(rows / 2));
    const start = performance.now();
    await ask(app, planner, `/api/v1/cases/${CASE}?seq=${seq}`);
    if (index >= 0) perHundred.push(((performance.now() - start) * 100) / seq);
  }
  return { p50: median(perHundred), p95: percentile(perHundred, 95) };
}

const planner: Asking = { id: 'petra', organisation: HOME, roles: ['social-planner'] };

/** Tokens that say who asks: what a real one costs is the sign-in's matter. */
function appOn(storage: Storage): App {
  const services = servicesOn(storage);
  return createApp({
    ...services,
    verifyToken: async (token) => {
      const [id, organisation, roles = ''] = token.split('.');
      const known = { id, organisation, roles: roles.split('_'), name: 'Somebody', municipality: HOME };
      return { kind: 'person', person: known as unknown as Person };
    },
  });
}

function linesOf({ database, cases, rows, questions, past: { rows: length, p50, p95 } }: ListFigures): readonly Line[] {
  const at = `${cases} cases, ${database}`;
  return [
    [`— ${at}, ${rows} rows —`, 'p50 / p95', ''],
    ...questions.map((one): Line => [`${one.list}: ${one.name}`, `${ms(one.p50)} / ${ms(one.p95)}`, '< 30 ms']),
    [`a case of ${length} rows as it stood, per 100 rows`, `${ms(p50)} / ${ms(p95)}`, '< 10 ms'],
  ];
}
