/** Every page, in both languages, light and dark, on a narrow window and enlarged: nothing that axe finds, nothing out of reach. */
import axe, { type AxeResults } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { readWalk } from '../../client/cli/walk-file.ts';
import { nameOf, type WalkStep } from '../../client/cli/walk-line.ts';
import type { CaseId } from '../../domain/terms.ts';
import { MISSING, PAGES } from './pages.ts';
import { createStage, follow, type Language, STORY, type Stage } from './stage.ts';

let stage: Stage;
let caseId: CaseId;

beforeAll(async () => {
  stage = await createStage();
  caseId = await stage.play(await untilComplaints());
}, 180_000);
afterAll(() => stage?.close(), 60_000);

const listed = [...Object.values(PAGES), MISSING].flatMap(({ addresses, as, status = 200 }) =>
  addresses.map((address) => [address, as, status] as const),
);

test.each(listed)(
  '%s can be used by everybody',
  async (address, as, status) => {
    const seen = await Promise.all((['de', 'en'] as const).map((language) => lookAt({ address, as, language })));
    expect(seen).toEqual([
      { language: 'de', status, ...NOTHING },
      { language: 'en', status, ...NOTHING },
    ]);
  },
  60_000,
);

test('no page asked another host, broke its content policy or failed in its script', () => {
  expect(stage.offences).toEqual([]);
});

/** A case with documents, a complaint, and something left for the planner to record for an office. */
async function untilComplaints(): Promise<readonly WalkStep[]> {
  const { steps } = await readWalk(STORY);
  const last = steps.findIndex((line) => nameOf(line) === 'answer-complaint');
  return steps.slice(0, last + 1).filter((line) => !(nameOf(line) === 'confirm-address-deletion' && 'record' in line));
}

test.each([
  ['a form with what is wrong', 'p-planung', '/cases/CASE/steps/vet-carrier', '.form__buttons .kern-btn--primary'],
  ['a form that was kept for later', 'p-planung', '/cases/CASE/steps/vet-carrier', 'button[name=_save]'],
  ['a refusal by a rule', 'p-planung', '/cases/CASE/steps/close-case', '.form__buttons .kern-btn--primary'],
  ['a list that grew', 'p-planung', '/cases/CASE/commands/revise-purpose', 'button[name=_more] >> nth=0'],
  ['a section of a request with what is missing', 'p-kontakt', '/cases/new/whom', '.form__buttons .kern-btn--primary'],
  ['an e-mail address that is none', undefined, '/sign-in', 'form[action="/sign-in/link"] button'],
])(
  'what comes back can be used by everybody: %s',
  async (_what, as, address, button) => {
    const page = await stage.windowOf(as, 'de');
    const protocol = await prepare(page);
    await page.setViewportSize(DESK);
    await page.goto(address.replace('CASE', caseId));
    await follow(page.locator(button));
    expect(await examined(page, protocol, 'de')).toEqual(NOTHING);
  },
  60_000,
);

test('a first visit loads less than 150 kB, compressed and without fonts', async () => {
  const page = await stage.visitor();
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Network.enable');
  const fonts = new Set<string>();
  const sizes = new Map<string, number>();
  protocol.on('Network.responseReceived', ({ requestId, type }) => type === 'Font' && fonts.add(requestId));
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await page.goto('/', { waitUntil: 'networkidle' });
  const bytes = [...sizes].filter(([id]) => !fonts.has(id)).reduce((sum, [, size]) => sum + size, 0);
  expect(fonts.size).toBeGreaterThan(0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(150_000);
});

interface Look {
  readonly address: string;
  readonly as: string | undefined;
  readonly language: Language;
}

async function lookAt({ address, as, language }: Look) {
  const page = await stage.windowOf(as, language);
  const protocol = await prepare(page);
  await page.setViewportSize(DESK);
  const response = await page.goto(address.replace('CASE', caseId));
  return { language, status: response?.status(), ...(await examined(page, protocol, language)) };
}

async function examined(page: Page, protocol: CDPSession, language: Language) {
  await page.evaluate('page.unfold()');
  // Words have no colours of their own: those are looked at once.
  const rules = language === 'de' ? {} : { 'color-contrast': { enabled: false } };
  const found = await findings(page, { runOnly: TAGS, rules });
  const inTheDark = language === 'de' ? await darkFindings(page) : [];
  await page.setViewportSize({ width: 320, height: 640 });
  const narrow = await page.evaluate('page.sideways()');
  await protocol.send('Emulation.setDeviceMetricsOverride', ENLARGED);
  const enlarged = await page.evaluate('page.sideways()');
  const headings = outlineOf((await page.evaluate('page.headings()')) as number[]);
  return { found, inTheDark, narrow, enlarged, headings };
}

const NOTHING = { found: [], inTheDark: [], narrow: [], enlarged: [], headings: 'in order' };
const DESK = { width: 1280, height: 900 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** 1280 pixels at 200 %. */
const ENLARGED = { width: 640, height: 450, deviceScaleFactor: 2, mobile: false };

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

function outlineOf(levels: readonly number[]): string {
  const isInOrder =
    levels[0] === 1 && levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1);
  return isInOrder && levels.lastIndexOf(1) === 0 ? 'in order' : levels.join(' ');
}

const prepared = new Map<Page, Promise<CDPSession>>();

/** Once for each window: axe in every page that it opens, and the way to enlarge them. */
function prepare(page: Page): Promise<CDPSession> {
  const known = prepared.get(page) ?? withAxe(page);
  prepared.set(page, known);
  return known;
}

async function withAxe(page: Page): Promise<CDPSession> {
  await page.addInitScript({ content: axe.source });
  return page.context().newCDPSession(page);
}
