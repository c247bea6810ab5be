/** What people see when something goes wrong, and on the way through a mailed link: each of these pages can be used by everybody. */
import type { Page } from 'playwright-core';
import { opened } from '../api/course.ts';
import { examined, LANGUAGES, NOTHING, prepare } from './examine.ts';
import { createSiteStage, type SiteStage } from './site-stage.ts';
import { follow, type Language } from './windows.ts';

let stage: SiteStage;
let caseId: string;
beforeAll(async () => {
  stage = await createSiteStage({ limits: { requestsPerMinute: 1000, failuresPerMinute: 100, trustedProxies: 0 } });
  stage.here.web.get('/broken', () => {
    throw new Error('a page that fails');
  });
  ({ caseId } = await opened(stage.here.at));
}, 60_000);
afterAll(() => stage?.close(), 60_000);

const ON = '.form__buttons .kern-btn--primary';

/** Until the page is there; answers with its status, where it is the browser's last request that tells. */
const WAYS: readonly (readonly [what: string, way: (page: Page) => Promise<unknown>, says: string])[] = [
  ['a form from another site', fromElsewhere, '403'],
  ['a page that fails', (page) => page.goto('/broken'), '500'],
  ['an address at which there is nothing', (page) => page.goto(`/cases/${'a'.repeat(26)}`), '404'],
  ['a file that is too large for one form', tooLarge, '413'],
  ['no answer in time', noAnswer, '503'],
  ['a sign-in that was not finished', (page) => backFromProvider(page, 'code=sub-petra&state=forged'), '400'],
  ['somebody whom the directory does not know', (page) => backFromProvider(page, 'code=sub-nobody&state=state'), '403'],
  ['a form whose session was over', sessionOver, '200'],
];

test.each(WAYS)(
  '%s',
  async (_what, way, says) => {
    for (const language of LANGUAGES) {
      const page = await ready('petra', language);
      const statuses: number[] = [];
      page.on('response', (response) => response.request().isNavigationRequest() && statuses.push(response.status()));
      await way(page);
      expect([language, String(statuses.at(-1)), await examined(page, language)]).toEqual([language, says, NOTHING]);
      await page.context().close();
    }
  },
  60_000,
);

test.each(LANGUAGES)(
  'a mailed link, from asking for one until it is used up (%s)',
  async (language) => {
    const page = await stage.visitor({ language });
    await prepare(page);
    const pages: [string, object][] = [];
    const look = async (what: string) => pages.push([what, await examined(page, language)]);
    await page.goto('/sign-in');
    await page.locator('#email').fill('carla@people.example');
    await follow(page.locator('form[action="/sign-in/link"] button'));
    await look('asked for');
    const link = await mailed();
    await page.goto(link);
    await look('opened');
    await follow(page.locator('main form button'));
    await look('used');
    await follow(page.locator('form[action="/sign-out"] button'));
    await look('signed out');
    await page.goto(link);
    await look('used up');
    expect(pages).toEqual(['asked for', 'opened', 'used', 'signed out', 'used up'].map((what) => [what, NOTHING]));
  },
  60_000,
);

test('somebody who tries too often, and a store that does not answer', async () => {
  const narrow = await createSiteStage({
    limits: { requestsPerMinute: 1000, failuresPerMinute: 1, trustedProxies: 0 },
  });
  try {
    for (const language of LANGUAGES) {
      const page = await narrow.visitor({ language });
      await prepare(page);
      await page.goto('/sign-in/hsl_guessed');
      expect([(await page.goto('/sign-in'))?.status(), await examined(page, language)]).toEqual([429, NOTHING]);
    }
    const page = await narrow.as('petra');
    await prepare(page);
    await narrow.here.at.storage.close();
    expect([(await page.goto('/tasks'))?.status(), await examined(page)]).toEqual([503, NOTHING]);
    expect(narrow.offences).toEqual([]);
  } finally {
    await narrow.close();
  }
}, 60_000);

test('none of them asked another host, broke its content policy or failed in its script', () => {
  expect(stage.offences).toEqual([]);
});

async function ready(person: string, language: Language): Promise<Page> {
  const page = await stage.as(person, { language });
  await prepare(page);
  return page;
}

async function fromElsewhere(page: Page): Promise<void> {
  await page.goto(`data:text/html,<form method="post" action="${stage.url}/sign-out"><button>x</button></form>`);
  await follow(page.locator('button'));
}

async function tooLarge(page: Page): Promise<void> {
  await page.goto(`/cases/${caseId}/commands/attach-document`);
  await page.locator('[name=readers][value=all]').check();
  const file = { name: 'satzung.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(25 * 1024 * 1024) };
  await page.locator('input[type=file][name="@all.file"]').setInputFiles(file);
  await follow(page.locator(ON));
}

async function noAnswer(page: Page): Promise<void> {
  await page.goto(`/cases/${caseId}/steps/check-completeness`);
  await page.locator('[name=outcome][value=complete]').check();
  stage.here.at.broken = 'before';
  await follow(page.locator(ON));
  stage.here.at.broken = undefined;
}

/** Nobody is really there: what the browser was given before it went is fetched, and then it comes back. */
async function backFromProvider(page: Page, answer: string): Promise<void> {
  await page.context().clearCookies({ name: 'handschlag-session' });
  await page.request.get('/sign-in/start', { maxRedirects: 0 });
  await page.goto(`/sign-in/callback?${answer}`);
}

async function sessionOver(page: Page): Promise<void> {
  await page.goto(`/cases/${caseId}/commands/add-note`);
  const before = stage.here.at.clock;
  stage.here.at.clock = '2026-03-03T09:00:00.000Z' as typeof before;
  await follow(page.locator(ON));
  stage.here.at.clock = before;
}

/** The look-up goes on after the answer. */
async function mailed(): Promise<string> {
  const { mails } = stage.here.at;
  for (;;) {
    const [, secret] = /\/sign-in\/(\S+)/.exec(mails.at(-1)?.text ?? '') ?? [];
    if (secret !== undefined && !used.has(secret)) {
      used.add(secret);
      return `/sign-in/${secret}`;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
}
const used = new Set<string>();
