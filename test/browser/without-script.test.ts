/** The same pages in a browser that runs no script: forms are filled in, lists grow and shrink, choices show their fields. */
import type { Page } from 'playwright-core';
import { readWalk } from '../../client/cli/walk-file.ts';
import type { CaseId } from '../../domain/terms.ts';
import { createStage, STORY, type Stage } from './stage.ts';
import { follow } from './windows.ts';

let stage: Stage;
let caseId: CaseId;
let page: Page;
beforeAll(async () => {
  stage = await createStage();
  const { steps } = await readWalk(STORY);
  caseId = await stage.play(steps.slice(0, 2));
  page = await stage.as('p-planung', { javaScriptEnabled: false });
}, 180_000);
afterAll(() => stage?.close(), 60_000);

test('a choice shows its fields, and hides those of the others', async () => {
  await page.goto(`/cases/${caseId}/steps/check-completeness`);
  const note = page.locator('[name="@incomplete.note"]');
  expect(await note.isVisible()).toBe(false);
  await page.locator('[name=outcome][value=incomplete]').check();
  expect(await note.isVisible()).toBe(true);
  await page.locator('[name=outcome][value=complete]').check();
  expect(await note.isVisible()).toBe(false);
});

test('a list grows and shrinks, and what was typed stays', async () => {
  await page.goto(`/cases/${caseId}/steps/assess-legal-position`);
  await page.locator('[name=outcome][value=permissible-with-conditions]').check();
  const conditions = page.locator('input, textarea').and(page.locator('[name*="conditions."]:not([type=hidden])'));
  const more = page.locator('button[name=_more]:visible');
  while ((await conditions.count()) < 2) await follow(more);
  await conditions.first().fill('Ohne Namen');
  await conditions.last().fill('Adressen löschen');
  await follow(more);
  expect(await conditions.count()).toBe(3);
  await follow(page.locator('button[name=_less]:visible').first());
  expect(await conditions.count()).toBe(2);
  expect(await conditions.first().inputValue()).toBe('Adressen löschen');
});

test('a form is sent, and the case says that it is done', async () => {
  await page.goto(`/cases/${caseId}/steps/check-completeness`);
  await page.locator('[name=outcome][value=complete]').check();
  await follow(page.locator('.form__buttons .kern-btn--primary'));
  expect(await page.locator('[role=status]').textContent()).toContain('Erledigt');
});
