/**
 * A form, asked field by field from its own description. What must be there is asked; of what may be left out, somebody first
 * chooses what there is to say.
 */
import type { FieldDescription, FormVariant } from '../../reading/form-description.ts';
import type { Form } from '../form-file.ts';
import { askField } from './ask-field.ts';
import type { Asking } from './asking.ts';

/** `known` stands already: by a file, or by an earlier answer that is not asked again. */
export async function askVariants(variants: readonly FormVariant[], known: Form, asking: Asking): Promise<Form> {
  const [variant, decided] = await chosen(variants, known, asking);
  if (!variant) return known;
  const answers: Record<string, unknown> = { ...known, ...decided };
  const missing = variant.fields.filter(({ name }) => answers[name] === undefined);
  for (const field of missing.filter(({ optional }) => !optional)) await answer(field);
  for (const field of await wantedOf(missing, asking)) await answer(field);
  return answers;

  async function answer(field: FieldDescription): Promise<void> {
    const step = typeof answers.step === 'string' ? answers.step : undefined;
    const value = await askField(field, field.kind === 'form' ? step : undefined, asking);
    if (value !== undefined) answers[field.name] = value;
  }
}

/** Once more, with what was answered before to begin from. */
export async function askAgain(
  variants: readonly FormVariant[],
  answers: Form,
  names: readonly string[],
  asking: Asking,
): Promise<Form> {
  const decisive = variants.find(({ when }) => when)?.when?.name;
  if (decisive !== undefined && names.includes(decisive)) {
    const { [decisive]: _, ...others } = answers;
    return askVariants(variants, others, asking);
  }
  const fields = variantOf(variants, answers)?.fields ?? [];
  const next: Record<string, unknown> = { ...answers };
  for (const field of fields.filter(({ name }) => names.includes(name))) {
    const value = await askField(field, field.kind === 'form' ? next.step : next[field.name], asking);
    if (value === undefined) delete next[field.name];
    else next[field.name] = value;
  }
  return next;
}

export const variantOf = (variants: readonly FormVariant[], answers: Form): FormVariant | undefined =>
  variants.find(({ when }) => when === undefined || answers[when.name] === when.value);

/** Where a choice decides which fields there are, it is asked first. */
async function chosen(
  variants: readonly FormVariant[],
  known: Form,
  { ask, words }: Asking,
): Promise<readonly [FormVariant | undefined, Form]> {
  const decisive = variants.flatMap(({ when }) => (when ? [when] : []));
  const [first] = decisive;
  if (!first) return [variants[0], {}];
  const stands = variantOf(variants, known);
  if (stands) return [stands, {}];
  const value = await ask.choice({
    message: words(first.name === 'kind' ? KIND : CHOOSE),
    choices: decisive.map((when) => ({ value: when.value, label: words(when.label) })),
  });
  return [variantOf(variants, { [first.name]: value }), { [first.name]: value }];
}

async function wantedOf(
  missing: readonly FieldDescription[],
  { ask, words }: Asking,
): Promise<readonly FieldDescription[]> {
  const optional = missing.filter((field) => field.optional);
  if (optional.length === 0) return [];
  const names = await ask.several({
    message: words(OPTIONAL),
    choices: optional.map(({ name, label }) => ({ value: name, label: words(label) })),
  });
  return optional.filter(({ name }) => names.includes(name));
}

const CHOOSE = { de: 'Was trifft zu?', en: 'Which is it?' };
const KIND = { de: 'Welche Art?', en: 'Which kind?' };
const OPTIONAL = { de: 'Was möchten Sie außerdem angeben?', en: 'What else would you like to say?' };
