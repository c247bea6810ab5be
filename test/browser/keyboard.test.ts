/** Without a mouse: where the focus goes, that one sees it, and a whole task from the sign-in to the receipt. */
import type { Page } from 'playwright-core';
import { readWalk } from '../../client/cli/walk-file.ts';
import type { CaseId } from '../../domain/terms.ts';
import { PAGES } from './pages.ts';
import { createStage, STORY, type Stage } from './stage.ts';

let stage: Stage;
let caseId: CaseId;
beforeAll(async () => {
  stage = await createStage();
  const { steps } = await readWalk(STORY);
  caseId = await stage.play(steps.slice(0, 2));
}, 180_000);
afterAll(() => stage?.close(), 60_000);

/** As `page.focused()` tells it. */
interface Focused {
  readonly name: string;
  readonly html: string;
  readonly place: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly order: number;
  readonly isInSight: boolean;
  readonly isMarked: boolean;
}

const focused = (page: Page) => page.evaluate('page.focused()') as Promise<Focused | null>;

/** Presses the tabulator until the focus is on what is called so, as somebody does who looks for it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at && (typeof name === 'string' ? at.name === name : name.test(at.name))) return;
    passed.push(at?.name ?? '');
  }
  throw new Error(`the tabulator does not come to ${name}: ${passed.join(' | ')}`);
}

async function enter(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
}

/** One of each kind; the forms of steps and commands are made alike. */
const oneOfEach = Object.values(PAGES).flatMap(({ addresses: [address = '/'], as }) => [[address, as] as const]);

test.each(oneOfEach)(
  'on %s the focus goes as one reads, and one sees where it is',
  async (address, as) => {
    const page = await stage.windowOf(as);
    await page.goto(address.replace('CASE', caseId));
    const stops = await walkThrough(page);
    const those = (isWrong: (stop: Focused, index: number) => boolean) => stops.filter(isWrong).map(({ html }) => html);
    expect(stops.length).toBeGreaterThan(3);
    expect(those(({ isInSight }) => !isInSight)).toEqual([]);
    expect(those(({ isMarked }) => !isMarked)).toEqual([]);
    expect(those((stop, index) => isBackwards(stops[index - 1], stop))).toEqual([]);
  },
  60_000,
);

/** A guideline has hundreds of links, all alike. */
const MOST_STOPS = 40;

async function walkThrough(page: Page): Promise<readonly Focused[]> {
  const stops: Focused[] = [];
  for (;;) {
    if (stops.length === MOST_STOPS) return stops;
    await page.keyboard.press('Tab');
    const at = await focused(page);
    // Behind the last one is the browser's own part.
    if (!at || at.order === stops[0]?.order) return stops;
    stops.push(at);
  }
}

/** Against the order in which a screen reader reads, or up the page without having gone to a column at the right. */
const isBackwards = (before: Focused | undefined, { order, place }: Focused): boolean =>
  before !== undefined &&
  (order < before.order || (place.bottom <= before.place.top && place.left < before.place.right));

test('the first stop leads past the navigation to the content', async () => {
  const page = await stage.as('p-planung');
  await page.goto('/tasks');
  await page.keyboard.press('Tab');
  expect((await focused(page))?.name).toBe('Zum Inhalt springen');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('main :focus').count()).toBe(1);
});

test('a task is completed without the mouse, from the sign-in on', async () => {
  const page = await stage.visitor();
  await page.goto('/');
  await tabTo(page, 'Anmelden');
  await enter(page);
  await tabTo(page, 'Person auswählen');
  await enter(page);
  await tabTo(page, /Petra Planung$/);
  await enter(page);
  await tabTo(page, 'Vollständigkeitsprüfung');
  await enter(page);
  // Radio buttons are one stop; arrows choose.
  await tabTo(page, /vollständig/i);
  await page.keyboard.press('Space');
  await tabTo(page, 'Absenden');
  await enter(page);
  expect(await page.locator('[role=status]').textContent()).toContain('Erledigt');
}, 60_000);

test('what is wrong gets the focus, and leads to its field', async () => {
  const page = await stage.as('p-planung');
  await page.goto(`/cases/${caseId}/steps/vet-carrier`);
  await tabTo(page, 'Absenden');
  await enter(page);
  expect(await page.locator('#summary:focus').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('form :focus').count()).toBe(1);
}, 60_000);
