/** Fills in a form of a page as a person does: field by field, lists by their buttons, files from a folder. */
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { FormVariant } from '../../client/reading/form-description.ts';
import { countOf, LESS, MORE, referenceOf, within } from '../../client/web/forms/field-names.ts';
import { fillForm } from '../../client/web/forms/fill-form.ts';
import type { Hands } from './hands.ts';

/** In a form's values, in the place of a document: the file that is to be uploaded. */
export interface Upload {
  readonly upload: string;
}

export async function fillInPage(
  hands: Hands,
  variants: readonly FormVariant[],
  values: unknown,
  folder: string,
): Promise<void> {
  for (const [name, given] of fillForm(variants, values)) {
    if (name.endsWith(countOf(''))) await makeEntries(hands, name.slice(0, -countOf('').length), Number(given[0]));
    else if (name.endsWith(referenceOf(''))) await choose(hands, name.slice(0, -referenceOf('').length), given, folder);
    else await answer(hands, name, given);
  }
}

/** Each press sends the form and gets it back. */
async function makeEntries({ page, follow }: Hands, list: string, wanted: number): Promise<void> {
  const there = async () => Number(await page.locator(named(countOf(list))).inputValue());
  for (let count = await there(); count < wanted; count += 1)
    await follow(page.locator(`button[name="${MORE}"][value="${list}"]`));
  for (let count = await there(); count > wanted; count -= 1)
    await follow(page.locator(`button[name="${LESS}"][value="${within(list, String(count - 1))}"]`));
}

async function choose(hands: Hands, name: string, [reference = '']: readonly string[], folder: string): Promise<void> {
  const { upload } = JSON.parse(reference) as Upload;
  await hands.upload(hands.page.locator(`input[type=file]${named(name)}`), join(folder, upload));
}

async function answer(hands: Hands, name: string, values: readonly string[]): Promise<void> {
  const fields = hands.page.locator(named(name));
  const [value = ''] = values;
  switch (await typeOf(fields.first())) {
    case 'radio':
      return hands.pick(hands.page.locator(`${named(name)}[value="${value}"]`));
    case 'checkbox':
      for (const box of await fields.all())
        await hands.tick(box, values.includes((await box.getAttribute('value')) ?? ''));
      return;
    // There is nothing else to choose.
    case 'hidden':
      if ((await fields.first().inputValue()) !== value) throw new Error(`the page gives ${name} another value`);
      return;
    case 'select-one':
      return hands.choose(fields, value);
    default:
      return hands.write(fields, value);
  }
}

const named = (name: string): string => `[name="${name}"]`;
const typeOf = (field: Locator): Promise<string> => field.evaluate(({ type }: { readonly type: string }) => type);
