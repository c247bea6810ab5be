/** The calendar page: the picture and its words, whose cases stand on it, and subscribing to one's own dates. */
import type { CaseId } from '../../domain/terms.ts';
import { entered, requestOf } from './calendar-town.ts';
import { type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
beforeAll(async () => {
  here = await site();
  caseId = await requestOf(here.at, 'carla');
  await requestOf(here.at, 'otto');
  await entered(here.at, 'schedule-election', { id: 'mayor-2026', kind: 'mayor', date: '2026-09-13' });
  await entered(here.at, 'close-days', { days: ['2026-05-15', '2026-06-05'], reason: 'Brückentag' });
  await entered(here.at, 'revise-profile', {
    recesses: [{ from: '2026-07-20', to: '2026-08-31', name: 'Sommerpause' }],
  });
});
afterAll(() => here.close());

const pictured = (html: string) => [...html.matchAll(/data-entry="([^"]+)"/g)].map(([, key]) => key).sort();
const listed = (html: string) => [...html.matchAll(/<li id="entry-([^"]+)"/g)].map(([, key]) => key).sort();
const isGerman = (day: string) => day.split('-').toReversed().join('.');

test('the words say everything that the picture shows, and nothing else', async () => {
  const petra = await here.as('petra');
  const pages = await Promise.all(['/calendar', '/calendar?from=2026-07'].map((path) => petra.text(path)));
  for (const html of pages) {
    expect(pictured(html).length).toBeGreaterThan(2);
    expect(listed(html)).toEqual(pictured(html));
  }
  expect(listed(pages[0] ?? '')).toEqual(
    expect.arrayContaining([
      'amber-mayor-2026',
      'closed-2026-05-15',
      'note-mayor-2026',
      'papers-social-2026-06',
      'recess-2026-07-20',
      'red-mayor-2026',
      'sitting-social-2026-06',
      `due-${caseId}`,
    ]),
  );
});

test('T1, T2: sittings stand there with their deadlines, elections with their stretches, recess with its days', async () => {
  const html = await (await here.as('petra')).text('/calendar');
  const words = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(words).toContain(`${isGerman('2026-06-18')} Sitzung: Sozialausschuss, 16:00 Uhr`);
  expect(words).toContain(`${isGerman('2026-06-08')} Vorlagenschluss: Sozialausschuss`);
  expect(words).toContain(`${isGerman('2026-07-20')} bis ${isGerman('2026-08-31')} Sitzungspause: Sommerpause`);
  // Six weeks before the election; its own day belongs to the stretch.
  expect(words).toContain(`${isGerman('2026-08-02')} bis ${isGerman('2026-09-13')} Sperrfrist: Wahl der Stadtspitze`);
});

test('the picture is one image with a name, and its box can be scrolled by keyboard', async () => {
  const html = await (await here.as('petra')).text('/calendar');
  expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="chart-title chart-description"/);
  expect(html).toMatch(/<title id="chart-title">Kalenderbild, 01\.03\.2026 bis 31\.08\.2026<\/title>/);
  expect(html).toMatch(/<section class="chart__box" tabindex="0" aria-label=/);
  expect(html).not.toMatch(/ style="/);
});

test('months are paged by the address, and a mistyped one shows the current months', async () => {
  const petra = await here.as('petra');
  expect(await petra.text('/calendar?from=2027-01')).toContain('01.01.2027');
  expect(await petra.text('/calendar')).toContain('href="/calendar?from=2026-09"');
  for (const wrong of ['yesterday', '2026-13', '0000-01', '9999-12'])
    expect(await petra.text(`/calendar?from=${wrong}`)).toContain('01.03.2026');
});

test('a carrier sees its own cases alone, the planner all of the municipality’s', async () => {
  const [carla, otto, petra] = await Promise.all(
    ['carla', 'otto', 'petra'].map(async (id) => (await here.as(id)).text('/calendar')),
  );
  expect(carla).toContain('Anfrage von carla');
  expect(carla).not.toContain('Anfrage von otto');
  expect(otto).not.toContain('Anfrage von carla');
  expect(otto).not.toContain(caseId);
  expect(petra).toContain('Anfrage von carla');
  expect(petra).toContain('Anfrage von otto');
});

test('P15: an operator sees that there are cases, not what they are about', async () => {
  const html = await (await here.as('opa')).text('/calendar');
  expect(html).toContain('Titel nicht einsehbar');
  expect(html).not.toContain('Anfrage von');
});

test('T0: everybody reads whether now is a good time to ask', async () => {
  for (const id of ['carla', 'petra', 'audit']) {
    const html = await (await here.as(id)).text('/calendar');
    expect(html).toContain('Ist jetzt ein guter Zeitpunkt?');
    expect(html).toMatch(/Frühester Versand<\/dt><dd><time datetime="2026-\d\d-\d\d"/);
  }
});

test('only who may change the calendar is offered to', async () => {
  expect(await (await here.as('petra')).text('/calendar')).toContain(
    '/calendar/changes/move-sitting?sitting=social-2026-06',
  );
  for (const id of ['carla', 'dora', 'audit'])
    expect(await (await here.as(id)).text('/calendar')).not.toContain('/calendar/changes');
});

test('one’s own dates: the address is shown once, opens the calendar, and is dead when revoked', async () => {
  const carla = await here.as('carla');
  const made = await (await carla.post('/calendar/feeds', {})).text();
  const [, secret] = /value="https:\/\/handschlag\.example\/feeds\/([\w-]+)\.ics"/.exec(made) ?? [];
  expect(await here.at.services.calendarFeeds.open(secret ?? '')).toMatchObject({ id: 'carla' });
  const list = await carla.text('/calendar/feeds');
  expect(list).not.toContain(secret);
  const [, feed] = /action="(\/calendar\/feeds\/[0-9a-f]{12}\/revoke)"/.exec(list) ?? [];
  // Nobody takes back another person's.
  expect((await (await here.as('petra')).post(feed ?? '', {})).status).toBe(404);
  expect((await carla.post(feed ?? '', {})).headers.get('location')).toBe('/calendar/feeds?revoked=yes');
  expect(await here.at.services.calendarFeeds.open(secret ?? '')).toBeUndefined();
  expect((await (await here.as('opa')).get('/calendar/feeds')).status).toBe(404);
});

test('in English everything is said in English', async () => {
  const html = await (await here.as('petra')).text('/calendar?lang=en');
  for (const words of ['Is now a good time?', 'Closed stretch: mayoral election', 'Papers due', 'Earlier months'])
    expect(html).toContain(words);
});
