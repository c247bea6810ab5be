/** For readers who choose the colours themselves, and for those whom movement makes sick: pages and pictures tell what they tell. */
import type { Page } from 'playwright-core';
import { decided } from '../api/course.ts';
import { entered } from '../web/calendar-town.ts';
import { createSiteStage, type SiteStage } from './site-stage.ts';
import { follow } from './windows.ts';

let stage: SiteStage;
let caseId: string;
beforeAll(async () => {
  stage = await createSiteStage();
  const { at } = stage.here;
  const course = await decided(at);
  ({ caseId } = course);
  await at.deliver(course.caseId);
  await entered(at, 'close-days', { days: ['2026-04-07'], reason: 'Betriebsausflug' });
}, 60_000);
afterAll(() => stage?.close(), 60_000);

const PALETTES = ['light', 'dark'] as const;

/** In colours that the reader has chosen, on a light canvas or on a dark one. */
async function forced(as: string, address: string, colorScheme: (typeof PALETTES)[number] = 'dark'): Promise<Page> {
  const page = await stage.windowOf(as);
  await page.emulateMedia({ forcedColors: 'active', colorScheme });
  await page.goto(address.replace('CASE', caseId));
  return page;
}

const looks = (page: Page, selector: string, property: string, part?: string): Promise<readonly string[]> =>
  page.evaluate(`page.looks(${JSON.stringify(selector)}, '${property}', ${JSON.stringify(part ?? null)})`);

const PICTURED = [
  '/tasks',
  '/calendar',
  ...['', '/process', '/time-line', '/history'].map((part) => `/cases/CASE${part}`),
];

test.each(PALETTES.flatMap((palette) => [...PICTURED, '/guideline', '/process'].map((address) => [address, palette])))(
  'every word of %s can be seen (%s)',
  async (address, palette) => {
    const page = await forced('petra', address, palette as (typeof PALETTES)[number]);
    expect(await page.evaluate('page.unseen()')).toEqual([]);
  },
  60_000,
);

test('the page where one is looks otherwise than the others, in the navigation and among a case’s parts', async () => {
  const page = await forced('petra', '/cases/CASE');
  for (const place of ['.navigation', '.tabs']) {
    const [here] = await looks(page, `${place} a[aria-current]`, 'border-bottom-color');
    const others = await looks(page, `${place} a:not([aria-current])`, 'border-bottom-color');
    expect(others.length).toBeGreaterThan(2);
    expect(others).not.toContain(here);
  }
}, 60_000);

test('phases that are done, under way and to come look different', async () => {
  const page = await forced('petra', '/cases/CASE');
  const kinds = ['.phases__done', '.phases__now', '.phases li:not(.phases__done, .phases__now)'];
  const lines = await Promise.all(
    kinds.map(async (kind) => {
      const [style] = await looks(page, kind, 'border-top-style');
      const [width] = await looks(page, kind, 'border-top-width');
      return `${width} ${style}`;
    }),
  );
  expect(lines).toEqual(['4px solid', '8px solid', '4px dotted']);
}, 60_000);

test('a section of a request that one is at, and a choice that one made, are filled', async () => {
  const page = await forced('carla', '/cases/new');
  await follow(page.locator('main form button').first());
  const [here] = await looks(page, '.progress a[aria-current] .progress__number', 'background-color');
  expect(await looks(page, '.progress a:not([aria-current]) .progress__number', 'background-color')).not.toContain(
    here,
  );
  await page.goto(`/cases/${caseId}/commands/add-note`);
  await page.locator('[type=radio]').first().check();
  const [canvas] = await looks(page, 'body', 'background-color');
  expect(await looks(page, '[type=radio]:checked', 'background-color', '::before')).not.toContain(canvas);
}, 60_000);

test('an icon has the colour of text, on a light canvas too', async () => {
  for (const palette of PALETTES) {
    const page = await forced('petra', '/cases/CASE/steps/vet-carrier', palette);
    await follow(page.locator('.form__buttons .kern-btn--primary'));
    const [text] = await looks(page, 'body', 'color');
    const icons = await looks(page, '.kern-alert .kern-icon', 'background-color');
    expect(icons.length).toBeGreaterThan(0);
    expect(new Set(icons)).toEqual(new Set([text]));
  }
}, 60_000);

test('an entry that a link led to is framed', async () => {
  const page = await forced('petra', '/guideline#A3');
  expect(await looks(page, '.rule:target', 'outline-style')).toEqual(['solid']);
}, 60_000);

test('the process picture tells what is done, open and to come by its lines', async () => {
  const page = await forced('petra', '/cases/CASE/process');
  const widths = async (kind: string) => new Set(await looks(page, `.process__step--${kind} > rect`, 'stroke-width'));
  const strokes = async (kind: string) => new Set(await looks(page, `.process__step--${kind} > rect`, 'stroke'));
  expect(await widths('open')).not.toEqual(await widths('done'));
  expect(await strokes('open')).not.toEqual(await strokes('done'));
}, 60_000);

test('every colour of a picture is one that the reader chose', async () => {
  const page = await forced('petra', '/calendar');
  const own = await looks(page, '.chart .mark, .chart text, .chart path', 'fill');
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  expect(own.length).toBeGreaterThan(10);
  expect(new Set(own)).not.toEqual(new Set(await looks(page, '.chart .mark, .chart text, .chart path', 'fill')));
}, 60_000);

test.each(PICTURED)(
  'nothing on %s moves, for those who asked for that',
  async (address) => {
    const page = await stage.windowOf('lea');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address.replace('CASE', caseId));
    expect(await page.evaluate('page.moving()')).toEqual([]);
  },
  60_000,
);
