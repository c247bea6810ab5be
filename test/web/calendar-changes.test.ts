/** Changing the calendar on the pages: a form, a preview of exactly the cases that move, and only then the command. */
import { type CaseId, municipalityStream } from '../../domain/terms.ts';
import { courseOf } from '../api/course.ts';
import { MUELHEIM } from '../api/installation.ts';
import { entered, requestOf } from './calendar-town.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let petra: Browser;
/** Hears its report in June; the other one cannot be ready before December. */
let inJune: CaseId;
let inDecember: CaseId;
beforeEach(async () => {
  here = await site();
  await entered(here.at, 'schedule-sitting', {
    id: 'social-2026-12',
    committee: 'social',
    date: '2026-12-10',
    start: '16:00',
  });
  inJune = await requestOf(here.at, 'carla');
  inDecember = await requestOf(here.at, 'otto');
  await courseOf(here.at, inJune).give('petra', 'choose-sitting', { committee: 'social', sitting: 'social-2026-06' });
  petra = await here.as('petra');
});
afterEach(() => here.close());

const head = async () => (await here.at.storage.journal.head(municipalityStream(MUELHEIM))).seq;
const moved = (html: string) => [...html.matchAll(/data-case="([a-z0-9]{26})"/g)].map(([, id]) => id);
const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const date = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date };
};
/** The hidden fields and the button of a preview, as a browser would send them. */
function confirmation(html: string): Record<string, string> {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const [, seq = ''] = /name="_confirm" value="(\d+)"/.exec(html) ?? [];
  return { ...Object.fromEntries(hidden.map(([, name, value = '']) => [name, unescaped(value)])), _confirm: seq };
}

test('a sitting is moved: the preview names exactly the case that moves, and nothing is entered before it is confirmed', async () => {
  const before = await head();
  const form = { sitting: 'social-2026-06', ...date('to', '2026-06-25') };
  const html = await (await petra.post('/calendar/changes/move-sitting', form)).text();
  expect(moved(html)).toEqual([inJune]);
  expect(words(html)).toContain('Gewählte Sitzung (Sozialausschuss) 18.06.2026 25.06.2026');
  expect(words(html)).toContain('Vorlagenschluss (Sozialausschuss) 08.06.2026 15.06.2026');
  expect(words(html)).toContain('Offene Vorgänge, die bleiben, wie sie sind: 1');
  expect(await head()).toBe(before);

  const confirmed = await petra.post('/calendar/changes/move-sitting', confirmation(html));
  expect(confirmed.headers.get('location')).toMatch(/^\/calendar\?done=\d+$/);
  const rows = await here.at.storage.journal.read(municipalityStream(MUELHEIM), before);
  expect(rows.map(({ envelope }) => [envelope.type, envelope.actor.person])).toEqual([
    ['move-sitting', 'petra'],
    ['sitting-moved', 'petra'],
  ]);
  expect(await petra.text(confirmed.headers.get('location') ?? '')).toContain('auf den 25. Juni 2026 verlegt');
});

test('a sitting that no case reckons with moves none', async () => {
  const form = { committee: 'social', ...date('date', '2026-04-16'), start: '16:00' };
  const html = await (await petra.post('/calendar/changes/schedule-sitting', form)).text();
  expect(moved(html)).toEqual([]);
  expect(words(html)).toContain('Kein offener Vorgang verschiebt sich.');
});

test('T2: an election moves what would leave within its stretch, and the preview says why', async () => {
  const form = { kind: 'mayor', ...date('date', '2026-08-09') };
  const html = await (await petra.post('/calendar/changes/schedule-election', form)).text();
  expect(moved(html).toSorted()).toEqual([inJune, inDecember].toSorted());
  expect(words(html)).toContain('Frühester Versand 22.07.2026 18.08.2026');
  expect(words(html)).toContain('Sperrfrist vor der Wahl der Stadtspitze');
});

test.each([
  ['close-days', { ...date('days.0', '2026-05-15'), 'days.#': '1', reason: 'Brückentag' }],
  ['schedule-sitting', { committee: 'social', ...date('date', '2026-04-16'), start: '16:00' }],
])('whoever confirms twice is told of the one effect, not of a refusal (%s)', async (command, form) => {
  const html = await (await petra.post(`/calendar/changes/${command}`, form)).text();
  const before = await head();
  const answers: Response[] = [];
  for (const _ of [1, 2]) answers.push(await petra.post(`/calendar/changes/${command}`, confirmation(html)));
  expect(await head()).toBe(before + 2);
  expect(answers.map((answer) => answer.headers.get('location'))).toEqual(
    Array(2).fill(`/calendar?done=${before + 1}`),
  );
});

test('a calendar that has changed since the preview is looked at once more', async () => {
  const form = { sitting: 'social-2026-06', ...date('to', '2026-06-25') };
  const html = await (await petra.post('/calendar/changes/move-sitting', form)).text();
  await entered(here.at, 'close-days', { days: ['2026-06-15'], reason: 'Brückentag' });
  const before = await head();
  const again = await (await petra.post('/calendar/changes/move-sitting', confirmation(html))).text();
  expect(again).toContain('Der Kalender hat sich inzwischen geändert');
  expect(words(again)).toContain('12.06.2026');
  expect(await head()).toBe(before);
});

test('a refusal keeps what was typed, and so does the way back from the preview', async () => {
  await entered(here.at, 'revise-profile', {
    recesses: [{ from: '2026-07-20', to: '2026-08-31', name: 'Sommerpause' }],
  });
  const form = { sitting: 'social-2026-06', ...date('to', '2026-08-05') };
  const response = await petra.post('/calendar/changes/move-sitting', form);
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(html).toContain('Kennzeichnen Sie die Sitzung als Sondersitzung');
  expect(html).toMatch(/<option value="social-2026-06" selected/);
  expect(html).toMatch(/name="to.day"[^>]*value="05"/);

  const special = await petra.post('/calendar/changes/move-sitting', { ...form, special: 'true' });
  expect(special.status).toBe(200);
  const { _confirm: _, ...typed } = confirmation(await special.text());
  const back = await (await petra.post('/calendar/changes/move-sitting', { ...typed, _change: 'yes' })).text();
  expect(back).toMatch(/name="to.month"[^>]*value="08"/);
});

test('what is missing or no date is said at its field', async () => {
  const response = await petra.post('/calendar/changes/move-sitting', { ...date('to', '2026-02-30') });
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(html).toContain('„Sitzung“ fehlt.');
  expect(html).toContain('ist kein Datum des Kalenders');
  expect(html).toContain('href="#field-sitting"');
});

test('a cancelled sitting leaves its case without one; scheduled again, it takes place after all', async () => {
  const cancelled = await (await petra.post('/calendar/changes/cancel-sitting', { sitting: 'social-2026-06' })).text();
  expect(moved(cancelled)).toEqual([inJune]);
  expect(words(cancelled)).toContain('18.06.2026 kein Termin');
  await petra.post('/calendar/changes/cancel-sitting', confirmation(cancelled));
  const form = { committee: 'social', ...date('date', '2026-06-18'), start: '16:00' };
  const again = await (await petra.post('/calendar/changes/schedule-sitting', form)).text();
  await petra.post('/calendar/changes/schedule-sitting', confirmation(again));
  expect(await petra.text('/calendar')).toContain('16:00 Uhr');
});

test('a link beside an entry fills the form in: which sitting, which days', async () => {
  await entered(here.at, 'close-days', { days: ['2026-05-15', '2026-05-18'], reason: 'Brückentag' });
  expect(await petra.text('/calendar/changes/cancel-sitting?sitting=social-2026-06')).toMatch(
    /<option value="social-2026-06" selected/,
  );
  const html = await petra.text('/calendar/changes/open-days?days=2026-05-15');
  expect(html).toMatch(/value="2026-05-15" checked/);
  expect(html).not.toMatch(/value="2026-05-18" checked/);
});

test('a second sitting on the same day does not take the place of the first', async () => {
  const form = { committee: 'social', ...date('date', '2026-12-10'), start: '10:00' };
  const html = await (await petra.post('/calendar/changes/schedule-sitting', form)).text();
  await petra.post('/calendar/changes/schedule-sitting', confirmation(html));
  const again = await (await petra.post('/calendar/changes/schedule-sitting', { ...form, start: '19:00' })).text();
  await petra.post('/calendar/changes/schedule-sitting', confirmation(again));
  const listed = words(await petra.text('/calendar?from=2026-12'));
  for (const start of ['10:00', '16:00', '19:00'])
    expect(listed).toContain(`10.12.2026 Sitzung: Sozialausschuss, ${start} Uhr`);
});

test('days in a row are closed in one go, without the weekend between them', async () => {
  const form = {
    ...date('_first', '2026-12-24'),
    ...date('_last', '2026-12-29'),
    'days.#': '1',
    reason: 'Jahreswechsel',
  };
  const html = await (await petra.post('/calendar/changes/close-days', form)).text();
  expect(words(html)).toContain('24. Dezember 2026, 25. Dezember 2026, 28. Dezember 2026 und 29. Dezember 2026');
  await petra.post('/calendar/changes/close-days', confirmation(html));
  const listed = words(await petra.text('/calendar?from=2026-12'));
  expect(listed).toContain('28.12.2026 bis 29.12.2026 Verwaltung geschlossen');
  // The wrong way round they are none.
  const wrong = {
    ...date('_first', '2026-12-29'),
    ...date('_last', '2026-12-24'),
    'days.#': '1',
    reason: 'Jahreswechsel',
  };
  expect((await petra.post('/calendar/changes/close-days', wrong)).status).toBe(422);
});

test('what was typed can be kept for later, and is gone once it is entered', async () => {
  const form = { committee: 'social', ...date('date', '2026-04-16'), start: '16:00' };
  const kept = await petra.post('/calendar/changes/schedule-sitting', { ...form, _save: 'yes' });
  expect(kept.headers.get('location')).toBe('/calendar/changes/schedule-sitting');
  expect(await petra.text('/calendar/changes/schedule-sitting')).toMatch(/name="start"[^>]*value="16:00"/);
  const html = await (await petra.post('/calendar/changes/schedule-sitting', form)).text();
  await petra.post('/calendar/changes/schedule-sitting', confirmation(html));
  expect(await petra.text('/calendar/changes/schedule-sitting')).not.toMatch(/name="start"[^>]*value="16:00"/);
});

test('what somebody types is text, never markup, on the way through the preview', async () => {
  const form = { ...date('days.0', '2026-05-15'), 'days.#': '1', reason: '"><script>alert(1)</script>' };
  const html = await (await petra.post('/calendar/changes/close-days', form)).text();
  expect(html).toContain('alert(1)');
  expect(html).not.toContain('<script>alert');
});

const COMMANDS = ['move-sitting', 'schedule-sitting', 'cancel-election', 'close-days'];

test.each(['carla', 'dora', 'hugo', 'audit'])('%s may not change the calendar: there is no such page', async (id) => {
  const browser = await here.as(id);
  const before = await head();
  for (const command of COMMANDS) {
    expect((await browser.get(`/calendar/changes/${command}`)).status).toBe(404);
    expect((await browser.post(`/calendar/changes/${command}`, { sitting: 'social-2026-06' })).status).toBe(404);
  }
  expect((await browser.get('/calendar/import')).status).toBe(404);
  expect(await head()).toBe(before);
});

test('other commands are not given here', async () => {
  for (const command of ['establish-municipality', 'appoint-person', 'record-calendar', 'no-such'])
    expect((await petra.get(`/calendar/changes/${command}`)).status).toBe(404);
});

const ICS = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Rat//DE
BEGIN:VEVENT
UID:one@rat
DTSTART:20261203T160000
SUMMARY:Sozialausschuss
END:VEVENT
BEGIN:VEVENT
UID:two@rat
DTSTART:20260918T160000
SUMMARY:Sportausschuss
END:VEVENT
END:VCALENDAR
`;
const SPAN = { source: 'rat', ...date('from', '2026-03-02'), ...date('until', '2027-03-02') };

test('T1: a calendar file is previewed like everything else; what names no committee is left out and said', async () => {
  const file = new File([ICS], 'rat.ics', { type: 'text/calendar' });
  const html = await (await petra.post('/calendar/import', { ...SPAN, calendar: file })).text();
  expect(words(html)).toContain('Neue Sitzung des Gremiums „Sozialausschuss“ am 3. Dezember 2026, 16:00 Uhr.');
  expect(words(html)).toContain('18.09.2026 : Sportausschuss');
  // The report can be heard a week earlier.
  expect(words(html)).toContain('10.12.2026 03.12.2026');
  const confirmed = await petra.post('/calendar/import', confirmation(html));
  expect(confirmed.status).toBe(303);
  expect(await petra.text('/calendar?from=2026-12')).toContain('<time datetime="2026-12-03"');
});

test('a file that is none is refused, and what was typed beside it stays', async () => {
  const file = new File(['no calendar'], 'rat.ics', { type: 'text/calendar' });
  const response = await petra.post('/calendar/import', { ...SPAN, calendar: file });
  expect(response.status).toBe(422);
  expect(await response.text()).toMatch(/name="source"[^>]*value="rat"/);
  const missing = await petra.post('/calendar/import', SPAN);
  expect(await missing.text()).toContain('Bitte wählen Sie eine Kalenderdatei.');
});
