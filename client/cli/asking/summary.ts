/** What was answered, as it will be sent, by the labels of the fields. */
import type { Text } from '../../../domain/terms.ts';
import type { FieldDescription, FormVariant } from '../../reading/form-description.ts';
import type { Form } from '../form-file.ts';
import { localDate } from '../local-time.ts';
import { uploadedFile } from '../placeholders.ts';
import { variantOf } from './ask-form.ts';

type Words = (text: Text) => string;

export function summaryOf(variants: readonly FormVariant[], answers: Form, words: Words, indent = ''): string {
  const variant = variantOf(variants, answers);
  const when = variant?.when ? [`${indent}${words(variant.when.label)}`] : [];
  const lines = (variant?.fields ?? []).flatMap((field) => {
    const value = answers[field.name];
    return value === undefined ? [] : [lineOf(field, value, words, indent)];
  });
  return [...when, ...lines].join('\n');
}

function lineOf(field: FieldDescription, value: unknown, words: Words, indent: string): string {
  const label = `${indent}${words(field.label)}:`;
  const { variants = [] } = field;
  if (Array.isArray(value)) {
    const [entry] = variants[0]?.fields ?? [];
    if (value.length === 0) return `${label} –`;
    return [label, ...value.map((item) => entryText(item, entry, variants, words, `${indent}  `))].join('\n');
  }
  if (typeof value === 'object' && value !== null) {
    const inner =
      variants.length > 0 ? summaryOf(variants, value as Form, words, `${indent}  `) : plainText(value, indent);
    return `${label}\n${inner}`;
  }
  return `${label} ${valueText(field, value, words)}`;
}

function entryText(
  item: unknown,
  entry: FieldDescription | undefined,
  variants: readonly FormVariant[],
  words: Words,
  indent: string,
): string {
  if (typeof item === 'object' && item !== null)
    return `${indent}- ${summaryOf(variants, item as Form, words, `${indent}  `).trimStart()}`;
  return `${indent}- ${entry ? valueText(entry, item, words) : String(item)}`;
}

function valueText({ kind, choices = [] }: FieldDescription, value: unknown, words: Words): string {
  const choice = choices.find((one) => one.value === value);
  if (choice) return words(choice.label);
  if (typeof value === 'boolean') return words(value ? YES : NO);
  if (kind === 'date') return localDate(String(value));
  const upload = /^\{\{([^{}]+)\}\}$/.exec(String(value))?.[1];
  return (upload && uploadedFile(upload)) ?? String(value);
}

/** Another step's form, whose fields this form's description does not know. */
const plainText = (value: object, indent: string): string =>
  JSON.stringify(value, undefined, 2)
    .split('\n')
    .map((line) => `${indent}  ${line}`)
    .join('\n');

const YES = { de: 'ja', en: 'yes' };
const NO = { de: 'nein', en: 'no' };
