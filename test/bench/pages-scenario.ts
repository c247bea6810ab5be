/**
 * Pages with ten thousand cases of a hundred rows: what the server needs for each, from the request with its session's cookie to
 * the whole page, on either database.
 */
import { CASE } from '../audit/journal-with-a-case.ts';
import { type Database, databases, emptyStores, fill } from './lists/filled-stores.ts';
import { type Line, ms, type Scenario } from './scenario.ts';
import { pageLatencies, signedInOn } from './signed-in.ts';

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
    const { web, cookie } = await signedInOn(storage, 'social-planner');
    const pages = [];
    for (const [name, path] of PAGES) pages.push({ name, ...(await pageLatencies(web, cookie, path, times)) });
    return { database, ...size, pages };
  } finally {
    await bulk.close();
    await remove();
  }
}

const linesOf = ({ database, cases, rows, pages }: PageFigures): readonly Line[] => [
  [`— pages with ${cases} cases, ${database}, ${rows} rows —`, 'p50 / p95', ''],
  ...pages.map(({ name, p50, p95, kB }): Line => [`${name} (${kB} kB)`, `${ms(p50)} / ${ms(p95)}`, '< 50 ms']),
];
