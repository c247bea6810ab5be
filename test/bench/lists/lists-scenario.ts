/**
 * Lists with ten and a hundred thousand cases and a million rows in the journal, and a case as it stood: each question through
 * the whole API, from sign-in to JSON, titles opened, on either database.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import pino from 'pino';
import { type App, createApp } from '../../../client/http/create-app.ts';
import { createServices } from '../../../client/http/services.ts';
import { caseStream, type Instant } from '../../../domain/terms.ts';
import { openStorage, type Storage } from '../../../storage/open.ts';
import type { Person } from '../../../storage/people.ts';
import { CASE, journalIn } from '../../audit/journal-with-a-case.ts';
import { COURSE } from '../../domain/whole-case.ts';
import { postgresIsHere, startPostgres } from '../../storage/postgres-server.ts';
import { median, percentile } from '../percentiles.ts';
import { type Line, ms, type Scenario } from '../scenario.ts';
import { type Bulk, postgresBulk, sqliteBulk } from './bulk.ts';
import { HOME, manyCases } from './many-cases.ts';
import { type Asking, CASE_QUESTIONS, type Question, TASK_QUESTIONS } from './questions.ts';

type Database = 'sqlite' | 'postgres';

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

const NOW = '2026-04-15T09:00:00.000Z' as Instant;
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

const databases = (): readonly Database[] => (postgresIsHere() ? ['sqlite', 'postgres'] : ['sqlite']);

async function measure(
  database: Database,
  { cases, rows }: { readonly cases: number; readonly rows: number },
  times: number,
): Promise<ListFigures> {
  const { storage, bulk, remove } = await (database === 'sqlite' ? onSqlite() : onPostgres());
  try {
    const written = await journalIn(storage);
    for await (const views of manyCases(cases, storage.keys)) await bulk.views(views);
    await bulk.journalRows(rows / cases);
    for (const move of COURSE) await written.give(move);
    await bulk.settle();
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
  const services = createServices({
    storage,
    temporal: {} as Client,
    taskQueue: 'none',
    commandKey: randomBytes(32),
    log: pino({ level: 'silent' }),
    publicUrl: 'http://localhost',
    readiness: { examine: () => Promise.reject(new Error('nobody asks')) },
    now: () => NOW,
  });
  return createApp({
    ...services,
    limits: { ...services.limits, requestsPerMinute: 1_000_000 },
    verifyToken: async (token) => {
      const [id, organisation, roles = ''] = token.split('.');
      const known = { id, organisation, roles: roles.split('_'), name: 'Somebody', municipality: HOME };
      return { kind: 'person', person: known as unknown as Person };
    },
  });
}

interface Filled {
  readonly storage: Storage;
  readonly bulk: Bulk;
  remove(): Promise<void>;
}

const key = () => ({ HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') });

async function onSqlite(): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-bench-lists-'));
  const storage = await openStorage({ ...key(), HANDSCHLAG_DATA: folder });
  return {
    storage,
    bulk: sqliteBulk(folder),
    async remove() {
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function onPostgres(): Promise<Filled> {
  const server = await startPostgres();
  const [url, keysUrl] = [await server.createDatabase('journal'), await server.createDatabase('keys')];
  const storage = await openStorage({
    ...key(),
    HANDSCHLAG_DATA: '/nonexistent',
    HANDSCHLAG_DATABASE_URL: url,
    HANDSCHLAG_KEYS_DATABASE_URL: keysUrl,
  });
  return {
    storage,
    bulk: await postgresBulk(url),
    async remove() {
      await storage.close();
      await server.stop();
    },
  };
}

function linesOf({ database, cases, rows, questions, past: { rows: length, p50, p95 } }: ListFigures): readonly Line[] {
  const at = `${cases} cases, ${database}`;
  return [
    [`— ${at}, ${rows} rows —`, 'p50 / p95', ''],
    ...questions.map((one): Line => [`${one.list}: ${one.name}`, `${ms(one.p50)} / ${ms(one.p95)}`, '< 30 ms']),
    [`a case of ${length} rows as it stood, per 100 rows`, `${ms(p50)} / ${ms(p95)}`, '< 10 ms'],
  ];
}
