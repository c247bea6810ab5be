/** What else a browser without script must do: tasks change hands, lists are filtered, an auditor looks back, files come and go. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CaseId } from '../../domain/terms.ts';
import { opened } from '../api/course.ts';
import { createSiteStage, type SiteStage } from './site-stage.ts';
import { STORY } from './stage.ts';
import { follow } from './windows.ts';

let stage: SiteStage;
let caseId: CaseId;
beforeAll(async () => {
  stage = await createSiteStage();
  const course = await opened(stage.here.at, { title: 'Wie wohnen Sie?' });
  ({ caseId } = course);
  await course.give('petra', 'check-completeness', { outcome: 'complete' });
  await stage.here.at.deliver(course.caseId);
  const other = await opened(stage.here.at, { title: 'Wer pflegt Sie?' });
  await stage.here.at.deliver(other.caseId);
}, 60_000);
afterAll(() => stage?.close(), 60_000);

const as = (person: string): Promise<Page> => stage.as(person, { javaScriptEnabled: false });
const told = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';
const ON = '.form__buttons .kern-btn--primary';

test('a task is taken by its button, handed on to a colleague, and the colleague has it', async () => {
  const page = await as('petra');
  await page.goto('/tasks');
  const task = page.locator('.task').filter({ hasText: 'Wer pflegt Sie?' });
  await follow(task.getByRole('button', { name: 'Übernehmen' }));
  expect(await task.textContent()).toContain('liegt bei Ihnen seit');
  await follow(task.getByRole('link', { name: 'Weitergeben' }));
  await page.locator('[name=to]').and(page.locator('[value=lea], select')).first().check();
  await follow(page.locator(ON));
  await page.goto('/tasks');
  expect(await task.textContent()).toContain('liegt bei Person lea seit');
}, 60_000);

test('tasks and cases are filtered, and one link takes the filters back', async () => {
  const page = await as('petra');
  await page.goto('/tasks');
  expect(await told(page)).toContain('Wer pflegt Sie?');
  await filter(page, () => page.locator('[name=due]').selectOption('2026-03-09'));
  expect(await told(page)).toContain('Wie wohnen Sie?');
  expect(await told(page)).not.toContain('Wer pflegt Sie?');
  await page.goto('/cases');
  await filter(page, () => page.locator('[name=text]').fill(caseNumber({ caseId })));
  expect(await page.locator('tbody tr').count()).toBe(1);
  await follow(page.getByRole('link', { name: 'Alle Filter zurücknehmen' }));
  expect(await page.locator('tbody tr').count()).toBe(2);
}, 60_000);

/** Unfolds the filters, chooses, and applies them. */
async function filter(page: Page, choose: () => Promise<unknown>): Promise<void> {
  await page.locator('.filters summary').click();
  await choose();
  await follow(page.getByRole('button', { name: 'Anwenden' }));
}

test('an auditor goes to an entry, to a day and a time, back and forth, and compares two moments', async () => {
  const page = await as('audit');
  await page.goto(`/cases/${caseId}/audit`);
  await choose(page, 'by-number', { at: '3' });
  expect(page.url()).toMatch(/\?at=3$/);
  await follow(page.locator('#next'));
  expect(page.url()).toMatch(/\?at=\d+#next$/);
  expect(page.url()).not.toContain('at=3');
  await choose(page, 'by-time', { day: '2026-03-02', time: '23:59' });
  expect(await page.locator('#next').getAttribute('href')).toBeNull();
  // The last entry is proposed as the other one.
  await choose(page, 'comparing', { at: '3' });
  expect(page.url()).toMatch(/\?at=3&with=\d+$/);
  expect(await page.locator('table.audit-differences tbody tr').count()).toBeGreaterThan(1);
}, 60_000);

async function choose(page: Page, form: string, values: Readonly<Record<string, string>>): Promise<void> {
  const folded = page.locator('.audit-choose:not([open]) > summary');
  if ((await folded.count()) > 0) await folded.click();
  const fields = page.locator(`form[aria-labelledby=${form}]`);
  for (const [name, value] of Object.entries(values)) await fields.locator(`[name=${name}]`).fill(value);
  await follow(fields.getByRole('button'));
}

test('the language is changed, and the page stays the same one', async () => {
  const page = await as('petra');
  await page.goto(`/cases?text=${caseNumber({ caseId })}`);
  await follow(page.getByRole('link', { name: 'English' }));
  expect(await page.locator('h1').textContent()).toBe('Cases');
  expect(await page.locator('tbody tr').count()).toBe(1);
  await page.goto('/tasks');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
}, 60_000);

test('a form is kept for later, found as it was, and sent', async () => {
  const page = await as('petra');
  const form = `/cases/${caseId}/commands/add-note`;
  await page.goto(form);
  await page.locator('[name=readers][value=all]').check();
  await page.locator('[name="@all.text"]').fill('Der Träger ruft am Montag an.');
  await follow(page.locator('button[name=_save]'));
  expect(await told(page)).toContain('Aufgehoben');
  await page.goto('/tasks');
  await page.goto(form);
  expect(await page.locator('[name="@all.text"]').inputValue()).toBe('Der Träger ruft am Montag an.');
  await follow(page.locator(ON));
  expect(await page.locator('[role=status]').textContent()).toContain('Erledigt');
}, 60_000);

test('a document is uploaded and opened', async () => {
  const page = await as('petra');
  const path = join(dirname(STORY), 'fragebogen.pdf');
  await page.goto(`/cases/${caseId}/commands/attach-document`);
  await page.locator('[name=readers][value=all]').check();
  await page.locator('[name="@all.title"]').fill('Fragebogen des Trägers');
  await page.locator('[name="@all.file"]').setInputFiles(path);
  await follow(page.locator(ON));
  await page.goto(`/cases/${caseId}/documents`);
  const asked = page.waitForEvent('download');
  await page.locator('main table a').first().click();
  expect(await readFile(await (await asked).path())).toEqual(await readFile(path));
}, 60_000);

test('none of them asked another host or broke its content policy', () => {
  expect(stage.offences).toEqual([]);
});
