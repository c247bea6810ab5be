/** Forms name earlier cases by their ids; people know their numbers (HS-…), which become ids before the form is sent. */
import { isCaseNumber } from './find-case.ts';
import type { Form } from './form-file.ts';

/** The fields that name a case: a request's, a vetting's, a decision's. */
const FIELDS = ['follows', 'from', 'case'];

export const withCaseIds = async (form: Form, idOf: (number: string) => Promise<string>): Promise<Form> =>
  (await replaced(form, idOf)) as Form;

async function replaced(value: unknown, idOf: (number: string) => Promise<string>): Promise<unknown> {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await replaced(item, idOf));
    return items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: (readonly [string, unknown])[] = [];
  for (const [name, item] of Object.entries(value)) {
    const isNumber = FIELDS.includes(name) && typeof item === 'string' && isCaseNumber(item);
    entries.push([name, isNumber ? await idOf(item) : await replaced(item, idOf)]);
  }
  return Object.fromEntries(entries);
}
