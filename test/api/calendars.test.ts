/** The municipality's calendar through the door: subscribed to, taken from a council's file, changed by command. */
import type { MunicipalityState } from '../../domain/municipality/messages.ts';
import { entry, file } from '../calendars/council.ts';
import { type Installation, installation, MUELHEIM, NOW } from './installation.ts';

let at: Installation;
beforeAll(async () => {
  at = await installation();
});
afterAll(() => at.close());

const BASE = '/api/v1/municipalities/muelheim';
let keys = 0;
async function ask(path: string, as: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  keys += 1;
  return await at.app.request(path, {
    headers: {
      authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}`,
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': `calendars-${keys}` } : {}),
      ...headers,
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
}
const give = async (command: string, form: unknown, as = 'petra') =>
  (await (await ask(`${BASE}/commands/${command}`, as, form)).json()) as { kind?: string; code?: string };
const take = async (calendar: string, as = 'petra', rest: object = {}) =>
  await ask(`${BASE}/calendar-imports`, as, {
    source: 'council',
    committee: 'social',
    from: '2026-01-01',
    until: '2027-12-31',
    calendar,
    ...rest,
  });
async function municipality(): Promise<MunicipalityState> {
  const state = await at.services.readMunicipality(MUELHEIM);
  if (!state) throw new Error('no municipality');
  return state;
}

test('T0: a carrier subscribes to sittings and their deadlines before it asks, in its language', async () => {
  const response = await ask(`${BASE}/calendar.ics`, 'carla', undefined, { 'accept-language': 'en' });
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await response.text();
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain('UID:social-2026-06@muelheim.handschlag');
  expect(text).toContain('SUMMARY:Papers due: Sozialausschuss');
  expect((await ask('/api/v1/municipalities/elsewhere/calendar.ics', 'carla')).status).toBe(404);
});

test('T1: sittings are taken from a council’s file, and doubted when the next file lacks them', async () => {
  const october = entry({ 'DTSTART;TZID=Europe/Berlin': '20261022T170000' });
  expect(await (await take(file(october))).json()).toMatchObject({ kind: 'receipt', sittings: 1, skipped: [] });
  expect((await municipality()).profile.sittings).toContainEqual({
    id: 'council-17',
    committee: 'social',
    date: '2026-10-22',
    start: '17:00',
  });
  expect((await take(file())).status).toBe(200);
  expect(await (await ask(BASE, 'petra')).json()).toMatchObject({ doubtful: ['council-17'] });
  expect(await give('confirm-sitting', { sitting: 'council-17' })).toMatchObject({ kind: 'receipt' });
  expect((await municipality()).doubtful).toEqual([]);
});

test('T1: a file that cannot be read is refused by the name of its entry, and nobody but the planner sends one', async () => {
  const broken = await take(file(entry({ SUMMARY: 'Sitzung X', DTSTART: '20260230T140000Z' })));
  expect([broken.status, await broken.json()]).toMatchObject([
    422,
    { code: 'calendar-entry-broken', rule: 'T1', detail: expect.stringContaining('„Sitzung X“') },
  ]);
  expect((await take(file(), 'carla')).status).toBe(403);
  expect((await take('x'.repeat(1_000_001))).status).toBe(413);
  expect((await take(file(), 'petra', { committee: 'culture' })).status).toBe(200);
});

test('A10: a municipality that changes its Land and changes it back has the right holidays each time', async () => {
  for (const [land, corpusChristi] of [
    ['BE', false],
    ['NW', true],
    ['BE', false],
    ['NW', true],
  ] as const) {
    expect(await give('revise-profile', { land })).toMatchObject({ kind: 'receipt' });
    const { calendar, calendarFor } = await municipality();
    expect([calendarFor?.land, calendar?.holidays.includes('2026-06-04' as never)]).toEqual([land, corpusChristi]);
  }
});

test('A10: a calendar that is extended years later keeps the year in which it began', async () => {
  const first = (await municipality()).calendar?.holidays[0];
  at.clock = '2031-03-02T09:00:00.000Z' as typeof NOW;
  expect(await give('close-days', { days: ['2031-05-02'], reason: 'Brückentag' })).toMatchObject({ kind: 'receipt' });
  const { calendar, profile } = await municipality();
  expect([calendar?.holidays[0], calendar?.coveredUntil]).toEqual([first, '2034-12-31']);
  expect(profile.closedDays).toEqual(['2031-05-02']);
  at.clock = NOW;
});

test('A10: what would not fit together is refused in the reader’s language', async () => {
  const response = await ask(`${BASE}/commands/revise-profile`, 'petra', { outsidePrinter: false, committees: [] });
  expect([response.status, await response.json()]).toMatchObject([
    422,
    { code: 'profile-inconsistent', rule: 'A10', detail: expect.stringContaining('Gremium') },
  ]);
});
