/** The way back: a form's values as a browser would send them, to show a form that is filled in already. */
import type { FieldDescription, FormVariant } from '../../reading/form-description.ts';
import { countOf, referenceOf, variantPrefix, within } from './field-names.ts';
import { plainAmount } from './money.ts';
import type { Typed } from './posted.ts';
import { isDocument, plainItem, ticksBoxes } from './read-form.ts';

export const fillForm = (variants: readonly FormVariant[], values: unknown): Typed =>
  new Map(variantEntries(variants, values, ''));

type Entries = readonly (readonly [name: string, values: readonly string[]])[];

function variantEntries(variants: readonly FormVariant[], values: unknown, prefix: string): Entries {
  const { when } = variants[0] ?? {};
  const chosen = when && partOf(values, when.name);
  const variant = when ? variants.find((one) => one.when?.value === chosen) : variants[0];
  return [
    ...(when && typeof chosen === 'string' ? [[within(prefix, when.name), [chosen]] as const] : []),
    ...(variant?.fields ?? []).flatMap((field) =>
      fieldEntries(field, partOf(values, field.name), within(variantPrefix(prefix, variant?.when), field.name)),
    ),
  ];
}

function fieldEntries(field: FieldDescription, value: unknown, name: string): Entries {
  if (value === undefined || value === null) return [];
  const isPlain = typeof value !== 'object';
  switch (field.kind) {
    case 'number':
      if (field.euros && typeof value === 'number') return [[name, [plainAmount(value)]]];
      return isPlain ? [[name, [String(value)]]] : [];
    case 'text':
    case 'choice':
      // What is withheld or erased cannot be filled in.
      return isPlain ? [[name, [String(value)]]] : [];
    case 'yes-or-no':
      return [[name, [value === true ? 'yes' : 'no']]];
    case 'date':
      return isPlain ? dateEntries(String(value), name) : [];
    case 'group':
      return isDocument(field)
        ? [[referenceOf(name), [JSON.stringify(value)]]]
        : variantEntries(field.variants ?? [], value, name);
    case 'list':
      return listEntries(field, Array.isArray(value) ? value : [], name);
    case 'form':
      return [];
  }
}

function dateEntries(date: string, name: string): Entries {
  const [year = '', month = '', day = ''] = date.split('-');
  return Object.entries({ day, month, year }).map(([part, text]) => [within(name, part), [text]] as const);
}

function listEntries(field: FieldDescription, values: readonly unknown[], name: string): Entries {
  const plain = plainItem(field);
  if (plain && ticksBoxes(plain)) return [[name, values.map(String)]];
  return [
    [countOf(name), [String(values.length)]],
    ...values.flatMap((one, index) => {
      const at = within(name, String(index));
      return plain ? fieldEntries(plain, one, at) : variantEntries(field.variants ?? [], one, at);
    }),
  ];
}

const partOf = (value: unknown, name: string): unknown => Object.getOwnPropertyDescriptor(Object(value), name)?.value;
