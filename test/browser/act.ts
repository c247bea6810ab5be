/** Gives the lines of a story on the pages, as the person whose step it is: signs in, finds the form, fills it in, sends it. */
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { findCaller } from '../../client/cli/people.ts';
import { fillIn, uploadedFile } from '../../client/cli/placeholders.ts';
import { nameOf, type WalkStep } from '../../client/cli/walk-line.ts';
import { localToday, valuesOf } from '../../client/cli/walk-values.ts';
import { describeForm, type FormVariant } from '../../client/reading/form-description.ts';
import { caseAddress, stepAddress } from '../../client/web/addresses.ts';
import { carrying } from '../../client/web/pages/steps/carrying.ts';
import { COMMAND_TABLE } from '../../domain/case/command-table.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import type { CaseId } from '../../domain/terms.ts';
import { fillInPage } from './fill-in.ts';
import { follow, STORY, type Stage, signInAs } from './stage.ts';

const FOLDER = dirname(STORY);
const PATIENCE_MS = 30_000;
const today = localToday();

export interface Acting {
  /** Answers with what the page said of it. */
  give(line: WalkStep): Promise<string>;
}

export function createActing(stage: Stage, page: Page, caseId: CaseId): Acting {
  let current: string | undefined;

  async function be(person: string): Promise<void> {
    if (person === current) return;
    if (current === undefined) await page.goto('/sign-in/start?back=/tasks');
    else await follow(page.getByRole('button', { name: 'Person wechseln' }));
    await signInAs(page, person);
    current = person;
  }

  const filled = (line: WalkStep): Promise<unknown> => {
    const caller = findCaller(stage.cast, line.as);
    const known = valuesOf({ api: stage.installation.api(), caseId, caller, line, folder: FOLDER, today });
    const values = 'record' in line ? { ...recorded(line), form: line.form } : line.form;
    return fillIn(values, async (name) => {
      const upload = uploadedFile(name);
      return upload === undefined ? known(name) : { upload };
    });
  };

  return {
    async give(line) {
      await be(line.as);
      const task = await openForm(page, caseId, line);
      await fillInPage(page, variantsOf(line), await filled(line), FOLDER);
      await follow(page.locator('.form__buttons .kern-btn--primary'));
      const said = (await page.locator('.kern-alert').allTextContents()).join('\n');
      if (line.expect) return said;
      if (!new RegExp(`/cases/${caseId}\\?done=\\d+$`).test(page.url())) throw new Error(`it was not taken: ${said}`);
      if (task !== undefined) await mustBeGone(page, task);
      return said;
    },
  };
}

const recorded = ({ office, receipt }: Extract<WalkStep, { record: unknown }>) => ({
  office,
  receipt: typeof receipt === 'string' ? { kind: 'number', number: receipt } : receipt,
});

function variantsOf(line: WalkStep): readonly FormVariant[] {
  if ('step' in line) return describeForm(STEP_TABLE[line.step].form);
  if ('command' in line) return describeForm(COMMAND_TABLE[line.command].form);
  if (!('record' in line)) throw new Error(`${nameOf(line)} is no form of a case`);
  const inner = describeForm(STEP_TABLE[line.record].form);
  return carrying(describeForm(COMMAND_TABLE['record-for-office'].form), inner, { without: ['step'] });
}

/** By the list of tasks, else by the case's page; answers with the task's address where it was one. */
async function openForm(page: Page, caseId: CaseId, line: WalkStep): Promise<string | undefined> {
  // What is to be refused is not offered.
  if (line.expect && 'step' in line) return void (await page.goto(stepAddress(caseId, line.step)));
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const task = 'step' in line ? await clicked(page, '/tasks', (address) => isFor(address, caseId, line)) : undefined;
    if (task !== undefined) return task;
    if ((await clicked(page, caseAddress(caseId), (address) => isFor(address, caseId, line))) !== undefined) return;
    if (Date.now() > until) throw new Error(`no page leads to its form:\n${await page.locator('main').textContent()}`);
    // The engine has something to do first.
    await sleep(200);
  }
}

function isFor(address: string, caseId: CaseId, line: WalkStep): boolean {
  const { pathname, searchParams } = new URL(address, 'https://here.invalid');
  const within = `${caseAddress(caseId)}/`;
  if ('step' in line)
    return pathname === `${within}steps/${line.step}` && (searchParams.get('for') ?? undefined) === line.for;
  if ('command' in line) return pathname === `${within}commands/${line.command}`;
  if (!('record' in line) || pathname !== `${within}commands/record-for-office`) return false;
  const [step, instance] = (searchParams.get('key') ?? '').split('/');
  return step === line.record && (instance ?? line.office) === line.office;
}

/** Follows the link that is meant, where the page has it. */
async function clicked(
  page: Page,
  address: string,
  isMeant: (address: string) => boolean,
): Promise<string | undefined> {
  await page.goto(address);
  const links = page.locator('main a');
  const addresses: string[] = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  const index = addresses.findIndex((one) => isMeant(one));
  if (index < 0) return undefined;
  const link = links.nth(index);
  const folded = link.locator('xpath=ancestor::details[not(@open)]/summary');
  if ((await folded.count()) > 0) await folded.click();
  await follow(link);
  return addresses[index];
}

/** No list shows what was just completed. */
async function mustBeGone(page: Page, task: string): Promise<void> {
  await page.goto('/tasks');
  if ((await page.locator(`main a[href="${task}"]`).count()) > 0) throw new Error('the list still shows the task');
}
