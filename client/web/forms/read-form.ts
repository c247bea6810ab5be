/**
 * From what was typed to what a step's schema takes. It decides nothing: what is wrong stays as it was typed, and the schema says so.
 */
import type { FieldDescription, FormVariant } from '../../reading/form-description.ts';
import { countOf, referenceOf, variantPrefix, within } from './field-names.ts';
import { centsIn } from './money.ts';
import { first, type Typed } from './posted.ts';

interface Values {
  readonly [name: string]: unknown;
}

export function readForm(variants: readonly FormVariant[], typed: Typed, prefix = ''): Values {
  const variant = variantOf(variants, typed, prefix);
  // Without a choice only the choice itself is missing, and the schema says so.
  if (!variant) return {};
  const chosen = variant.when ? { [variant.when.name]: variant.when.value } : {};
  const inner = variantPrefix(prefix, variant.when);
  const values = variant.fields.map(
    (field) => [field.name, fieldValue(field, typed, within(inner, field.name))] as const,
  );
  return { ...chosen, ...Object.fromEntries(values.filter(([, value]) => value !== undefined)) };
}

/** The variant that was chosen; where there is but one, that. */
export function variantOf(variants: readonly FormVariant[], typed: Typed, prefix: string): FormVariant | undefined {
  const { when } = variants[0] ?? {};
  if (!when) return variants[0];
  const chosen = first(typed, within(prefix, when.name));
  return variants.find((variant) => variant.when?.value === chosen);
}

function fieldValue(field: FieldDescription, typed: Typed, name: string): unknown {
  switch (field.kind) {
    case 'text':
      return first(typed, name).trim() === '' ? undefined : first(typed, name);
    case 'choice':
      return choiceIn(field, first(typed, name));
    case 'number':
      return (field.euros ? centsIn : numberIn)(first(typed, name));
    case 'yes-or-no':
      return new Map([
        ['yes', true],
        ['no', false],
      ]).get(first(typed, name));
    case 'date':
      return dateIn(typed, name);
    case 'group':
      return isDocument(field) ? documentIn(typed, name) : groupIn(field, typed, name);
    case 'list':
      return listIn(field, typed, name);
    case 'form':
      return undefined;
  }
}

/** `1.200`, `1,200` and `1200` are the same to people; anything else is left as it is, for the schema to refuse. */
function numberIn(text: string): number | string | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (/^-?\d{1,15}$/.test(plain)) return Number(plain);
  return /^-?\d{1,3}([.,\u00a0 ]\d{3})+$/.test(plain) ? Number(plain.replaceAll(/[.,\u00a0 ]/g, '')) : text;
}

/** Where there is nothing to choose from, it is said or it is not. */
function choiceIn({ choices = [], names }: FieldDescription, text: string): string | true | undefined {
  if (text.trim() === '') return undefined;
  return choices.length === 0 && names === undefined && text === SAID ? true : text;
}
export const SAID = 'true';

/** Three short fields; whoever leaves all of them empty gives no date. */
function dateIn(typed: Typed, name: string): string | undefined {
  const part = (which: string): string => first(typed, within(name, which)).trim();
  const [day, month, year] = [part('day'), part('month'), part('year')];
  if (day === '' && month === '' && year === '') return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function groupIn(field: FieldDescription, typed: Typed, name: string): Values | undefined {
  const values = readForm(field.variants ?? [], typed, name);
  return field.optional && isEmpty(values) ? undefined : values;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).every(isEmpty) : value === undefined;

function listIn(field: FieldDescription, typed: Typed, name: string): readonly unknown[] | undefined {
  const plain = plainItem(field);
  // Ticked boxes come under one name.
  if (plain && ticksBoxes(plain)) {
    const ticked = (typed.get(name) ?? []).filter((value) => value !== '');
    return field.optional && ticked.length === 0 ? undefined : ticked;
  }
  const entries = Array.from({ length: entriesOf(typed, name) }, (_, index) =>
    plain
      ? fieldValue(plain, typed, within(name, String(index)))
      : readForm(field.variants ?? [], typed, within(name, String(index))),
  );
  const given = plain ? entries.filter((entry) => entry !== undefined) : entries;
  return field.optional && given.length === 0 ? undefined : given;
}

/** What is sent as a count is bounded: nobody enters a hundred entries by hand. */
export const entriesOf = (typed: Typed, name: string): number =>
  Math.min(100, Math.max(0, Math.floor(Number(first(typed, countOf(name))) || 0)));

/** A list of single values: the one field of its entries. */
export function plainItem({ variants }: FieldDescription): FieldDescription | undefined {
  const [only] = variants?.[0]?.fields ?? [];
  return only?.name === '*' ? only : undefined;
}

/** Several of a few are ticked, not typed. */
export const ticksBoxes = ({ kind, names }: FieldDescription): boolean =>
  kind === 'choice' || names === 'document' || names === 'closed-day';

/** A file that is uploaded: what the form refers to it by comes from the upload. */
export const isDocument = ({ kind, variants }: FieldDescription): boolean =>
  kind === 'group' && (variants?.[0]?.fields.some(({ name }) => name === 'commitment') ?? false);

function documentIn(typed: Typed, name: string): unknown {
  const reference = first(typed, referenceOf(name));
  if (reference === '') return undefined;
  try {
    return JSON.parse(reference);
  } catch {
    return reference;
  }
}
