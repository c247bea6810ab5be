/** A task taken by one person says so, can be handed on, and is never taken from a colleague by one careless click. */
import type { CaseId } from '../../domain/terms.ts';
import { openedCase } from '../api/abuse/attempts.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
let petra: Browser;
let lea: Browser;
beforeEach(async () => {
  here = await site();
  caseId = await openedCase(here.at);
  petra = await here.as('petra');
  lea = await here.as('lea');
});
afterEach(() => here.close());

const KEY = 'check-completeness';
const page = (name: string, query = '') => `/cases/${caseId}/${name}?key=${KEY}${query}`;
const form = () => `/cases/${caseId}/steps/${KEY}`;
const overview = () => `/cases/${caseId}`;
let keys = 0;
const clicked = (more: Readonly<Record<string, string>> = {}) => {
  keys += 1;
  return { _key: `click-number-${keys}`, ...more };
};
const take = (browser: Browser, back = '/tasks') =>
  browser.post(page('take', `&back=${encodeURIComponent(back)}`), clicked());
const holder = async () =>
  (await here.at.services.readCase(caseId, PETRA))?.openSteps.find(({ key }) => key === KEY)?.taken?.by;
const PETRA = { person: 'petra', role: 'social-planner', organisation: 'muelheim' } as never;

test('one click takes a free task, leads back to where one was, and both see who has it', async () => {
  expect(await petra.text('/tasks')).toContain('Übernehmen');
  const answer = await take(petra, '/tasks?phase=request');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/tasks?phase=request']);
  for (const address of ['/tasks', overview()]) {
    expect(await petra.text(address)).toMatch(/liegt bei Ihnen seit/);
    expect(await lea.text(address)).toMatch(/liegt bei Person petra seit/);
    expect(await lea.text(address)).not.toMatch(/<form[^>]*\/take\?key=check-completeness/);
  }
});

test('a list that has lain open takes nothing from a colleague: the click tells who was first', async () => {
  await take(petra);
  const answer = await take(lea);
  const told = await answer.text();
  expect(answer.status).toBe(409);
  expect(told).toContain('Person petra');
  expect(told).toMatch(/type="checkbox"[^>]*name="from"/);
  expect(await holder()).toBe('petra');
});

test('two at once: one has it, and the other reads who', async () => {
  const answers = await Promise.all([take(petra), take(lea)]);
  const [won, lost] = answers.map(({ status }) => status).sort();
  expect([won, lost]).toEqual([303, 409]);
  const winner = await holder();
  const refused = await answers.find(({ status }) => status === 409)?.text();
  expect(refused).toContain(`Person ${winner}`);
});

test('a colleague’s task changes hands by a tick, and not without it', async () => {
  await take(petra);
  const asked = await lea.text(page('take'));
  expect(asked).toContain('Person petra hat diese Aufgabe; ich übernehme sie.');
  const careless = await lea.post(page('take'), clicked());
  expect([careless.status, await holder()]).toEqual([409, 'petra']);
  expect(await careless.text()).toContain('setzen Sie bitte das Häkchen');
  // The tick was for Petra: it takes nothing from whoever has it by now.
  const another = await lea.post(page('take'), clicked({ from: 'somebody-else' }));
  expect([another.status, await holder()]).toEqual([409, 'petra']);
  const said = await lea.post(page('take'), clicked({ from: 'petra' }));
  expect([said.status, said.headers.get('location'), await holder()]).toEqual([303, overview(), 'lea']);
});

test('whoever completes what a colleague has says so, and keeps what was typed until then', async () => {
  await take(petra);
  expect(await lea.text(form())).toContain('Person petra hat diese Aufgabe übernommen; ich erledige sie trotzdem.');
  const typed = {
    outcome: 'incomplete',
    '@incomplete.missing': ['contact'],
    '@incomplete.note': 'Es fehlt die Ansprechperson',
  };
  const careless = await lea.post(form(), { ...typed, ...clicked() });
  const again = await careless.text();
  expect(careless.status).toBe(422);
  expect(again).toContain('Es fehlt die Ansprechperson');
  expect(again).toContain('setzen Sie bitte das Häkchen');
  const wrong = await lea.post(form(), { ...typed, ...clicked(), '_all-the-same': 'lea' });
  expect(wrong.status).toBe(422);
  const said = await lea.post(form(), { ...typed, ...clicked(), '_all-the-same': 'petra' });
  expect(said.status).toBe(303);
});

test('what is one’s own, or nobody’s, asks for no tick', async () => {
  expect(await lea.text(form())).not.toContain('_all-the-same');
  await take(petra);
  expect(await petra.text(form())).not.toContain('_all-the-same');
  expect((await petra.post(form(), { outcome: 'complete', ...clicked() })).status).toBe(303);
});

test('one’s own task goes to a colleague of the office, or back', async () => {
  await take(petra);
  const asked = await petra.text(page('hand-on'));
  expect(asked).toMatch(/value="lea"[^>]*><label[^>]*>Person lea/);
  expect(asked).not.toMatch(/value="(petra|presse)"/);
  const handed = await petra.post(page('hand-on'), { to: 'lea', ...clicked() });
  expect([handed.status, await holder()]).toEqual([303, 'lea']);
  expect(await petra.text(handed.headers.get('location') ?? '')).toContain('an eine bestimmte Person weitergegeben');
  expect(await lea.text(page('hand-on'))).toMatch(/value="-"[^>]*><label[^>]*>niemand: zurück an alle/);
  const back = await lea.post(page('hand-on'), { to: '-', ...clicked() });
  expect([back.status, await holder()]).toEqual([303, undefined]);
});

test('whoever chose nobody and nothing keeps the task, and what nobody has is not given back', async () => {
  await take(petra);
  const careless = await petra.post(page('hand-on'), { to: '', ...clicked() });
  expect([careless.status, await holder()]).toEqual([422, 'petra']);
  expect(await careless.text()).toContain('„Weitergeben an“ fehlt.');
  await petra.post(page('hand-on'), { to: '-', ...clicked() });
  const free = await (await here.as('hugo')).text(page('hand-on'));
  expect(free).toContain('Weitergeben an');
  expect(free).not.toContain('value="-"');
});

test('nobody hands a task on to another office, or a colleague’s', async () => {
  await take(petra);
  const elsewhere = await petra.post(page('hand-on'), { to: 'presse', ...clicked() });
  expect([elsewhere.status, await holder()]).toEqual([422, 'petra']);
  expect((await lea.get(page('hand-on'))).status).toBe(404);
});

test('the list shows one’s own alone, or what nobody has, and keeps the filter in its address', async () => {
  const label = 'Vollständigkeitsprüfung';
  expect(await petra.text('/tasks?taken=mine')).not.toContain(label);
  expect(await petra.text('/tasks?taken=nobody')).toContain(label);
  await take(petra);
  expect(await petra.text('/tasks?taken=mine')).toContain(label);
  expect(await petra.text('/tasks?taken=mine')).toMatch(/<option value="mine" selected/);
  for (const browser of [petra, lea]) expect(await browser.text('/tasks?taken=nobody')).not.toContain(label);
  expect(await lea.text('/tasks?taken=mine')).not.toContain(label);
});

test('another site takes nothing, leads nobody away, and somebody else’s case is none', async () => {
  const forged = await petra.post(page('take'), clicked(), {
    origin: 'https://evil.example',
    'sec-fetch-site': 'cross-site',
  });
  expect([forged.status, await holder()]).toEqual([403, undefined]);
  const led = await take(petra, '//evil.example/');
  expect(led.headers.get('location')).toBe(overview());
  const stranger = `/cases/${'z'.repeat(26)}/take?key=${KEY}`;
  expect((await petra.post(stranger, clicked())).status).toBe(404);
});

test('the carrier does not see among whom the municipality shares out its work', async () => {
  await take(petra);
  const carla = await here.as('carla');
  expect(await carla.text(overview())).not.toMatch(/liegt bei Person petra/);
});

test('what a colleague has does not count as lying with oneself', async () => {
  expect(await lea.text(overview())).toContain('Das liegt bei Ihnen');
  await take(petra);
  const page = await lea.text(overview());
  expect(page).toContain('Gerade liegt nichts bei Ihnen');
  expect(page.indexOf('liegt bei Person petra')).toBeGreaterThan(page.indexOf('id="others"'));
});
