/**
 * The drill: back up while a case is walked through, erase a text and a person, lose the machine, restore with the ledger, go on.
 * What was erased stays erased, all else is there, and a case can be finished.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCast } from '../../client/cli/people.ts';
import { walk } from '../../client/cli/walk.ts';
import { readWalk } from '../../client/cli/walk-file.ts';
import { type CaseId, caseStream, type PersonId } from '../../domain/terms.ts';
import type { Storage } from '../../storage/open.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { type Ended, handschlag } from '../cli/handschlag.ts';
import { createInstallation, type LocalInstallation } from '../local/installation.ts';

const WALK = join(ROOT, 'examples/muelheim/needs-survey.yaml');
const GONE = { erased: true, commitment: expect.any(String) };

let installation: LocalInstallation;
let elsewhere: string;
const at = (name: string) => join(elsewhere, name);

beforeAll(async () => {
  elsewhere = mkdtempSync(join(tmpdir(), 'handschlag-backup-'));
  installation = await createInstallation();
  await installation.start({ HANDSCHLAG_ERASURE_LEDGER: at('ledger.jsonl') });
}, 120_000);
afterAll(async () => {
  await installation?.remove();
  rmSync(elsewhere, { recursive: true, force: true });
}, 60_000);

const run = (...args: readonly string[]): Promise<Ended> =>
  handschlag([...args, '--lang', 'en'], installation.variables);

async function withStorage<T>(work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await installation.openStorage();
  return work(storage).finally(() => storage.close());
}

async function openCase(key: string): Promise<CaseId> {
  const { steps } = await readWalk(WALK);
  const form = steps.find((step) => 'step' in step && step.step === 'open-case')?.form;
  const answer = await installation.send({
    as: 'p-kontakt',
    path: '/cases',
    key,
    body: { municipality: 'muelheim', form },
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer?.body.caseId as CaseId;
}
const step = (caseId: CaseId, as: string, name: string, body: unknown) =>
  installation.send({ as, path: `/cases/${caseId}/${name}`, key: randomUUID(), body });
const requestOf = async (caseId: CaseId) =>
  ((await installation.api().get(`/cases/${caseId}`, 'p-planung' as PersonId)) as { request: Record<string, unknown> })
    .request;

async function erasedEvents(caseId: CaseId, wanted: number): Promise<void> {
  for (let tries = 0; tries < 900; tries += 1) {
    const rows = await withStorage(({ journal }) => journal.read(caseStream(caseId)));
    if (rows.filter(({ envelope }) => envelope.type === 'erased').length >= wanted) return;
    await sleep(100);
  }
  throw new Error('no erasure was recorded within a minute and a half');
}

test('back up, erase, lose everything, restore: the erased stays erased, the rest goes on', async () => {
  const [one, other] = [await openCase('case-one-of-the-drill'), await openCase('case-two-of-the-drill')];
  const before = await requestOf(one);
  const cast = await readCast({});
  const walked = walk(WALK, { api: installation.api(), cast, language: 'de', say: () => undefined });
  await sleep(1_500);
  const made = await run(
    'backup',
    '--to',
    at('data'),
    '--keys-to',
    at('keys'),
    '--secrets-to',
    at('secrets.json'),
    '--json',
  );
  expect(made).toMatchObject({ exit: 0 });
  await walked;

  const sealed = (await installation.api().get(`/cases/${one}`, 'p-datenschutz' as PersonId)) as {
    readonly sealed: readonly { readonly key: string; readonly path: string }[];
  };
  const key = sealed.sealed.find(({ path }) => path === '/request/purpose')?.key;
  const order = { keys: [key], why: 'request-of-the-person' };
  expect(await step(one, 'p-datenschutz', 'commands/order-erasure', order)).toMatchObject({ status: 200 });
  const person = { as: 'p-datenschutz', path: '/erasures/people', key: 'erase-karla', body: { person: 'p-kontakt' } };
  expect(await installation.send(person)).toMatchObject({ status: 200 });
  await erasedEvents(one, 2);
  await erasedEvents(other, 1);

  await installation.killEverything();
  for (const name of readdirSync(installation.folder)) rmSync(join(installation.folder, name), { recursive: true });

  const restore = ['restore', '--from', at('data'), '--keys-from', at('keys'), '--secrets-from', at('secrets.json')];
  expect(await run(...restore)).toMatchObject({ exit: 1, err: expect.stringContaining('must stay erased') });
  const restored = await run(...restore, '--erasures', at('ledger.jsonl'), '--json');
  expect(restored).toMatchObject({ exit: 0 });
  expect(JSON.parse(restored.out)).toMatchObject({ people: 1, orders: expect.any(Array) });

  // Before anything is started: neither the key nor the person nor a trace of either in the files.
  await withStorage(async ({ keys, people }) => {
    expect(await keys.find(key as never)).toBeUndefined();
    expect(await people.find('p-kontakt' as PersonId)).toBeUndefined();
  });
  const email = (before.contact as { readonly email: string }).email;
  for (const name of readdirSync(installation.folder).filter((file) => file.includes('people.sqlite'))) {
    expect([name, readFileSync(join(installation.folder, name)).includes(email)]).toEqual([name, false]);
  }

  await installation.start({ HANDSCHLAG_ERASURE_LEDGER: at('ledger.jsonl') });
  await erasedEvents(one, 1);
  await erasedEvents(other, 1);
  expect(await requestOf(one)).toMatchObject({ purpose: GONE, contact: GONE, content: before.content });
  expect(await requestOf(other)).toMatchObject({ purpose: before.purpose, contact: GONE, content: before.content });
  // Nor does the file of the sample bring the person back.
  expect(await withStorage(({ people }) => people.find('p-kontakt' as PersonId))).toBeUndefined();

  // A case goes on, and everything is proven.
  expect(await step(other, 'p-planung', 'steps/check-completeness', { outcome: 'complete' })).toMatchObject({
    status: 200,
  });
  expect(await run('journal', 'verify')).toMatchObject({ exit: 0 });
}, 300_000);
