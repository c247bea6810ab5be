/** More open cases than a picture has room for: which are shown is said beside the picture and the words, and the others are a click away. */
import { requestOf } from './calendar-town.ts';
import { type Browser, type Site, site } from './site.ts';

const MANY = 43;
const ROOM = 40;

let here: Site;
let petra: Browser;
beforeAll(async () => {
  here = await site();
  for (let count = 0; count < MANY; count += 1) await requestOf(here.at, count % 2 === 0 ? 'carla' : 'otto');
  petra = await here.as('petra');
}, 120_000);
afterAll(() => here.close());

const casesOn = (html: string) => new Set([...html.matchAll(/data-entry="due-([a-z0-9]{26})"/g)].map(([, id]) => id));
const linkNamed = (html: string, words: string) =>
  new RegExp(`href="([^"]+)"[^>]*>${words}<`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
const times = (html: string, words: string) => html.split(words).length - 1;

test('the most urgent are shown and said to be, twice; the others follow, and months keep the page', async () => {
  const first = await petra.text('/calendar');
  expect(casesOn(first).size).toBe(ROOM);
  expect(times(first, 'Gezeigt: 40 offene Vorgänge, die dringendsten zuerst. Es gibt noch weitere.')).toBe(2);
  const second = await petra.text(linkNamed(first, 'Weitere Vorgänge zeigen'));
  expect(times(second, 'Gezeigt: 3 offene Vorgänge, die nächsten nach Dringlichkeit. Weitere gibt es nicht.')).toBe(2);
  expect(new Set([...casesOn(first), ...casesOn(second)]).size).toBe(MANY);
  expect(linkNamed(second, 'Zurück zu den dringendsten')).toBe('/calendar');
  const later = await petra.text(
    /href="([^"]+)"[^>]*>Spätere Monate/.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? '',
  );
  expect(later).toContain('Gezeigt: 3 offene Vorgänge');
});

test('a phase or whose turn it is can be asked for, in the months that are shown', async () => {
  const vetted = await petra.text('/calendar?from=2026-03&phase=dispatch');
  expect(vetted).toContain('Auf Ihre Filter passt kein offener Vorgang.');
  expect(vetted).toMatch(/<option value="dispatch" selected/);
  expect(vetted).toContain('<input type="hidden" name="from" value="2026-03"/>');
  expect(linkNamed(vetted, 'Alle Filter zurücknehmen')).toBe('/calendar?from=2026-03');
  const planners = await petra.text('/calendar?role=social-planner');
  expect(planners).toContain('Nach Ihren Filtern gezeigt: 40 offene Vorgänge');
  expect(await petra.text(linkNamed(planners, 'Weitere Vorgänge zeigen'))).toContain(
    'Nach Ihren Filtern gezeigt: 3 offene Vorgänge',
  );
  expect(casesOn(await petra.text('/calendar?role=press-office')).size).toBe(0);
});

test('of a few nothing needs saying, and an address that is no page shows the first', async () => {
  const carla = await here.as('carla');
  expect(await carla.text('/calendar')).not.toContain('Gezeigt:');
  expect(casesOn(await petra.text('/calendar?after=rubbish')).size).toBe(ROOM);
});
