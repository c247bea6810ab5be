/**
 * No personal value of a whole case lies in the clear where it must not: not in Temporal's database, not in the journal, the
 * documents, the keys or the logs. `people.sqlite` and the outbox are left out: the people directory and the mails to people
 * hold names and addresses by design, and can be erased.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cast, readCast } from '../../client/cli/people.ts';
import { walk } from '../../client/cli/walk.ts';
import { readWalk } from '../../client/cli/walk-file.ts';
import { agenda } from '../../domain/case/agenda.ts';
import type { Row } from '../../domain/journal/envelope.ts';
import { type CaseId, caseStream, type Instant, type PersonId } from '../../domain/terms.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import type { Storage } from '../../storage/open.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { createInstallation, type LocalInstallation } from './installation.ts';
import { base64Of, findIn, personalValuesOf } from './personal-values.ts';

const FILE = join(ROOT, 'examples/muelheim/needs-survey.yaml');

let installation: LocalInstallation | undefined;
let storage: Storage;
let cast: Cast;
let caseId: CaseId;
let rows: readonly Row[];
const said: string[] = [];

beforeAll(async () => {
  installation = await createInstallation();
  await installation.start();
  cast = await readCast({});
  const parts = { api: installation.api(), cast, language: 'de', say: (line: string) => void said.push(line) } as const;
  caseId = (await walk(FILE, parts)) as CaseId;
  storage = await installation.openStorage();
  await nothingDue();
  rows = await storage.journal.read(caseStream(caseId));
}, 180_000);

afterAll(async () => {
  await storage?.close();
  await installation?.remove();
}, 60_000);

async function nothingDue(): Promise<void> {
  for (;;) {
    const { state } = (await createCaseLoader(storage.journal).load(caseId)).fold;
    if (state && agenda(state, new Date().toISOString() as Instant).due.length === 0) return;
    await sleep(100);
  }
}

/** As they lie on the disk right now, with what SQLite has not merged yet. */
function rawFiles(): ReadonlyMap<string, Buffer> {
  const folder = installation?.folder ?? '';
  const names = [
    ...readdirSync(folder).filter((name) => /^(temporal\.db|journal\.|documents\.|keys\.|running\.json)/.test(name)),
    ...readdirSync(join(folder, 'logs')).map((name) => join('logs', name)),
  ];
  return new Map(names.flatMap((name) => readIfThere(folder, name)));
}

/** Temporal writes on, and SQLite's rollback journal comes and goes with each transaction. */
function readIfThere(folder: string, name: string): readonly (readonly [name: string, bytes: Buffer])[] {
  try {
    return [[name, readFileSync(join(folder, name))]];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && name.endsWith('-journal')) return [];
    throw error;
  }
}

const filesWith = (values: readonly string[]): readonly string[] =>
  [...rawFiles()].flatMap(([name, bytes]) => findIn(bytes, values).map((value) => `${name}: ${value}`));

test('the walk ends with a closed case', async () => {
  const { steps } = await readWalk(FILE);
  expect(said.filter((line) => line.startsWith('✓'))).toHaveLength(steps.length);
  expect(await installation?.api().get(`/cases/${caseId}`, 'p-planung' as PersonId)).toMatchObject({
    phase: { id: 'closed' },
    openSteps: [],
  });
});

test('no personal value of the forms lies in the clear', async () => {
  const values = personalValuesOf((await readWalk(FILE)).steps);
  // If the forms lost their marks, nothing would be looked for.
  for (const known of ['Norbert Nachbar', 'karla.kontakt@nachbarschaft.example', '0208 000000']) {
    expect(values).toContain(known);
  }
  expect(values.length).toBeGreaterThan(20);
  expect(filesWith(values)).toEqual([]);
}, 60_000);

test('nor does a name or an address from the people directory', () => {
  expect(filesWith(cast.people.flatMap(({ name, email }) => [name, email]))).toEqual([]);
}, 60_000);

test('nor a document: none begins as a PDF does', () => {
  expect([...rawFiles()].filter(([, bytes]) => bytes.includes('%PDF-')).map(([name]) => name)).toEqual([]);
});

test('this search finds what is there: the carrier, whose name is no secret, and the case', () => {
  const found = (value: string) =>
    [...rawFiles()].filter(([, bytes]) => findIn(bytes, [value]).length > 0).map(([name]) => name.split('-')[0]);
  expect(found('Nachbarschaft am Fluss e. V.')).toContain('journal.sqlite');
  for (const name of ['journal.sqlite', 'keys.sqlite', 'documents.sqlite', 'temporal.db']) {
    expect([name, found(caseId).includes(name)]).toEqual([name, true]);
  }
  for (const before of ['', 'x', 'xy']) {
    const hidden = Buffer.from(`${before}Norbert Nachbar, Mülheim`, 'utf8').toString('base64');
    expect(findIn(Buffer.from(hidden), ['Norbert Nachbar'])).toEqual(['Norbert Nachbar']);
    expect(base64Of('Norbert Nachbar').some((text) => hidden.includes(text))).toBe(true);
  }
}, 60_000);

test('each recorded notice lies in the outbox, each mail once', () => {
  const outbox = readdirSync(join(installation?.folder ?? '', 'outbox'));
  const ids = rows
    .filter(({ envelope }) => envelope.type === 'notice-recorded')
    .flatMap(({ envelope }) => (envelope.data as { readonly messageIds: readonly string[] }).messageIds);
  expect(ids.length).toBeGreaterThan(10);
  for (const id of ids) {
    const name = `-${sha256Hex(id).slice(0, 24)}.eml`;
    expect([id, outbox.filter((file) => file.endsWith(name)).length]).toEqual([id, 1]);
  }
});
