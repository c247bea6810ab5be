/** A case's time line: the forecast as a picture and a table, and back from a chosen sitting. */
import type { CaseId } from '../../domain/terms.ts';
import { entered, requestOf } from './calendar-town.ts';
import { type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
beforeAll(async () => {
  here = await site();
  const sitting = { id: 'social-2026-12', committee: 'social', date: '2026-12-10', start: '16:00' };
  await entered(here.at, 'schedule-sitting', sitting);
  await entered(here.at, 'schedule-election', { id: 'mayor-2026', kind: 'mayor', date: '2026-09-13' });
  caseId = await requestOf(here.at, 'carla');
});
afterAll(() => here.close());

const timeLine = async (as: string, query = '') => (await here.as(as)).text(`/cases/${caseId}/time-line${query}`);
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const pictured = (html: string) => [...html.matchAll(/data-entry="([^"]+)"/g)].map(([, key]) => key);
const said = (html: string) => [...html.matchAll(/ id="entry-([^"]+)"/g)].map(([, key]) => key);

test.each(['', '?sitting=social-2026-12', '?sitting=social-2026-06'])(
  'whatever the picture shows is said in words (%s)',
  async (query) => {
    const html = await timeLine('petra', query);
    expect(pictured(html).length).toBeGreaterThan(10);
    expect(pictured(html).filter((key) => !said(html).includes(key))).toEqual([]);
    expect(said(html)).toContain('red-mayor-2026');
  },
);

test('it says when the mailing can leave, when the report is heard, when the case ends', async () => {
  const html = words(await timeLine('carla'));
  expect(html).toMatch(/Frühester Versand \d\d\.\d\d\.2026/);
  expect(html).toContain('Frühester Bericht 10.12.2026');
  expect(html).toContain('Angenommen ist, dass jeder Schritt genau seine Bearbeitungszeit braucht');
});

test('T1: back from a sitting that can be met, each step has its last day', async () => {
  const html = await timeLine('petra', '?sitting=social-2026-12');
  expect(words(html)).toContain('Die Sitzung am 10. Dezember 2026 (Sozialausschuss) ist zu erreichen.');
  expect(html).toMatch(/<option value="social-2026-12" selected/);
  expect(pictured(html)).toContain('latest-present-report/social');
  expect(html).toMatch(/id="entry-latest-present-report\/social"[^>]*><time datetime="2026-12-10"/);
});

test('T1: back from one that cannot, it says which step is too late, and by how much', async () => {
  const html = await timeLine('petra', '?sitting=social-2026-06');
  expect(words(html)).toContain('(Sozialausschuss) ist nicht mehr zu erreichen');
  expect(words(html)).toMatch(/zu spät um \d+ Arbeitstage/);
  expect(html).toContain('mark--too-late');
});

test('a sitting that is none is refused in words, and the forecast is shown all the same', async () => {
  const html = await timeLine('petra', '?sitting=no-such');
  expect(words(html)).toContain('Diese Sitzung steht nicht (mehr) bevor.');
  expect(pictured(html).length).toBeGreaterThan(10);
});

test('another carrier’s case has no time line', async () => {
  const otto = await here.as('otto');
  expect((await otto.get(`/cases/${caseId}/time-line`)).status).toBe(404);
});

test('it is one of the case’s parts', async () => {
  expect(await (await here.as('carla')).text(`/cases/${caseId}`)).toContain(`href="/cases/${caseId}/time-line"`);
  expect(await timeLine('carla')).toMatch(/time-line" aria-current="page">Zeitlinie/);
});
