/** Fills in a form of a page as a person does: field by field, lists by their buttons, files from a folder. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { FormVariant } from '../../client/reading/form-description.ts';
import { countOf, LESS, MORE, referenceOf, within } from '../../client/web/forms/field-names.ts';
import { fillForm } from '../../client/web/forms/fill-form.ts';
import { follow } from './windows.ts';

/** In a form's values, in the place of a document: the file that is to be uploaded. */
export interface Upload {
  readonly upload: string;
}

export async function fillInPage(
  page: Page,
  variants: readonly FormVariant[],
  values: unknown,
  folder: string,
): Promise<void> {
  for (const [name, given] of fillForm(variants, values)) {
    if (name.endsWith(countOf(''))) await makeEntries(page, name.slice(0, -countOf('').length), Number(given[0]));
    else if (name.endsWith(referenceOf(''))) await choose(page, name.slice(0, -referenceOf('').length), given, folder);
    else await answer(page, name, given);
  }
}

/** Each press sends the form and gets it back. */
async function makeEntries(page: Page, list: string, wanted: number): Promise<void> {
  const there = async () => Number(await page.locator(named(countOf(list))).inputValue());
  for (let count = await there(); count < wanted; count += 1)
    await follow(page.locator(`button[name="${MORE}"][value="${list}"]`));
  for (let count = await there(); count > wanted; count -= 1)
    await follow(page.locator(`button[name="${LESS}"][value="${within(list, String(count - 1))}"]`));
}

async function choose(page: Page, name: string, [reference = '']: readonly string[], folder: string): Promise<void> {
  const { upload } = JSON.parse(reference) as Upload;
  await page.locator(`input[type=file]${named(name)}`).setInputFiles(join(folder, upload));
}

async function answer(page: Page, name: string, values: readonly string[]): Promise<void> {
  const fields = page.locator(named(name));
  const [value = ''] = values;
  switch (await typeOf(fields.first())) {
    case 'radio':
      return page.locator(`${named(name)}[value="${value}"]`).check();
    case 'checkbox':
      for (const box of await fields.all())
        await box.setChecked(values.includes((await box.getAttribute('value')) ?? ''));
      return;
    case 'select-one':
      return void (await fields.selectOption(value));
    default:
      return fields.fill(value);
  }
}

const named = (name: string): string => `[name="${name}"]`;
const typeOf = (field: Locator): Promise<string> => field.evaluate(({ type }: { readonly type: string }) => type);
