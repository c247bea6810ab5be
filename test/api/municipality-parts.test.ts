/** A municipality's parts as lists of their own. */
import { attempt, refusalOf } from './abuse/attempts.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

let at: Installation;
beforeAll(async () => {
  at = await installation();
});
afterAll(() => at.close());

const read = async (part: string, as = 'carla') => {
  const response = await attempt(at, { method: 'GET', path: `/api/v1/municipalities/${MUELHEIM}/${part}`, as });
  expect(response.status).toBe(200);
  return (await response.json()) as never;
};
const give = (command: string, body: object) =>
  attempt(at, { path: `/api/v1/municipalities/${MUELHEIM}/commands/${command}`, as: 'petra', body });

test('T1: a sitting says until when papers are in time', async () => {
  // The tenth day before: 8 June 2026, a Monday, to its end in Berlin.
  expect(await read('sittings')).toMatchObject({
    sittings: [{ id: 'social-2026-06', date: '2026-06-18', papersUntil: '2026-06-08T22:00:00.000Z', cancelled: false }],
  });
  expect(await read('sittings?from=2026-07-01')).toEqual({ sittings: [] });
  expect(
    await refusalOf(
      await attempt(at, {
        method: 'GET',
        path: `/api/v1/municipalities/${MUELHEIM}/sittings?from=30.6.2026`,
        as: 'carla',
      }),
    ),
  ).toMatchObject({ status: 400 });
});

test('T2: an election says how long before it a dispatch waits', async () => {
  await give('schedule-election', { id: 'council-2030', kind: 'municipal-council', date: '2030-09-15' });
  await give('schedule-election', { id: 'federal-2029', kind: 'federal', date: '2029-03-04' });
  expect(await read('elections')).toMatchObject({
    elections: [
      { id: 'federal-2029', windows: null },
      { id: 'council-2030', name: { de: 'Kommunalwahl' }, windows: { redWeeks: 6 } },
    ],
  });
});

test('offices, committees, closed days', async () => {
  expect(await read('offices')).toMatchObject({
    offices: expect.arrayContaining([expect.objectContaining({ role: 'press-office' })]),
  });
  expect(await read('committees')).toMatchObject({ committees: [{ id: 'social', paperDeadline: { days: 10 } }] });
  await give('close-days', { days: ['2026-12-24'], reason: 'Heiligabend' });
  expect(await read('closed-days')).toMatchObject({ closedDays: ['2026-12-24'] });
});

test('carriers are those that were registered and those whose people are', async () => {
  await give('register-carrier', { organisation: 'nachbarschaft', name: 'Nachbarschaft am Fluss e. V.' });
  await give('register-carrier', { organisation: 'lesepaten', name: 'Lesepaten e. V.' });
  expect(await read('carriers', 'petra')).toEqual({
    carriers: [
      { organisation: 'lesepaten', name: 'Lesepaten e. V.', people: 0 },
      { organisation: 'nachbarschaft', name: 'Nachbarschaft am Fluss e. V.', people: 1 },
      { organisation: 'other-carrier', name: null, people: 1 },
    ],
  });
});

test('the history comes page by page', async () => {
  const first = (await read('history?limit=2', 'petra')) as {
    readonly rows: readonly { readonly seq: number }[];
    readonly next: number;
  };
  expect(first.rows.map(({ seq }) => seq)).toEqual([1, 2]);
  const rest = (await read(`history?after=${first.next}`, 'petra')) as {
    readonly rows: readonly { readonly seq: number }[];
  };
  expect(rest.rows[0]?.seq).toBe(3);
});

test('the caller’s municipalities are listed; an operator sees all that the installation holds', async () => {
  const all = async (as: string) => (await attempt(at, { method: 'GET', path: '/api/v1/municipalities', as })).json();
  for (const as of ['carla', 'opa'])
    expect(await all(as)).toEqual({ municipalities: [{ id: 'muelheim', name: 'Mülheim an der Ruhr' }] });
});

test('what is not theirs is not there', async () => {
  for (const part of ['offices', 'sittings', 'elections', 'committees', 'closed-days', 'carriers', 'history', 'people'])
    expect(
      await refusalOf(
        await attempt(at, { method: 'GET', path: `/api/v1/municipalities/oberhausen/${part}`, as: 'petra' }),
      ),
    ).toMatchObject({ status: 404, code: 'municipality-unknown' });
});
