/** The profile on the pages: shown in words, revised part by part, each part by the journaled command. */
import { openedCase } from '../api/abuse/attempts.ts';
import { MUELHEIM } from '../api/installation.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let petra: Browser;
beforeEach(async () => {
  here = await site();
  petra = await here.as('petra');
});
afterEach(() => here.close());

const profile = async () => (await here.at.services.readMunicipality(MUELHEIM))?.profile;
const COMMITTEES = {
  'committees.#': '1',
  'committees.0.id': 'social',
  'committees.0.name': 'Sozialausschuss',
  'committees.0.paperDeadline.kind': 'weekday',
  'committees.0.paperDeadline.@weekday.weekday': '4',
  'committees.0.paperDeadline.@weekday.weeksBefore': '2',
  'committees.0.paperDeadline.@weekday.time': '12:00',
};

test('a committee’s deadline is revised with a weekday by its name, and then said in words', async () => {
  expect(await petra.text('/administration/profile')).toContain('Vorlagen bis 10 Tage vor der Sitzung');
  const form = await petra.text('/administration/profile/committees');
  expect(form).toContain('<option value="4">Donnerstag</option>');
  const response = await petra.post('/administration/profile/committees', { ...COMMITTEES, _key: 'committee-form' });
  const page = await petra.text(response.headers.get('location') ?? '');
  expect(page).toContain('hat das Profil der Kommune geändert: Gremien');
  expect(page).toContain('Vorlagen bis Donnerstag, 2 Wochen vor der Sitzungswoche, 12:00 Uhr');
});

test('nobody invents a committee’s id: a new one gets it by its name, and one that is renamed keeps its own', async () => {
  const form = await petra.text('/administration/profile/committees');
  expect(form).toContain('<input type="hidden" name="committees.0.id" value="social"/>');
  expect(form).not.toContain('Kennung');
  const deadline = (index: number) => ({
    [`committees.${index}.paperDeadline.kind`]: 'days-before',
    [`committees.${index}.paperDeadline.@days-before.days`]: '14',
  });
  const typed = {
    ...COMMITTEES,
    'committees.#': '4',
    'committees.0.name': 'Ausschuss für Soziales und Wohnen',
    ...Object.assign({}, ...[1, 2, 3].map(deadline)),
    ...{ 'committees.1.id': '', 'committees.1.name': 'Ausschuss für Öffentlichkeit, Straßen & Café' },
    ...{ 'committees.2.id': '', 'committees.2.name': 'Social' },
    ...{ 'committees.3.id': '', 'committees.3.name': 'Жилищный комитет' },
    _key: 'committees-by-name',
  };
  const answers = [];
  for (let times = 0; times < 2; times += 1)
    answers.push((await petra.post('/administration/profile/committees', typed)).headers.get('location'));
  expect((await profile())?.committees.map(({ id, name }) => [id, name])).toEqual([
    ['social', 'Ausschuss für Soziales und Wohnen'],
    ['ausschuss-fuer-oeffentlichkeit-strassen-cafe', 'Ausschuss für Öffentlichkeit, Straßen & Café'],
    ['social-2', 'Social'],
    ['ohne-namen', 'Жилищный комитет'],
  ]);
  // Sent twice it is the same form, with the ids that it made.
  expect(answers[1]).toBe(answers[0]);
});

test('where a name is missing, the name is asked for and no id', async () => {
  const unnamed = { ...COMMITTEES, 'committees.0.id': '', 'committees.0.name': ' ', _key: 'committee-unnamed' };
  const page = await (await petra.post('/administration/profile/committees', unnamed)).text();
  expect(page).toContain('„Name“ (Gremien, Eintrag 1)');
  expect(page).not.toContain('Kennung');
});

test('sent twice a revision is journaled once', async () => {
  const sent = () => petra.post('/administration/profile/committees', { ...COMMITTEES, _key: 'committee-form' });
  expect([(await sent()).headers.get('location'), (await sent()).headers.get('location')]).toEqual([
    expect.stringMatching(/done=\d+/),
    expect.stringMatching(/done=\d+/),
  ]);
  const rows = await here.at.services.readMunicipalityHistory(MUELHEIM);
  expect(rows.filter(({ type }) => type === 'profile-revised')).toHaveLength(1);
});

test('A10: a profile without which a case stands still is refused, with what was typed still there', async () => {
  const typed = {
    'offices.#': '1',
    'offices.0.role': 'social-planner',
    'offices.0.name': 'Stabsstelle <b>Neu</b>',
    resolutionRequired: 'no',
    outsidePrinter: 'no',
    _key: 'offices-form',
  };
  const response = await petra.post('/administration/profile/offices', typed);
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain('es fehlt die Stelle');
  expect(page).toMatch(/href="\/guideline#A10"/);
  expect(page).toContain('Stabsstelle &lt;b&gt;Neu&lt;/b&gt;');
});

test('lead times stand beside those of the guideline; one that is emptied is the guideline’s again', async () => {
  const address = '/administration/profile/lead-times';
  expect(await petra.text(address)).toContain('Leitfaden: 15 Arbeitstage');
  await petra.post(address, { 'leadTimes.assess-legal-position': '20', _key: 'lead-times-once' });
  expect((await profile())?.leadTimes).toEqual({ 'assess-legal-position': 20 });
  expect(await petra.text('/administration/profile')).toContain('20 Arbeitstage');
  await petra.post(address, { 'leadTimes.assess-legal-position': '', _key: 'lead-times-again' });
  expect((await profile())?.leadTimes).toEqual({});
});

test('T2: another stretch before one kind of election is stated beside the usual one', async () => {
  const typed = {
    'electionWindows.noteMonths': '6',
    'electionWindows.amberMonths': '3',
    'electionWindows.redWeeks': '6',
    'electionWindowsByKind.federal.noteMonths': '3',
    'electionWindowsByKind.federal.amberMonths': '2',
    'electionWindowsByKind.federal.redWeeks': '4',
    _key: 'windows-form',
  };
  const response = await petra.post('/administration/profile/election-windows', typed);
  expect(response.status).toBe(303);
  expect((await profile())?.electionWindowsByKind).toEqual({
    federal: { noteMonths: 3, amberMonths: 2, redWeeks: 4 },
  });
  const wrong = { ...typed, 'electionWindows.noteMonths': '1', _key: 'windows-wrong' };
  const refused = await petra.post('/administration/profile/election-windows', wrong);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('nicht später als gewarnt')]);
});

test('A10: a head of unit appoints a substitute, and nobody appoints themselves', async () => {
  const hugo = await here.as('hugo');
  const typed = { office: 'press-office', person: 'petra', _key: 'substitute-form' };
  const response = await hugo.post('/administration/substitutes', typed);
  expect(await hugo.text(response.headers.get('location') ?? '')).toContain('Person petra');
  const own = await hugo.post('/administration/substitutes', { ...typed, person: 'hugo', _key: 'substitute-self' });
  expect([own.status, await own.text()]).toEqual([
    expect.any(Number),
    expect.stringContaining('Niemand bestimmt sich selbst'),
  ]);
});

test('A6: the year’s budget is recorded and stands in the account', async () => {
  const typed = { year: '2026', staffHours: '400', sheets: '24.000', postageCents: '12.000,00', _key: 'budget-form' };
  const response = await petra.post('/administration/budget', typed);
  const page = await petra.text(response.headers.get('location') ?? '');
  expect(page).toContain('hat das Budget für 2026 eingetragen');
  expect(page).toMatch(/12\.000,00\s€/);
  expect(await petra.text('/administration')).not.toContain('kein Budget eingetragen');
});

test('money is asked for in euros, shown as the reader writes it, and kept in cents', async () => {
  const typed = { year: '2026', staffHours: '400', sheets: '24000', postageCents: '12500,5', _key: 'euros-form' };
  await petra.post('/administration/budget', typed);
  expect((await profile())?.budget).toMatchObject([{ year: 2026, postageCents: 1_250_050 }]);
  const [german, english] = [
    await petra.text('/administration/budget'),
    await petra.text('/administration/budget?lang=en'),
  ];
  expect(german).toMatch(/In Euro[\s\S]*name="postageCents"[^>]*value="12\.500,50"/);
  expect(english).toMatch(/name="postageCents"[^>]*value="12,500\.50"/);
  for (const page of [german, english]) expect(page).not.toMatch(/\bcents?\b/i);
  const wrong = await (await here.as('petra')).post('/administration/budget', {
    ...typed,
    ...{ postageCents: 'zwölf', _key: 'euros-wrong' },
  });
  const page = await wrong.text();
  expect([wrong.status, page]).toEqual([422, expect.stringContaining('„Porto“ ist kein Geldbetrag in ganzen Cent.')]);
  expect(page).toContain('value="zwölf"');
});

const TEXTS = { 'mailTexts.de.closing': 'Fragen zu {vorgang}? 0208 555 0100', _key: 'mail-texts-form' };

test('texts of mails are looked at before they are saved, and saving them is journaled', async () => {
  const preview = await petra.post('/administration/mail-texts', { ...TEXTS, _preview: 'yes' });
  const page = await preview.text();
  expect([preview.status, page]).toEqual([200, expect.stringContaining('Fragen zu HS-7K3F? 0208 555 0100')]);
  expect((await profile())?.mailTexts).toEqual({});
  const response = await petra.post('/administration/mail-texts', TEXTS);
  expect(await petra.text(response.headers.get('location') ?? '')).toContain('Texte der E-Mails');
  expect((await profile())?.mailTexts).toEqual({ de: { closing: 'Fragen zu {vorgang}? 0208 555 0100' } });
});

test('what was saved stands in the next mail, filled in, in the language that it was written in', async () => {
  await petra.post('/administration/mail-texts', TEXTS);
  await here.at.deliver(await openedCase(here.at));
  expect(here.at.mails.length).toBeGreaterThan(0);
  for (const { text } of here.at.mails) expect(text).toMatch(/\n\nFragen zu HS-[A-Z0-9]+\? 0208 555 0100\n\n-- \n/);
});

test('a placeholder that nobody knows is refused with those that are, beside what was typed', async () => {
  const typed = { 'mailTexts.de.closing': 'Hallo {name}', _key: 'mail-texts-wrong' };
  const response = await petra.post('/administration/mail-texts', typed);
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain('„{name}“ ist kein Platzhalter; bekannt sind {vorgang}, {frist} und {traeger}');
  expect(page).toContain('href="#field-mailTexts-de-closing"');
  expect(page).toContain('>Hallo {name}</textarea>');
  expect((await profile())?.mailTexts).toEqual({});
});

test('whoever may look at the profile and not revise it is led to no form and can send none', async () => {
  const dora = await here.as('dora');
  expect(await dora.text('/administration/profile')).not.toContain('/administration/profile/offices');
  expect((await dora.post('/administration/mail-texts', TEXTS)).status).toBe(404);
  expect((await profile())?.mailTexts).toEqual({});
});
