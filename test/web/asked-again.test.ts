/** What a page asks once more before it sends a form; and buttons that say what they do. */
import type { CaseId } from '../../domain/terms.ts';
import { type Course, opened } from '../api/course.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let course: Course;
let caseId: CaseId;
let petra: Browser;
beforeAll(async () => {
  here = await site();
  petra = await here.as('petra');
  course = await opened(here.at);
  ({ caseId } = course);
});
afterAll(() => here.close());

const command = (name: string) => `/cases/${caseId}/commands/${name}`;
const NOTE = { readers: 'municipality', _key: 'a-note-on-somebody' };

test('L9: a text that is plainly about one person comes back once, with a hint at its field and a box to tick', async () => {
  const typed = { ...NOTE, '@municipality.text': 'Frau Erna Müller, Hauptstr. 5, ärgert sich.' };
  const response = await petra.post(command('add-note'), typed);
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toMatch(/id="field-municipality-text-error">[\s\S]*?eine Anschrift und ein voller Name aussieht/);
  expect(page).toContain('Ich habe geprüft: keine Angaben über Bürgerinnen und Bürger.');
  expect(page).toContain('href="/guideline#L9"');
  const confirmed = await petra.post(command('add-note'), { ...typed, _confirmed: '/text' });
  expect(confirmed.status).toBe(303);
});

test('a text about nobody is asked nothing, and a program is not asked at all', async () => {
  const page = await petra.text(command('add-note'));
  expect(page).not.toContain('_confirmed');
  const typed = { ...NOTE, '@municipality.text': 'Eine Person ärgert sich.', _key: 'a-note-on-nobody' };
  expect((await petra.post(command('add-note'), typed)).status).toBe(303);
  await course.give('petra', 'add-note', { readers: 'municipality', text: 'Frau Erna Müller war hier.' });
});

test('a deadline more than a year ahead is confirmed first, and another one anew', async () => {
  const until = (year: string, more: object = {}) =>
    petra.post(command('extend-deadline'), {
      ...{ step: 'check-completeness', reason: 'Rückfrage', _key: `more-time-${year}` },
      ...{ 'until.day': '31', 'until.month': '12', 'until.year': year },
      ...more,
    });
  const asked = await until('2099');
  expect([asked.status, await asked.text()]).toEqual([
    422,
    expect.stringContaining('Der 31. Dezember 2099 liegt mehr als ein Jahr voraus'),
  ]);
  expect((await until('2089', { _confirmed: '2099-12-31' })).status).toBe(422);
  expect((await until('2099', { _confirmed: '2099-12-31' })).status).toBe(303);
});

test('what ends a case says so on its button, and who alone can take it up again', async () => {
  const page = await petra.text(command('decline-case'));
  expect(page).toMatch(/<button class="kern-btn kern-btn--primary"[^>]*><span class="kern-label">Vorgang ablehnen/);
  expect(page).toContain('wieder aufnehmen kann ihn nur die Kommune');
  expect(await (await here.as('carla')).text(command('withdraw-case'))).toContain('>Anfrage zurückziehen<');
});
