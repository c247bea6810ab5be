/** What is kept and what goes, one's own page, and a demonstration's mails. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxTransport } from '../../activities/mail/outbox-transport.ts';
import { mailsByCase } from '../../client/web/pages/outbox/outbox-pages.tsx';
import type { CaseId, PersonId } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { openedCase } from '../api/abuse/attempts.ts';
import { type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
beforeEach(async () => {
  here = await site();
  caseId = await openedCase(here.at);
});
afterEach(() => here.close());

const order = () => `/cases/${caseId}/commands/order-erasure`;
const keysIn = (page: string) => [...page.matchAll(/name="keys" value="([a-z0-9]{26})"/g)].map(([, key = '']) => key);

test('L9: the data-protection officer picks values by where they stand, not by keys, and orders their erasure', async () => {
  const dora = await here.as('dora');
  expect(await dora.text(`/cases/${caseId}`)).toContain(order());
  const page = await dora.text(order());
  expect(page).toMatch(/Titel des Vorhabens – Anfrage stellen, Eintrag \d+ vom 02\.03\.2026/);
  expect(page).toContain('Auswahlmerkmale 1: Ausprägung – Anfrage stellen');
  const [key = ''] = keysIn(page);
  const wrong = await dora.post(order(), { keys: [key], _key: 'erasure-no-reason' });
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining(`value="${key}" checked`)]);
  const typed = { keys: [key], why: 'entered-by-mistake', _key: 'erasure-of-a-value' };
  const response = await dora.post(order(), typed);
  expect(response.status).toBe(303);
  expect(await dora.text(response.headers.get('location') ?? '')).toContain('Erledigt');
  // What is to go is offered no more; it stands apart, with its day.
  const ordered = await dora.text(order());
  expect(keysIn(ordered)).toEqual(keysIn(page).slice(1));
  expect(ordered).toMatch(/Schon gelöscht \(1\)[\s\S]*Löschung angeordnet am[\s\S]*<form/);
  await here.at.deliver(caseId);
  expect(await dora.text(order())).toMatch(/Schon gelöscht \(1\)[\s\S]*: gelöscht am <time[^>]*>02\.03\.2026/);
});

test('what everybody has lost is offered to nobody', async () => {
  const dora = await here.as('dora');
  const keys = keysIn(await dora.text(order()));
  await dora.post(order(), { keys, why: 'entered-by-mistake', _key: 'erasure-of-all-values' });
  const page = await dora.text(order());
  expect(keysIn(page)).toEqual([]);
  expect(page).toContain('keine verschlüsselten Angaben mehr');
  expect(page).toContain(`Schon gelöscht (${keys.length})`);
});

test('a planner is offered no values to erase, and is refused when they name one', async () => {
  const [key = ''] = keysIn(await (await here.as('dora')).text(order()));
  const petra = await here.as('petra');
  expect(await petra.text(`/cases/${caseId}`)).not.toContain(order());
  expect(keysIn(await petra.text(order()))).toEqual([]);
  const response = await petra.post(order(), { keys: [key], why: 'entered-by-mistake', _key: 'not-my-erasure' });
  expect(response.status).toBe(403);
});

test('what is due for deletion is listed with the way to propose it, and to consent for whoever did not', async () => {
  await here.at.services.cases.submit({
    ...{ actor: here.at.actor('petra'), type: 'decline-case', caseId, key: 'declined-case' },
    form: { reason: 'Kein Bedarf' },
  });
  const address = '/administration/retention?until=2060-01-01';
  const [petra, dora] = [await here.as('petra'), await here.as('dora')];
  expect(await petra.text('/administration/retention')).toContain('ist nichts fällig');
  expect(await petra.text(address)).toContain(`/cases/${caseId}/commands/propose-deletion`);
  expect(await (await here.as('audit')).text(address)).toContain('noch nicht vorgeschlagen');
  expect(await dora.text(address)).toContain(`/cases/${caseId}`);
});

test('the officer’s report names where somebody stands in cases, and hands it over as PDF', async () => {
  const dora = await here.as('dora');
  const page = await dora.text('/administration/people/carla/report');
  for (const text of ['Auskunft nach Art. 15 DSGVO', 'carla@people.example', 'Was die Person getan hat'])
    expect(page).toContain(text);
  const pdf = await dora.get('/administration/people/carla/report.pdf');
  expect([pdf.headers.get('content-type'), pdf.headers.get('content-disposition')]).toEqual([
    'application/pdf',
    expect.stringContaining('auskunft.pdf'),
  ]);
});

test('P15: an operator’s report shows places, no values', async () => {
  const page = await (await here.as('opa')).text('/administration/people/carla/report');
  expect(page).toContain('wird hier nicht gezeigt');
});

test('whom forms name by hand is looked for without a trace in an address', async () => {
  const dora = await here.as('dora');
  const empty = await dora.post('/administration/named-report', { name: 'x', email: '' });
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('value="x"')]);
  const found = await dora.post('/administration/named-report', { name: 'Erika <i>Muster</i>', email: '' });
  expect([found.status, await found.text()]).toEqual([200, expect.stringContaining('Erika &lt;i&gt;Muster')]);
});

test('everybody sees what is known of them, decides how they are told, and finds what they have begun', async () => {
  const carla = await here.as('carla');
  expect(await carla.text('/me')).toContain('Es liegt nichts Angefangenes da');
  const place = `/cases/${caseId}/commands/add-note`;
  const half = { readers: 'all', '@all.text': 'Erst halb fertig' };
  await carla.post(place, { ...half, _key: 'begun-note-form', _save: 'yes' });
  expect(await carla.text('/me')).toContain(`href="${place}"`);
  const saved = await carla.post('/me', { language: 'en', notices: 'days-mail' });
  expect(await carla.text(saved.headers.get('location') ?? '')).toMatch(/value="days-mail" checked/);
  expect(await here.at.storage.people.find('carla' as PersonId)).toMatchObject({
    ...{ language: 'en', notices: 'days-mail', roles: ['carrier', 'carrier-management'] },
  });
  expect(await (await here.as('dora')).text('/administration/people/carla/report')).toMatch(
    /Angefangene Formulare<\/h2><ul[^>]*><li>Vermerk anlegen[\s\S]*liest nur die Person selbst/,
  );
  // One's own language, from the next page on.
  const report = await carla.text('/me/report');
  expect(report).toContain('What is stored about me');
  expect(report).toMatch(/Forms begun<\/h2>[\s\S]*Add a note[\s\S]*Erst halb fertig/);
  expect(report).toMatch(/What the person did<\/h2><ul[^>]*><li>.*Open the case/);
});

test('wishes that are sent twice are written once, and what did not get through comes back as it was chosen', async () => {
  const carla = await here.as('carla');
  const { people } = here.at.storage;
  const { put } = people;
  let [isAway, written] = [true, 0];
  Object.assign(people, {
    put: (person: Person) => {
      if (isAway) return Promise.reject(new Error('the store is away'));
      written += 1;
      return put(person);
    },
  });
  const keyIn = (page: string) => /action="\/me"[\s\S]*name="_key" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const _key = keyIn(await carla.text('/me'));
  expect(_key).not.toBe('');
  const wishes = { language: 'de', notices: 'days-mail', _key };
  const lost = await carla.post('/me', wishes);
  const page = await lost.text();
  expect([lost.status, keyIn(page), page]).toEqual([503, _key, expect.stringMatching(/value="days-mail" checked/)]);
  expect(page).toContain('Es kam keine rechtzeitige Antwort');
  isAway = false;
  for (let times = 0; times < 2; times += 1) expect((await carla.post('/me', wishes)).status).toBe(303);
  expect(written).toBe(1);
});

test('outside a demonstration there is no outbox', async () => {
  expect((await (await here.as('petra')).get('/outbox')).status).toBe(404);
});

test('a demonstration’s mails are listed, and each opens as text whose links lead into the pages', async () => {
  const outbox = await mkdtemp(join(tmpdir(), 'handschlag-outbox-'));
  const demonstration = await site({ outbox, demonstration: true });
  try {
    await outboxTransport(outbox, 'noreply@handschlag.example').send({
      ...{ messageId: '<one@handschlag.example>', to: 'presse@people.example', subject: 'Größe & Fristen' },
      text: 'Guten Tag,\n\nÄ Bitte erledigen Sie das bis zum 10. Dezember 2026. Die Frist beträgt 10 Arbeitstage und zählt ab heute.\n\nZum Schritt:\nhttps://handschlag.example/cases/x#y\nhttps://elsewhere.example/ <b>fett</b>\n',
      html: '<p>nur HTML</p>',
    });
    await writeFile(join(outbox, 'secret.eml'), 'To: nobody\n\nno mail of ours');
    const asked = await demonstration.browser().post('/sign-in/link', { email: 'carla@people.example' });
    expect(await asked.text()).toContain('href="/sign-in/start?back=%2Foutbox"');
    const petra = await demonstration.as('petra');
    const list = await petra.text('/outbox');
    expect(list).toContain('Größe &amp; Fristen');
    expect(list).not.toContain('secret');
    const page = await petra.text(/\/outbox\/[^"]+/.exec(list)?.[0] ?? '');
    expect(page).toContain('<a class="kern-link" href="/cases/x#y">https://handschlag.example/cases/x#y</a>');
    expect(page).toContain('https://elsewhere.example/ &lt;b&gt;fett&lt;/b&gt;');
    expect(page).toContain('bis zum 10. Dezember 2026. Die Frist beträgt 10 Arbeitstage und zählt ab heute.');
    expect(page).not.toContain('nur HTML');
  } finally {
    await demonstration.close();
    await rm(outbox, { recursive: true });
  }
});

test('mails are gathered by their case, the case of the latest first', () => {
  const subjects = ['[HS-ABCD2345] Drei', '[HS-ZYXW2345] Zwei', 'Ihr Link', '[HS-ABCD2345] Eins'];
  const cases = mailsByCase(subjects.map((subject) => ({ subject, id: subject, to: '', sentAt: '' })));
  expect(cases.map(({ number, mails }) => [number, mails.map(({ subject }) => subject)])).toEqual([
    ['HS-ABCD2345', [subjects[0], subjects[3]]],
    ['HS-ZYXW2345', [subjects[1]]],
    [undefined, [subjects[2]]],
  ]);
});

test('the outbox names a case by its title, for whoever may see it', async () => {
  const outbox = await mkdtemp(join(tmpdir(), 'handschlag-outbox-'));
  const demonstration = await site({ outbox });
  try {
    const number = `HS-${(await openedCase(demonstration.at)).slice(0, 8).toUpperCase()}`;
    const mail = { messageId: '<one@handschlag.example>', to: 'presse@people.example', text: 'Guten Tag', html: '' };
    await outboxTransport(outbox, 'noreply@handschlag.example').send({ ...mail, subject: `[${number}] Eins` });
    const heading = async (person: string) =>
      /<h2[^>]*>([^<]*)/.exec(await (await demonstration.as(person)).text('/outbox'))?.[1];
    expect([await heading('petra'), await heading('otto')]).toEqual([expect.stringMatching(/^(?!HS-)./), number]);
    expect(await (await demonstration.as('petra')).text('/outbox')).toMatch(/href="\/outbox\/[^"]+">Eins</);
  } finally {
    await demonstration.close();
    await rm(outbox, { recursive: true });
  }
});
