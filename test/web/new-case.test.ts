/** The guided request: the calendar first, section by section, kept on the way, sent once. */
import { fillForm } from '../../client/web/forms/fill-form.ts';
import { isIn, REQUEST, SECTIONS } from '../../client/web/pages/new-case/sections.ts';
import type { CaseId } from '../../domain/terms.ts';
import { openedCase } from '../api/abuse/attempts.ts';
import { aRequest } from '../api/forms.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let carla: Browser;
beforeEach(async () => {
  here = await site();
  carla = await here.as('carla');
});
afterEach(() => here.close());

/** What somebody types in a section. */
function typedIn(id: string, values: object = aRequest): Readonly<Record<string, readonly string[]>> {
  const section = SECTIONS.find((one) => one.id === id);
  return Object.fromEntries([...fillForm(REQUEST, values)].filter(([name]) => section && isIn(section, name)));
}
const locationOf = (response: Response) => [response.status, response.headers.get('location')];

async function fillIn(browser: Browser, values: object = aRequest): Promise<void> {
  for (const { id } of SECTIONS) await browser.post(`/cases/new/${id}`, typedIn(id, values));
}

test('every field of the request has its section, and only one', () => {
  const names = SECTIONS.flatMap(({ fields }) => fields.map(({ name }) => name));
  expect([...names].sort()).toEqual((REQUEST[0]?.fields ?? []).map(({ name }) => name).sort());
});

test('T0: before all, the calendar says whether now is a good time', async () => {
  const page = await carla.text('/cases/new');
  expect(page).toContain('Ist jetzt ein guter Zeitpunkt?');
  // This municipality’s calendar has no sittings.
  expect(page).toContain('Das lässt sich noch nicht sagen');
  expect(page).not.toContain('noch nicht bekannt');
});

test('section by section to the summary, and from there to the case', async () => {
  expect(locationOf(await carla.post('/cases/new', {}))).toEqual([303, '/cases/new/who']);
  expect(await carla.text('/cases/new/who')).toContain('carla@people.example');
  const ways = [];
  for (const { id } of SECTIONS) ways.push(locationOf(await carla.post(`/cases/new/${id}`, typedIn(id))));
  expect(ways).toEqual(['what', 'whom', 'why', 'summary'].map((next) => [303, `/cases/new/${next}`]));
  const summary = await carla.text('/cases/new/summary');
  for (const word of [aRequest.title, aRequest.purpose, '2.000', 'Altenhilfe nach § 71 SGB XII'])
    expect(summary).toContain(word);
  const sent = await carla.post('/cases/new/summary', { _key: 'key-of-this-request' });
  expect(sent.status).toBe(303);
  expect(await carla.text(sent.headers.get('location') ?? '')).toContain(aRequest.title);
  expect(await carla.text('/cases/new')).not.toContain('Weiter mit Ihrem Entwurf');
});

test('what is wrong in a section is told there, and stays typed', async () => {
  const typed = { ...typedIn('what'), purpose: [''] };
  const response = await carla.post('/cases/new/what', typed);
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain('href="#field-purpose"');
  expect(page).toContain(aRequest.title);
});

test('whoever leaves finds their draft again, for themselves alone', async () => {
  await carla.post('/cases/new/what', { ...typedIn('what'), purpose: ['Nur halb'], _save: 'yes' });
  expect(await carla.text('/cases/new')).toContain('Weiter mit Ihrem Entwurf');
  expect(await carla.text('/cases/new/what')).toContain('Nur halb');
  expect(await (await here.as('otto')).text('/cases/new/what')).not.toContain('Nur halb');
});

test('what is missing in the summary leads back to its section', async () => {
  await fillIn(carla);
  await carla.post('/cases/new/whom', { ...typedIn('whom'), expectedCount: '' });
  const response = await carla.post('/cases/new/summary', { _key: 'key-of-this-request' });
  expect([response.status, await response.text()]).toEqual([
    422,
    expect.stringContaining('href="/cases/new/whom#field-expectedCount"'),
  ]);
});

test('sent twice it is one case', async () => {
  await fillIn(carla);
  const [one] = await Promise.all([carla.post('/cases/new/summary', { _key: 'one-and-the-same' })]);
  await fillIn(carla);
  const again = await carla.post('/cases/new/summary', { _key: 'one-and-the-same' });
  expect(again.headers.get('location')?.split('?')[0]).toBe(one?.headers.get('location')?.split('?')[0]);
});

test('an earlier case is taken over, and says nothing of another carrier’s', async () => {
  const caseId: CaseId = await openedCase(here.at);
  await carla.post('/cases/new', { copy: caseId });
  expect(await carla.text('/cases/new/what')).toContain(aRequest.purpose);
  const otto = await here.as('otto');
  await otto.post('/cases/new', { copy: caseId });
  expect(await otto.text('/cases/new/what')).not.toContain(aRequest.purpose);
});

test('a planner records it for a carrier that they choose', async () => {
  const petra = await here.as('petra');
  await fillIn(petra);
  const without = await petra.post('/cases/new/summary', { _key: 'planner-without-carrier' });
  expect(without.status).toBe(422);
  const sent = await petra.post('/cases/new/summary', { _key: 'planner-with-carrier', _carrier: 'nachbarschaft' });
  expect(sent.status).toBe(303);
  expect(await (await here.as('carla')).text('/cases')).toContain(aRequest.title);
});

test('offices that make no requests have no such page', async () => {
  const dora = await here.as('dora');
  expect((await dora.get('/cases/new')).status).toBe(404);
  expect(await dora.text('/tasks')).not.toContain('/cases/new');
});
