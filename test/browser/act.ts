/** Gives the lines of a story on the pages, as the person whose line it is: signs in, finds the form, fills it in, sends it. */
import { dirname } from 'node:path';
import { findCaller } from '../../client/cli/people.ts';
import { fillIn, uploadedFile } from '../../client/cli/placeholders.ts';
import { nameOf, type WalkStep } from '../../client/cli/walk-line.ts';
import { localToday, valuesOf } from '../../client/cli/walk-values.ts';
import { describeForm, type FormVariant } from '../../client/reading/form-description.ts';
import { SECTIONS } from '../../client/web/pages/new-case/sections.ts';
import { carrying } from '../../client/web/pages/steps/carrying.ts';
import { COMMAND_TABLE } from '../../domain/case/command-table.ts';
import { ABOUT_A_STEP } from '../../domain/case/command-targets.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import type { CaseId } from '../../domain/terms.ts';
import { enterSitting } from './enter-in-calendar.ts';
import { fillInPage } from './fill-in.ts';
import { openForm } from './find-form.ts';
import type { Hands } from './hands.ts';
import { STORY, type Stage } from './stage.ts';

const FOLDER = dirname(STORY);
const today = localToday();

export interface Acting {
  /** Answers with what the page said of it. */
  give(line: WalkStep): Promise<string>;
  /** Of the case that was opened. */
  caseId(): CaseId;
}

export function createActing(stage: Stage, hands: Hands): Acting {
  const { page, follow } = hands;
  let current: string | undefined;
  let opened: CaseId | undefined;
  /** What the story calls otherwise than the pages do. */
  const names = new Map<unknown, string>();
  const caseId = (): CaseId => {
    if (opened === undefined) throw new Error('no case was opened');
    return opened;
  };

  async function be(person: string): Promise<void> {
    if (person === current) return;
    if (current === undefined) await page.goto('/sign-in/start?back=/tasks');
    else await follow(page.getByRole('button', { name: 'Person wechseln' }));
    await follow(page.locator(`button[name=person][value=${person}]`));
    current = person;
  }

  async function filled(line: WalkStep): Promise<unknown> {
    const caller = findCaller(stage.cast, line.as);
    const about = { caseId: opened ?? '', caller, line, folder: FOLDER, today };
    const known = valuesOf({ ...about, api: stage.installation.api() });
    const values = 'record' in line ? { ...recorded(line), form: line.form } : line.form;
    const given = await fillIn(values, async (name) => {
      const upload = uploadedFile(name);
      return upload === undefined ? known(name) : { upload };
    });
    return JSON.parse(JSON.stringify(given), (_name, value) => names.get(value) ?? value);
  }

  async function calendar(line: WalkStep): Promise<string> {
    const form = (await filled(line)) as { readonly id: string };
    names.set(form.id, await enterSitting(hands, form, FOLDER));
    return told(hands);
  }

  /** Answers with the task's address where the list of tasks led to it. */
  async function prepare(line: WalkStep): Promise<string | undefined> {
    if (nameOf(line) === 'open-case') return void (await request(hands, await filled(line)));
    const task = await openForm(hands, caseId(), line);
    const [variants, values] = [variantsOf(line), await filled(line)];
    if ('command' in line && ABOUT_A_STEP.some((name) => name === line.command))
      await fillInPage(hands, withoutParts(variants), await aboutOneStep(hands, values), FOLDER);
    else await fillInPage(hands, variants, values, FOLDER);
    return task;
  }

  return {
    caseId,
    async give(line) {
      await be(line.as);
      if (nameOf(line) === 'schedule-sitting') return calendar(line);
      const task = await prepare(line);
      await follow(page.locator('.form__buttons .kern-btn--primary'));
      const said = await told(hands);
      if (line.expect) return said;
      const [, taken] = /\/cases\/([a-z0-9]{26})\?done=\d+(?:#content)?$/.exec(page.url()) ?? [];
      if (taken === undefined) throw new Error(`it was not taken: ${said}`);
      opened = taken as CaseId;
      if (task !== undefined) await mustBeGone(hands, task);
      return said;
    },
  };
}

const PARTS: readonly string[] = ['instance', 'rule'];

/** Step, instance and rule are one choice on the page. */
const withoutParts = (variants: readonly FormVariant[]): readonly FormVariant[] =>
  variants.map((variant) => ({ ...variant, fields: variant.fields.filter(({ name }) => !PARTS.includes(name)) }));

async function aboutOneStep({ page }: Hands, values: unknown): Promise<unknown> {
  const { step, instance, rule, ...rest } = values as Readonly<Record<string, string>>;
  const offered = await page
    .locator('[name="step"] option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
  const isMeant = (value: string): boolean => {
    const [key = '', only] = value.split(' ');
    return (instance ? key === `${step}/${instance}` : key.split('/')[0] === step) && only === rule;
  };
  const chosen = offered.find(isMeant);
  if (chosen === undefined) throw new Error(`${step} is not offered among ${offered.join(', ')}`);
  return { ...rest, step: chosen };
}

const told = async ({ page }: Hands): Promise<string> =>
  (await page.locator('.kern-alert').allTextContents()).join('\n');

/** Section by section, up to the summary. */
async function request(hands: Hands, form: unknown): Promise<void> {
  const { page, follow } = hands;
  await page.goto('/tasks');
  await follow(page.locator('main a[href="/cases/new"]').first());
  await follow(page.locator('main form button').first());
  for (const { fields } of SECTIONS) {
    await fillInPage(hands, [{ fields }], form, FOLDER);
    await follow(page.locator('.form__buttons .kern-btn--primary'));
  }
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

/** No list shows what was just completed. */
async function mustBeGone({ page }: Hands, task: string): Promise<void> {
  await page.goto('/tasks');
  if ((await page.locator(`main a[href="${task}"]`).count()) > 0) throw new Error('the list still shows the task');
}
