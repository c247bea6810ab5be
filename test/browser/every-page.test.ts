/** Every page, in both languages, light and dark, on a narrow window and enlarged: nothing that axe finds, nothing out of reach. */
import { readWalk } from '../../client/cli/walk-file.ts';
import { nameOf, type WalkStep } from '../../client/cli/walk-line.ts';
import type { CaseId } from '../../domain/terms.ts';
import { examined, LANGUAGES, lookAt, NOTHING, prepare } from './examine.ts';
import { MISSING, PAGES } from './pages.ts';
import { createStage, STORY, type Stage } from './stage.ts';
import { follow } from './windows.ts';

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
    const place = address.replace('CASE', caseId);
    const seen = await Promise.all(LANGUAGES.map((language) => lookAt(stage, { address: place, as, language })));
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
    await prepare(page);
    await page.goto(address.replace('CASE', caseId));
    await follow(page.locator(button));
    expect(await examined(page)).toEqual(NOTHING);
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
