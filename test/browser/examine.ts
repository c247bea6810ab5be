/**
 * Whether everybody can use the page that a window shows, in its language: nothing that axe finds, light or dark; nothing out of reach
 * on a narrow window, enlarged, and enlarged with wider spaces between letters and lines; whatever has the focus can be seen; headings in
 * order.
 */
import { isDeepStrictEqual } from 'node:util';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Language, Windows } from './windows.ts';

export const LANGUAGES = ['de', 'en'] as const satisfies readonly Language[];

export interface Look {
  readonly address: string;
  readonly as: string | undefined;
  readonly language: Language;
}

/** As one has it who found nothing. */
export const NOTHING = {
  found: [],
  inTheDark: [],
  narrow: [],
  enlarged: [],
  spaced: [],
  lost: [],
  headings: 'in order',
};

/** In the window that this person has in this language. */
export async function lookAt(windows: Windows, { address, as, language }: Look) {
  const page = await windows.windowOf(as, language);
  await prepare(page);
  const response = await page.goto(address);
  return { language, status: response?.status(), ...(await examined(page, language)) };
}

/** In both languages; answers with what is wrong, and where. */
export async function lookedAt(windows: Windows, addresses: readonly string[], as: string | undefined) {
  const wrong: object[] = [];
  for (const address of addresses)
    for (const seen of await Promise.all(LANGUAGES.map((language) => lookAt(windows, { address, as, language })))) {
      const { language, ...found } = seen;
      if (!isDeepStrictEqual(found, { status: 200, ...NOTHING })) wrong.push({ address, language, ...found });
    }
  return wrong;
}

/** `page`: one that was prepared before it came to what it shows. */
export async function examined(page: Page, language: Language = 'de') {
  await page.evaluate('page.unfold()');
  // Words have no colours of their own: those are looked at once.
  const rules = language === 'de' ? {} : { 'color-contrast': { enabled: false } };
  const found = await findings(page, { runOnly: TAGS, rules });
  const lost = await lostFocus(page, language);
  const inTheDark = language === 'de' ? await darkFindings(page) : [];
  await resize(page, NARROW);
  const narrow = await page.evaluate('page.sideways()');
  const lostWhenNarrow = await lostFocus(page, language);
  await resize(page, ENLARGED);
  const enlarged = await page.evaluate('page.sideways()');
  const spaced = await page.evaluate('page.spaced()');
  const headings = outlineOf((await page.evaluate('page.headings()')) as number[]);
  await resize(page, DESK);
  return { found, inTheDark, narrow, enlarged, spaced, lost: [...lost, ...lostWhenNarrow], headings };
}

const DESK = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
/** 1280 pixels at 200 %. */
const ENLARGED = { width: 640, height: 450 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function findings(page: Page, options: object): Promise<readonly string[]> {
  const asked = JSON.stringify({ ...options, resultTypes: ['violations'] });
  const { violations } = (await page.evaluate(`axe.run(${asked})`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** The page is the same but for its colours. */
async function darkFindings(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await findings(page, { runOnly: { type: 'rule', values: COLOURS } });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** What covers it does so whatever it says: looked at in one language. */
const lostFocus = async (page: Page, language: Language): Promise<readonly string[]> =>
  language === 'de' ? ((await page.evaluate('page.lost()')) as readonly string[]) : [];

function outlineOf(levels: readonly number[]): string {
  const isInOrder =
    levels[0] === 1 && levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1);
  return isInOrder && levels.lastIndexOf(1) === 0 ? 'in order' : levels.join(' ');
}

async function resize(page: Page, size: typeof DESK): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(`page.hasWidth(${size.width})`);
}

const prepared = new WeakMap<Page, Promise<void>>();

/** Once for each window: axe in every page that it opens. */
export function prepare(page: Page): Promise<void> {
  const known =
    prepared.get(page) ?? page.addInitScript({ content: axe.source }).then(() => page.setViewportSize(DESK));
  prepared.set(page, known);
  return known;
}
