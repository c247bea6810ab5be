/** Whoever leaves a page with text that was not sent is asked first; whoever has nothing to lose is not. */
import type { Page } from 'playwright-core';
import { opened } from '../api/course.ts';
import { createSiteStage, type SiteStage } from './site-stage.ts';
import { follow } from './windows.ts';

let stage: SiteStage;
let caseId: string;
beforeAll(async () => {
  stage = await createSiteStage();
  ({ caseId } = await opened(stage.here.at));
}, 60_000);
afterAll(() => stage?.close(), 60_000);

const TEXT = 'Der Träger ruft am Montag an.';
const ON = '.form__buttons .kern-btn--primary';
const elsewhere = (page: Page) => page.locator('nav a[href="/calendar"]').first();

/** The page of a form, and what its window asks from now on; whoever is asked stays. */
async function shown(form: string) {
  const page = await stage.as('petra');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.goto(`/cases/${caseId}/${form}`);
  return { page, asked };
}

async function typed() {
  const { page, asked } = await shown('commands/add-note');
  await page.locator('[name=readers][value=all]').check();
  const text = page.locator('[name="@all.text"]');
  await text.fill(TEXT);
  return { page, asked, text };
}

/** Tries to leave by a link, and is asked. */
async function triesToLeave(page: Page): Promise<void> {
  const question = page.waitForEvent('dialog');
  await elsewhere(page).click();
  await question;
}

test('what was typed: is asked, stays, and finds it there', async () => {
  const { page, asked, text } = await typed();
  await triesToLeave(page);
  expect(asked).toEqual(['beforeunload']);
  expect(page.url()).toContain('/commands/add-note');
  expect(await text.inputValue()).toBe(TEXT);
}, 60_000);

test('nothing was typed: is not asked', async () => {
  const { page, asked } = await shown('commands/add-note');
  await page.locator('h1').click();
  await follow(elsewhere(page));
  expect(asked).toEqual([]);
}, 60_000);

test.each([
  ['sent', ON, /\?done=/],
  ['kept for later', 'button[name=_save]', /\/commands\/add-note$/],
])(
  'what was typed is %s: is not asked, then or afterwards',
  async (_what, button, address) => {
    const { page, asked } = await typed();
    await follow(page.locator(button));
    expect(page.url()).toMatch(address);
    await follow(elsewhere(page));
    expect(asked).toEqual([]);
  },
  60_000,
);

test('what was typed comes back with what is wrong: is asked', async () => {
  const { page, asked, text } = await typed();
  await text.fill('');
  await follow(page.locator(ON));
  expect(asked).toEqual([]);
  await triesToLeave(page);
  expect(asked).toEqual(['beforeunload']);
}, 60_000);

test('what was typed comes back in a longer list: is asked', async () => {
  const { page, asked } = await shown('steps/assess-legal-position');
  await page.locator('[name=outcome][value=permissible-with-conditions]').check();
  await follow(page.locator('button[name=_more]:visible').first());
  expect(asked).toEqual([]);
  await triesToLeave(page);
  expect(asked).toEqual(['beforeunload']);
}, 60_000);
