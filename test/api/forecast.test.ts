/** What lies ahead, through the door: for a carrier before it asks, for a case, and back from a sitting. */
import { aRequest } from './forms.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let caseId: string;
beforeAll(async () => {
  at = await installation();
  const sitting = { id: 'social-2026-12', committee: 'social', date: '2026-12-10', start: '16:00' };
  await ask('/api/v1/municipalities/muelheim/commands/schedule-sitting', 'petra', sitting);
  const opened = await ask('/api/v1/cases', 'carla', { municipality: 'muelheim', form: aRequest });
  caseId = ((await opened.json()) as { readonly caseId: string }).caseId;
});
afterAll(() => at.close());

let keys = 0;
async function ask(path: string, as: string, body?: unknown): Promise<Response> {
  keys += 1;
  const authorization = `Bearer ${await at.token({ sub: `sub-${as}` })}`;
  return await at.app.request(path, {
    headers: {
      authorization,
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': `forecast-${keys}` } : {}),
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
}
const read = async (path: string, as: string) => (await ask(path, as)).json();

test('T0: before it asks, a carrier learns what lies ahead and how far a request made today would get', async () => {
  const found = await read('/api/v1/municipalities/muelheim/when?months=12', 'carla');
  // The days are worked by hand in test/domain/forecast/whole-way.test.ts.
  expect(found).toMatchObject({
    today: '2026-03-02',
    entries: [
      { kind: 'sitting', on: '2026-06-18' },
      { kind: 'sitting', on: '2026-12-10', paper: { date: '2026-11-30' } },
    ],
    forecast: { dispatch: '2026-07-22', report: '2026-12-10' },
  });
  expect(found).toMatchObject({
    sentences: expect.arrayContaining([
      { de: 'Frühester Versand: 22. Juli 2026.', en: 'Earliest dispatch: 22 July 2026.' },
    ]),
  });
  expect((await ask('/api/v1/municipalities/elsewhere/when', 'carla')).status).toBe(404);
  expect((await ask('/api/v1/municipalities/muelheim/when?months=99', 'carla')).status).toBe(400);
});

test('both sides read a case’s forecast, nobody else', async () => {
  for (const as of ['carla', 'petra'])
    expect(await read(`/api/v1/cases/${caseId}/forecast`, as)).toMatchObject({
      dispatch: '2026-07-22',
      report: '2026-12-10',
      sittings: [
        { sitting: { id: 'social-2026-06' }, isReachable: false },
        { sitting: { id: 'social-2026-12' }, isReachable: true },
      ],
    });
  expect((await ask(`/api/v1/cases/${caseId}/forecast`, 'otto')).status).toBe(404);
});

test('T1: back from a sitting the API says by when each step must be done, and what is too late', async () => {
  const plan = await read(`/api/v1/cases/${caseId}/plan?sitting=social-2026-06`, 'petra');
  expect(plan).toMatchObject({ canBeMet: false, outlook: { isReachable: false } });
  expect(await read(`/api/v1/cases/${caseId}/plan?sitting=no-such`, 'petra')).toMatchObject({
    code: 'no-such-sitting',
    detail: expect.stringContaining('social-2026-12: 10. Dezember 2026, Sozialausschuss'),
  });
  expect((await ask(`/api/v1/cases/${caseId}/plan?sitting=social-2026-06`, 'otto')).status).toBe(404);
});
