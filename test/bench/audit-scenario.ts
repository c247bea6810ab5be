/**
 * The auditor's view of a case of some four hundred rows: what the server needs for each page and each export, how long a PDF keeps
 * everybody else waiting, and what one state costs by the rows that it is folded from.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { caseStream } from '../../domain/terms.ts';
import { CASE, journalIn } from '../audit/journal-with-a-case.ts';
import { person } from '../domain/people.ts';
import { type Database, databases, emptyStores, servicesOn } from './lists/filled-stores.ts';
import { LONG_COURSE } from './long-case.ts';
import { median, percentile } from './percentiles.ts';
import { type Line, ms, type Scenario } from './scenario.ts';
import { pageLatencies, signedInOn } from './signed-in.ts';

interface AuditFigures {
  readonly database: Database;
  readonly rows: number;
  readonly pages: readonly Latency[];
  readonly exports: readonly Latency[];
  /** Longest time in which the process did nothing else while it drew up the PDF. */
  readonly blocked: number;
  /** Milliseconds a hundred rows, without HTTP. */
  readonly past: { readonly p50: number; readonly p95: number };
}

interface Latency {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly kB: number;
}

const AUDIT = `/cases/${CASE}/audit`;
const pagesOf = (rows: number) =>
  [
    ['state now', AUDIT],
    ['state in the middle', `${AUDIT}?at=${Math.round(rows / 2)}`],
    ['two instants compared', `${AUDIT}?at=${Math.round(rows / 4)}&with=${rows}`],
    ['rows', `${AUDIT}/rows?after=200`],
    ['one row', `${AUDIT}/rows/${rows - 10}`],
    ['quantities', `${AUDIT}/quantities`],
  ] as const;
const EXPORTS = ['csv', 'json', 'pdf'] as const;

export const auditScenario: Scenario = {
  name: 'audit',
  async run({ quick, say }) {
    const figures: AuditFigures[] = [];
    for (const database of databases()) {
      say(`the audit of a long case, ${database}`);
      figures.push(await measure(database, quick ? 10 : 40));
    }
    return { figures, lines: figures.flatMap(linesOf) };
  },
};

async function measure(database: Database, times: number): Promise<AuditFigures> {
  const { storage, bulk, remove } = await emptyStores(database);
  try {
    const written = await journalIn(storage);
    for (const move of LONG_COURSE) await written.give(move);
    const { seq: rows } = await storage.journal.head(caseStream(CASE));
    const { web, cookie } = await signedInOn(storage, 'auditor');
    const latencies = async (name: string, path: string, count: number): Promise<Latency> => ({
      name,
      ...(await pageLatencies(web, cookie, path, count)),
    });
    const pages = [];
    for (const [name, path] of pagesOf(rows)) pages.push(await latencies(name, path, times));
    const exports = [];
    const delay = monitorEventLoopDelay({ resolution: 1 });
    for (const format of EXPORTS) {
      if (format === 'pdf') delay.enable();
      exports.push(await latencies(format, `${AUDIT}/export/${format}`, format === 'pdf' ? 5 : times));
    }
    delay.disable();
    return { database, rows, pages, exports, blocked: delay.max / 1e6, past: await past(storage, rows, times) };
  } finally {
    await bulk.close();
    await remove();
  }
}

async function past(storage: Parameters<typeof servicesOn>[0], rows: number, times: number) {
  const { readCaseAt } = servicesOn(storage);
  const reader = person('auditor');
  const perHundred: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const seq = rows - (index % Math.floor(rows / 2));
    const start = performance.now();
    if (!(await readCaseAt(CASE, reader, { seq }))) throw new Error(`no state ${seq}`);
    perHundred.push(((performance.now() - start) * 100) / seq);
  }
  return { p50: median(perHundred), p95: percentile(perHundred, 95) };
}

const linesOf = ({ database, rows, pages, exports, blocked, past: one }: AuditFigures): readonly Line[] => [
  [`— the audit of a case of ${rows} rows, ${database} —`, 'p50 / p95', ''],
  ...pages.map((page): Line => [...lineOf(page), '']),
  ...exports.map((file): Line => [...lineOf(file), '']),
  ['longest block while the PDF is drawn up', ms(blocked), ''],
  ['one state, per 100 rows', `${ms(one.p50)} / ${ms(one.p95)}`, '< 10 ms'],
];

const lineOf = ({ name, p50, p95, kB }: Latency) => [`${name} (${kB} kB)`, `${ms(p50)} / ${ms(p95)}`] as const;
