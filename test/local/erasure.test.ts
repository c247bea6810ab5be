/** Erasure on a running installation: one free text, one person's contact data, a closed case, a person everywhere. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readWalk } from '../../client/cli/walk-file.ts';
import { type CaseId, caseStream, type PersonId } from '../../domain/terms.ts';
import type { Storage } from '../../storage/open.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { type Answered, createInstallation, type LocalInstallation, type Sending } from './installation.ts';

type Entry = { readonly key: string; readonly path: string };
type View = Readonly<{ request: Record<string, unknown>; sealed?: readonly Entry[]; status: string }>;

const EVERYBODY = ['p-kontakt', 'p-vorstand', 'p-planung', 'p-datenschutz', 'p-presse', 'p-stadtspitze'];
const isWithheld = (value: unknown): boolean => typeof value === 'object' && value !== null && 'withheld' in value;
const GONE = { erased: true, commitment: expect.any(String) };

let installation: LocalInstallation;
let storage: Storage;
let request: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  installation = await createInstallation();
  await installation.start();
  storage = await installation.openStorage();
  const { steps } = await readWalk(join(ROOT, 'examples/muelheim/needs-survey.yaml'));
  request = steps.find((step) => 'step' in step && step.step === 'open-case')?.form ?? {};
}, 120_000);
afterAll(async () => {
  await storage?.close();
  await installation?.remove();
}, 60_000);

const opening = (key: string): Sending => ({
  as: 'p-kontakt',
  path: '/cases',
  key,
  body: { municipality: 'muelheim', form: request },
});

async function opened(key: string): Promise<CaseId> {
  const answer = await installation.send(opening(key));
  expect(answer).toMatchObject({ status: 201 });
  return answer?.body.caseId as CaseId;
}

const view = async (caseId: CaseId, as: string): Promise<View> =>
  (await installation.api().get(`/cases/${caseId}`, as as PersonId)) as View;

/** The key of the request's field, as the data-protection officer is shown it. */
async function keyOf(caseId: CaseId, path: string): Promise<string> {
  const found = (await view(caseId, 'p-datenschutz')).sealed?.find((entry) => entry.path === path);
  if (!found) throw new Error(`nothing is sealed at ${path}`);
  return found.key;
}

function command(caseId: CaseId, as: string, name: string, body: unknown): Promise<Answered | undefined> {
  return installation.send({ as, path: `/cases/${caseId}/commands/${name}`, key: randomUUID(), body });
}

const ordered = async (caseId: CaseId, keys: readonly string[]): Promise<void> => {
  const order = { keys, why: 'request-of-the-person' };
  expect(await command(caseId, 'p-datenschutz', 'order-erasure', order)).toMatchObject({ status: 200 });
  await erased(caseId, 1);
};

/** Resolves when the engine has recorded that it destroyed the keys of so many orders. */
async function erased(caseId: CaseId, orders: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const rows = await storage.journal.read(caseStream(caseId));
    if (rows.filter(({ envelope }) => envelope.type === 'erased').length >= orders) return;
    await sleep(100);
  }
  throw new Error('the erasure was not carried out within half a minute');
}

test('an ordered text and person show as erased to everybody, the rest as before', async () => {
  const caseId = await opened('to-be-erased');
  const before = await Promise.all(EVERYBODY.map(async (person) => (await view(caseId, person)).request));
  expect(before[0]).toMatchObject({ purpose: request.purpose, contact: request.contact });
  await ordered(caseId, [await keyOf(caseId, '/request/purpose'), await keyOf(caseId, '/request/contact')]);
  for (const [index, person] of EVERYBODY.entries()) {
    const { purpose, contact, content, benefit } = (await view(caseId, person)).request;
    const was = before[index];
    // From whom it was withheld it is withheld as before.
    const gone = [was?.purpose, was?.contact].map((value) => (isWithheld(value) ? value : GONE));
    expect([person, purpose, contact, content, benefit]).toEqual([person, ...gone, was?.content, was?.benefit]);
  }
  const history = JSON.stringify(await installation.api().get(`/cases/${caseId}/history`, 'p-planung' as PersonId));
  expect(history).toContain('order-erasure');
  expect(history).not.toContain(request.purpose);
}, 60_000);

test('sent again under its old key, the erased request is refused as erased; nothing brings it back', async () => {
  expect(await installation.send(opening('to-be-erased'))).toMatchObject({
    status: 409,
    body: { code: 'content-erased' },
  });
});

test('a case that is over can be erased too', async () => {
  const caseId = await opened('withdrawn');
  expect(
    await command(caseId, 'p-vorstand', 'withdraw-case', { reason: 'Es fand sich ein anderer Weg' }),
  ).toMatchObject({
    status: 200,
  });
  await ordered(caseId, [await keyOf(caseId, '/request/publicInterest')]);
  const { request: after, status } = await view(caseId, 'p-planung');
  expect([status, after.publicInterest]).toEqual(['withdrawn', GONE]);
}, 60_000);

test('only the data-protection officer and the operators order an erasure', async () => {
  const caseId = await opened('not-by-everybody');
  const keys = [await keyOf(caseId, '/request/purpose')];
  expect((await view(caseId, 'p-planung')).sealed).toBeUndefined();
  const order = { keys, why: 'request-of-the-person' };
  expect(await command(caseId, 'p-planung', 'order-erasure', order)).toMatchObject({ status: 403 });
}, 60_000);

test('an erased person is gone from every case and from the directory, and cannot sign in', async () => {
  const first = await opened('of-a-person-1');
  const second = await opened('of-a-person-2');
  const contact = request.contact as { readonly name: string; readonly email: string };
  const answer = await installation.send({
    as: 'p-datenschutz',
    path: '/erasures/people',
    key: 'erase-karla',
    body: { person: 'p-kontakt' },
  });
  expect(answer).toMatchObject({ status: 200, body: { kind: 'erased' } });
  expect(answer?.body.cases).toEqual(expect.arrayContaining([first, second]));
  for (const caseId of [first, second]) {
    await erased(caseId, 1);
    const { contact: shown, actingPersons } = (await view(caseId, 'p-planung')).request as {
      readonly contact: unknown;
      readonly actingPersons: readonly { readonly person: unknown }[];
    };
    // The second acting person is somebody else.
    expect([shown, actingPersons[0]?.person]).toEqual([GONE, GONE]);
    expect(actingPersons[1]?.person).toMatchObject({ name: 'Norbert Nachbar' });
  }
  expect(await storage.people.find('p-kontakt' as PersonId)).toBeUndefined();
  expect(await installation.send(opening('after-the-erasure'))).toMatchObject({
    status: 403,
    body: { code: 'person-not-registered' },
  });
  const files = readdirSync(installation.folder).filter((name) => name.startsWith('people.sqlite'));
  for (const name of files) {
    expect([name, readFileSync(join(installation.folder, name)).includes(contact.email)]).toEqual([name, false]);
  }
}, 60_000);
