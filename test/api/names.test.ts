/** Whom and what a form names is looked up at the door: the carrier of a new case, persons who are to act, earlier cases. */
import { assessment, decided, decision, estimate, opened, vetting } from './course.ts';
import { aRequest } from './forms.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
beforeAll(async () => {
  at = await installation();
});
afterAll(() => at.close());

let keys = 0;
async function post(path: string, as: string, body: unknown) {
  keys += 1;
  const response = await at.app.request(`/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}`,
      'content-type': 'application/json',
      'idempotency-key': `names-key-${keys}`,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
}

const open = (as: string, carrier: string | undefined, request: object = {}) =>
  post('/cases', as, { municipality: 'muelheim', ...(carrier ? { carrier } : {}), form: { ...aRequest, ...request } });

test('a case opens for a carrier that has people; the planner is told which there are', async () => {
  const unknown = await open('petra', 'gibtsnicht');
  expect(unknown).toMatchObject({ status: 422, body: { code: 'carrier-unknown' } });
  expect(unknown.body.detail).toContain('Bekannt sind: nachbarschaft, other-carrier.');
  const importing = { municipality: 'muelheim', carrier: 'gibtsnicht', form: { request: aRequest, file: '50-12' } };
  expect((await post('/cases/import', 'petra', importing)).body).toMatchObject({ code: 'carrier-unknown' });
  expect((await open('petra', 'other-carrier')).status).toBe(201);
});

test('who may open no case is told so, and is not asked for a carrier', async () => {
  expect(await open('presse', undefined)).toMatchObject({ status: 403, body: { code: 'not-your-step' } });
  expect((await open('petra', undefined)).body).toMatchObject({ errors: [{ path: '/carrier' }] });
});

test('nobody takes over or stands in whom the directory does not know, or who is not of that side', async () => {
  const { caseId } = await opened(at);
  const unknown = (path: string) => ({ status: 422, body: { code: 'name-unknown', errors: [{ path }] } });
  for (const to of ['nobody', 'carla'])
    expect(await post(`/cases/${caseId}/commands/hand-over-case`, 'petra', { to, reason: 'Urlaub' })).toMatchObject(
      unknown('/to'),
    );
  const stands = (person: string, office = 'press-office', as = 'presse') =>
    post(`/cases/${caseId}/commands/appoint-substitute`, as, { office, person, from: '2026-03-02', reason: 'Urlaub' });
  expect(await stands('nobody')).toMatchObject(unknown('/person'));
  expect(await stands('carla')).toMatchObject(unknown('/person'));
  expect((await stands('mona')).status).toBe(200);
});

test('a request follows a case that the carrier may see, none of somebody else’s and none that is not there', async () => {
  const { caseId } = await opened(at);
  const unknown = { status: 422, body: { code: 'name-unknown', errors: [{ path: '/follows' }] } };
  expect((await open('carla', undefined, { follows: caseId })).status).toBe(201);
  expect(await open('otto', undefined, { follows: caseId })).toMatchObject(unknown);
  expect(await open('carla', undefined, { follows: 'a'.repeat(26) })).toMatchObject(unknown);
});

test('A5: a comparable case is named with the decision that was taken then', async () => {
  const earlier = await decided(at);
  const undecided = await opened(at);
  const { caseId, give } = await opened(at);
  await give('petra', 'check-completeness', { outcome: 'complete' });
  await at.deliver(caseId);
  await give('petra', 'identify-enabler', { unit: 'Stabsstelle', leads: 'municipality' });
  const carried = { ...vetting, carriedOver: { from: 'b'.repeat(26), vettedOn: '2026-01-02' } };
  expect(await post(`/cases/${caseId}/steps/vet-carrier`, 'petra', carried)).toMatchObject({
    body: { errors: [{ path: '/carriedOver/from' }] },
  });
  await give('petra', 'vet-carrier', vetting);
  await give('mona', 'estimate-addressees', estimate);
  await give('dora', 'assess-legal-position', assessment);
  const weigh = (named: string, outcome: string) =>
    post(`/cases/${caseId}/steps/weigh-request`, 'petra', {
      ...decision,
      comparable: [{ case: named, outcome }],
      deviation: 'Die Lage ist eine andere.',
    });
  const wrong = (path: string) => ({ status: 422, body: { code: 'name-unknown', rule: 'A5', errors: [{ path }] } });
  expect(await weigh('c'.repeat(26), 'accept')).toMatchObject(wrong('/comparable/0/case'));
  expect(await weigh(undecided.caseId, 'accept')).toMatchObject(wrong('/comparable/0/outcome'));
  expect(await weigh(earlier.caseId, 'decline')).toMatchObject(wrong('/comparable/0/outcome'));
  expect((await weigh(earlier.caseId, 'accept')).status).toBe(200);
});
