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

test('R1: that a natural person cannot ask is told at the field, with the rule, and the section is not done', async () => {
  const typed = { ...typedIn('who'), 'carrier.legalForm': ['natural-person'] };
  const response = await carla.post('/cases/new/who', typed);
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toMatch(/id="field-carrier-legalForm-error">[\s\S]*?Anfragen können nur juristische Personen stellen/);
  expect(page).toContain('href="/guideline#R1"');
  expect(page).not.toContain('✓');
});

test('R6: what the completeness check will miss is told once at the field; whoever goes on goes on', async () => {
  const typed = { ...typedIn('who'), 'actingPersons.0.empowered': ['no'] };
  const told = await carla.post('/cases/new/who', typed);
  const page = await told.text();
  expect(told.status).toBe(200);
  expect(page).toMatch(/id="field-actingPersons-advice">[\s\S]*?Mindestens eine handelnde Person/);
  expect(page).toContain('href="/guideline#R6"');
  expect(page).toMatch(/name="_advised" value="\/actingPersons"/);
  const onwards = await carla.post('/cases/new/who', { ...typed, _advised: '/actingPersons' });
  expect(locationOf(onwards)).toEqual([303, '/cases/new/what']);
  // Mended, nothing is left to say.
  expect(locationOf(await carla.post('/cases/new/who', typedIn('who')))).toEqual([303, '/cases/new/what']);
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

test('a planner records it for a carrier that they choose before all else', async () => {
  const petra = await here.as('petra');
  await fillIn(petra);
  const without = await petra.post('/cases/new/summary', { _key: 'planner-without-carrier' });
  expect([without.status, await without.text()]).toEqual([
    422,
    expect.stringContaining('href="/cases/new/who#field-_carrier"'),
  ]);
  const open = await petra.post('/cases/new/who', typedIn('who'));
  expect([open.status, await open.text()]).toEqual([422, expect.stringContaining('href="#field-_carrier"')]);
  await petra.post('/cases/new/who', { ...typedIn('who'), _carrier: 'nachbarschaft' });
  const sent = await petra.post('/cases/new/summary', { _key: 'planner-with-carrier' });
  expect(sent.status).toBe(303);
  expect(await (await here.as('carla')).text('/cases')).toContain(aRequest.title);
});

test('the carrier that was chosen gives its name, whatever was typed, and stays over refusals and reloads', async () => {
  const petra = await here.as('petra');
  const wrong = { ...typedIn('who'), 'carrier.name': 'Ein anderer Verein', 'carrier.legalForm': '' };
  const refused = await petra.post('/cases/new/who', { ...wrong, _carrier: 'nachbarschaft' });
  const chosen = '<option value="nachbarschaft" selected="">';
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(chosen)]);
  const again = await petra.text('/cases/new/who');
  expect(again).toContain(chosen);
  expect(again).not.toContain('Ein anderer Verein');
  expect(await petra.text('/cases/new/summary')).toMatch(/Erfasst für den Träger: \S/);
});

test('a request can be written before its carrier is registered, and not be sent', async () => {
  const petra = await here.as('petra');
  await fillIn(petra);
  const onwards = await petra.post('/cases/new/who', { ...typedIn('who'), _carrier: '_unlisted' });
  expect(locationOf(onwards)).toEqual([303, '/cases/new/what']);
  expect(await petra.text('/cases/new/who')).toContain(aRequest.carrier.name);
  const response = await petra.post('/cases/new/summary', { _key: 'carrier-not-registered' });
  expect([response.status, await response.text()]).toEqual([
    422,
    expect.stringContaining('Der Träger ist noch nicht eingetragen'),
  ]);
});

test('carriers are not asked for whom they ask', async () => {
  expect(await carla.text('/cases/new/who')).not.toContain('_carrier');
});

test('keeping it for later is confirmed, and one goes on where one stopped', async () => {
  await carla.post('/cases/new/who', typedIn('who'));
  const kept = await carla.post('/cases/new/what', { ...typedIn('what'), purpose: '', _save: 'yes' });
  expect(locationOf(kept)).toEqual([303, '/cases/new?kept=yes']);
  const page = await carla.text('/cases/new?kept=yes');
  expect(page.indexOf('Ihre Anfrage liegt 14 Tage lang hier')).toBeLessThan(page.indexOf('Weiter mit Ihrem Entwurf'));
  expect(page).toMatch(/role="status"/);
  expect(await carla.text('/cases/new')).not.toContain('Ihre Anfrage liegt 14 Tage lang hier');
  for (const place of ['/cases/new', '/tasks', '/cases'])
    expect([place, await carla.text(place)]).toEqual([
      place,
      expect.stringMatching(/href="\/cases\/new\/what">(<span class="kern-label">)?Weiter mit Ihrem Entwurf/),
    ]);
  for (const place of ['/tasks', '/cases'])
    expect(await (await here.as('otto')).text(place)).not.toContain('Weiter mit Ihrem Entwurf');
});

test('whoever looks at the first section has begun nothing yet, and a draft that is thrown away is gone', async () => {
  await carla.post('/cases/new', {});
  await carla.text('/cases/new/who');
  expect(await carla.text('/tasks')).not.toContain('Weiter mit Ihrem Entwurf');
  await carla.post('/cases/new/who', typedIn('who'));
  expect(await carla.text('/tasks')).toContain('Weiter mit Ihrem Entwurf');
  expect(locationOf(await carla.post('/cases/new', { discard: 'yes' }))).toEqual([303, '/cases/new']);
  expect(await carla.text('/tasks')).not.toContain('Weiter mit Ihrem Entwurf');
});

test('what is complete is ticked, for eyes and for screen readers', async () => {
  await carla.post('/cases/new/who', typedIn('who'));
  const steps = (await carla.text('/cases/new/what')).match(/<nav class="progress"[\s\S]*?<\/nav>/)?.[0] ?? '';
  expect(steps.match(/✓/g)).toHaveLength(1);
  expect(steps).toMatch(/✓<\/span>Wer fragt an\?<span class="aloud"> \(vollständig\)/);
});

test('one goes back to the section before with everything that was typed', async () => {
  const back = await carla.post('/cases/new/what', { ...typedIn('what'), purpose: 'Nur halb', _back: 'yes' });
  expect(locationOf(back)).toEqual([303, '/cases/new/who']);
  expect(await carla.text('/cases/new/what')).toContain('Nur halb');
  expect(await carla.text('/cases/new/who')).not.toContain('name="_back"');
});

test('the summary has every section with a way to change it', async () => {
  await fillIn(carla);
  const page = await carla.text('/cases/new/summary');
  for (const { id, title } of SECTIONS)
    expect(page).toMatch(
      new RegExp(`<h2[^>]*>${title.de.replace('?', '\\?')}</h2><a class="kern-link" href="/cases/new/${id}">Ändern<`),
    );
});

test('of a request is asked when it came in, and a day in the future is refused at its field', async () => {
  await fillIn(carla, { ...aRequest, occurredOn: '2099-01-02' });
  const section = await carla.text('/cases/new/why');
  expect(section).toContain('Ging die Anfrage an einem anderen Tag ein?');
  const response = await carla.post('/cases/new/summary', { _key: 'request-of-the-future' });
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toMatch(
    /href="\/cases\/new\/why#field-occurredOn">„Eingegangen am“ kann nicht in der Zukunft liegen\.</,
  );
  for (const shown of [section, page]) expect(shown).not.toContain('Geschehen am');
});

test('offices that make no requests have no such page', async () => {
  const dora = await here.as('dora');
  expect((await dora.get('/cases/new')).status).toBe(404);
  expect(await dora.text('/tasks')).not.toContain('/cases/new');
});
