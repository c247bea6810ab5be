/** From the preview to an empty case: what is due, who proposes, who consents, what is left. */
import { verifyJournal } from '../../client/audit/verify.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import { type CaseId, caseStream, type Instant } from '../../domain/terms.ts';
import { attempt } from './abuse/attempts.ts';
import { type Course, opened } from './course.ts';
import { aRequest } from './forms.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

let at: Installation;
let withdrawn: Course;
let running: Course;
beforeAll(async () => {
  at = await installation();
  withdrawn = await opened(at);
  running = await opened(at);
  await withdrawn.give('carla', 'withdraw-case', { reason: 'Es fand sich ein anderer Weg.' });
  await at.deliver(withdrawn.caseId);
});
afterAll(() => at.close());

// Withdrawn on 2 March 2026: a year is over on 3 March 2027.
const EARLIER = '2027-03-02T09:00:00.000Z' as Instant;
const DUE = '2027-03-03T09:00:00.000Z' as Instant;

const preview = async (as: string, query = '') =>
  (
    await attempt(at, { method: 'GET', path: `/api/v1/municipalities/${MUELHEIM}/retention${query}`, as })
  ).json() as Promise<{
    readonly total: number;
    readonly cases: readonly Record<string, unknown>[];
    readonly code?: string;
  }>;
const give = async (as: string, command: string, body: object, caseId: CaseId = withdrawn.caseId) => {
  const path = `/api/v1/cases/${caseId}/commands/${command}`;
  const response = await attempt(at, { method: 'POST', path, as, body });
  return { status: response.status, ...((await response.json()) as { readonly code?: string }) };
};
const file = async (as: string) =>
  (await attempt(at, { method: 'GET', path: `/api/v1/cases/${withdrawn.caseId}`, as })).json() as Promise<
    Record<string, unknown>
  >;

test('nothing is due before its time; asked for a later day, the preview says what will be', async () => {
  at.clock = EARLIER;
  expect(await preview('petra')).toMatchObject({ total: 0, cases: [] });
  const { total, cases } = await preview('petra', '?until=2027-12-31');
  expect(total).toBe(1);
  expect(cases).toMatchObject([
    {
      caseId: withdrawn.caseId,
      ending: { id: 'withdrawn' },
      overSince: '2026-03-02',
      dueSince: '2027-03-03',
      carrierName: aRequest.carrier.name,
      documents: 0,
    },
  ]);
  expect(cases[0]?.values).toBeGreaterThan(5);
  expect(await give('petra', 'propose-deletion', {})).toMatchObject({ status: 409, code: 'not-due' });
});

test('planner, officer, head of unit, auditors and operators see it; the operator no carrier; nobody else does', async () => {
  at.clock = DUE;
  for (const as of ['petra', 'dora', 'hugo', 'audit', 'opa']) expect(await preview(as)).toMatchObject({ total: 1 });
  expect((await preview('opa')).cases[0]).not.toHaveProperty('carrierName');
  for (const as of ['carla', 'presse', 'vera']) expect(await preview(as)).toMatchObject({ code: 'not-yours' });
});

test('held back, it stays; lifted, one person proposes and another consents', async () => {
  expect(await give('hugo', 'place-hold', { reason: 'Klage anhängig' })).toMatchObject({ status: 200 });
  expect((await preview('petra')).cases).toMatchObject([{ hold: { by: 'head-of-unit' } }]);
  expect(await give('petra', 'propose-deletion', {})).toMatchObject({ status: 409, code: 'case-held' });
  expect(await file('petra')).toMatchObject({ hold: { by: 'head-of-unit' }, retention: { dueSince: '2027-03-03' } });
  expect(await file('carla')).not.toHaveProperty('hold');
  expect(await give('hugo', 'lift-hold', { reason: 'Klage zurückgenommen' })).toMatchObject({ status: 200 });

  expect(await give('dora', 'propose-deletion', {})).toMatchObject({ status: 200 });
  expect((await preview('dora')).cases).toMatchObject([{ proposal: { by: 'data-protection-officer', yours: true } }]);
  expect((await preview('hugo')).cases).toMatchObject([{ proposal: { yours: false } }]);
  expect(await give('dora', 'consent-to-deletion', {})).toMatchObject({ status: 403, code: 'own-proposal' });
  expect(await give('hugo', 'consent-to-deletion', {})).toMatchObject({ status: 200 });
});

test('then nothing of it opens any more, no document is left, and the journal is proven', async () => {
  const { caseId } = withdrawn;
  const document = await at.storage.documents.put(caseId, Buffer.from('ciphertext'));
  await at.deliver(caseId);
  await at.deliver(caseId);
  expect(await at.storage.keys.ofCase(caseId)).toEqual([]);
  expect(await at.storage.keys.isDestroyed(caseKeyId(caseId))).toBe(true);
  expect(await at.storage.documents.get(document)).toBeUndefined();
  expect(
    (await at.storage.journal.read(caseStream(caseId))).filter(({ envelope }) => envelope.type === 'case-emptied'),
  ).toHaveLength(1);

  const { request, emptiedAt, retention } = await file('petra');
  expect(emptiedAt).toBe(DUE);
  expect(retention).toBeUndefined();
  expect(request).toMatchObject({ carrier: aRequest.carrier, title: { erased: true }, contact: { erased: true } });
  expect(await preview('petra')).toMatchObject({ total: 0 });
  expect(await give('petra', 'add-note', { readers: 'all', text: 'Zu spät' })).toMatchObject({
    status: 409,
    code: 'case-deleted',
  });
  expect(await give('petra', 'reopen-case', { reason: 'Zu spät' })).toMatchObject({
    status: 409,
    code: 'case-deleted',
  });
  const download = await attempt(at, {
    method: 'GET',
    path: `/api/v1/cases/${caseId}/documents/${document}`,
    as: 'petra',
  });
  expect(download.status).toBeGreaterThanOrEqual(404);
  expect(await verifyJournal(at.storage)).toMatchObject({ findings: [] });
});

test('the case beside it is as it was', async () => {
  expect((await at.storage.keys.ofCase(running.caseId)).length).toBeGreaterThan(5);
  const response = await attempt(at, { method: 'GET', path: `/api/v1/cases/${running.caseId}`, as: 'petra' });
  expect(await response.json()).toMatchObject({ request: { title: aRequest.title } });
});

test('page by page the preview lists each due case once', async () => {
  const more = [await opened(at), await opened(at)];
  for (const course of more) await course.give('carla', 'withdraw-case', { reason: 'Nicht mehr nötig.' });
  at.clock = '2028-06-01T09:00:00.000Z' as Instant;
  const first = (await preview('petra', '?limit=1')) as Awaited<ReturnType<typeof preview>> & {
    readonly next?: string;
  };
  expect(first).toMatchObject({ total: 2, cases: [expect.anything()] });
  const second = await preview('petra', `?limit=1&after=${first.next}`);
  expect(second).not.toHaveProperty('next');
  expect([...first.cases, ...second.cases].map(({ caseId }) => caseId).sort()).toEqual(
    more.map(({ caseId }) => caseId as string).sort(),
  );
});
