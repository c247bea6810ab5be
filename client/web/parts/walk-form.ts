/** A form that somebody filled in, walked once for whoever tells it: each field with its label and what was entered, in the form's own words. */
import type { PlainDate, Text } from '../../../domain/terms.ts';
import { dateText, euroText, numberText } from '../../history/wording.ts';
import type { FieldDescription, FormVariant } from '../../reading/form-description.ts';

export interface EnteredField {
  readonly name: string;
  readonly label: Text;
  readonly entered: Entered;
}

export type Entered =
  | { readonly kind: 'value'; readonly text: Text }
  /** In somebody's own words. */
  | { readonly kind: 'typed'; readonly text: Text }
  | { readonly kind: 'hidden'; readonly hidden: Hidden }
  | { readonly kind: 'group'; readonly fields: readonly EnteredField[] }
  | { readonly kind: 'list'; readonly entries: readonly Entered[] };

/** Withheld from this reader, or erased for good. */
export interface Hidden {
  readonly commitment: string;
}

export const isHidden = (value: unknown): value is Hidden =>
  typeof value === 'object' && value !== null && ('withheld' in value || 'erased' in value) && 'commitment' in value;

export const isErased = (hidden: Hidden): boolean => 'erased' in hidden;

/** Fields that were left out are left out. */
export function walkForm(variants: readonly FormVariant[], value: unknown): readonly EnteredField[] {
  const { when, fields } = variantFor(variants, value);
  const chosen = when && partOf(value, when.name) !== undefined ? [when] : [];
  return [
    ...chosen.map(({ name, question, label }) => ({ name, label: question, entered: asValue(label) })),
    ...fields.flatMap((field) => {
      const part = partOf(value, field.name);
      const { label } = field.euros ?? field;
      return part === undefined ? [] : [{ name: field.name, label, entered: enteredIn(field, part) }];
    }),
  ];
}

function enteredIn(field: FieldDescription, value: unknown): Entered {
  if (isHidden(value)) return { kind: 'hidden', hidden: value };
  const { kind, euros, choices, variants = [] } = field;
  switch (kind) {
    case 'group':
      return { kind: 'group', fields: walkForm(variants, value) };
    case 'list':
      return { kind, entries: Array.isArray(value) ? value.map((entry) => entryIn(variants, entry)) : [] };
    case 'yes-or-no':
      return asValue(value === true ? YES : NO);
    case 'date':
      return asValue(dateText(value as PlainDate));
    case 'number':
      if (euros) return asValue(euroText(Number(value)));
      return asValue(choices ? choiceText(field, value) : numberText(Number(value)));
    case 'choice':
      return asValue(choiceText(field, value));
    case 'text':
    case 'form':
      return { kind: 'typed', text: same(typeof value === 'string' ? value : JSON.stringify(value)) };
  }
}

/** The entries of a list are forms, or each is a field without a name of its own. */
function entryIn(variants: readonly FormVariant[], entry: unknown): Entered {
  const [plain] = variants[0]?.fields ?? [];
  if (plain?.name === '*') return enteredIn(plain, entry);
  return isHidden(entry) ? { kind: 'hidden', hidden: entry } : { kind: 'group', fields: walkForm(variants, entry) };
}

const asValue = (text: Text): Entered => ({ kind: 'value', text });

const choiceText = ({ choices = [] }: FieldDescription, value: unknown): Text =>
  choices.find((choice) => choice.value === String(value))?.label ?? same(String(value));

const variantFor = (variants: readonly FormVariant[], value: unknown): FormVariant =>
  variants.find(({ when }) => when && partOf(value, when.name) === when.value) ?? variants[0] ?? { fields: [] };

const partOf = (value: unknown, name: string): unknown => Object.getOwnPropertyDescriptor(Object(value), name)?.value;

const same = (text: string): Text => ({ de: text, en: text });

const YES: Text = { de: 'ja', en: 'yes' };
const NO: Text = { de: 'nein', en: 'no' };
