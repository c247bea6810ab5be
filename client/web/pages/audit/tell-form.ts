/** What somebody entered in a form, flat: one line for each value, named as the form names it. */
import type { z } from 'zod';
import type { Text } from '../../../../domain/terms.ts';
import { euroText } from '../../../history/wording.ts';
import { describeForm, type FieldDescription, type FormVariant } from '../../../reading/form-description.ts';
import { AUDIT } from '../../texts/audit.ts';
import { day, joined, number, same, yesOrNo } from './told-field.ts';

export interface Told {
  /** Where in the form, by the fields' names. */
  readonly path: string;
  readonly label: Text;
  readonly value: Text;
}

export const tellForm = (schema: z.ZodType, value: unknown): readonly Told[] =>
  isHidden(value) ? [] : tellFields(describeForm(schema), value, { path: '', before: [] });

/** `before`: what the groups and lists around it are called. */
interface Place {
  readonly path: string;
  readonly before: readonly Text[];
}

function tellFields(variants: readonly FormVariant[], value: unknown, place: Place): readonly Told[] {
  const { when, fields } = variantFor(variants, value);
  return [
    ...(when && partOf(value, when.name) !== undefined ? [told(place, when.name, when.question, when.label)] : []),
    ...fields.flatMap((field) => {
      const part = partOf(value, field.name);
      return part === undefined ? [] : tellField(field, part, place);
    }),
  ];
}

function tellField(field: FieldDescription, value: unknown, place: Place): readonly Told[] {
  if (isHidden(value)) return [told(place, field.name, field.label, hiddenText(value))];
  const within = { path: `${place.path}/${field.name}`, before: [...place.before, field.label] };
  if (field.kind === 'group') return tellFields(field.variants ?? [], value, within);
  if (field.kind === 'list') return tellList(field, Array.isArray(value) ? value : [], place);
  return [told(place, field.name, (field.euros ?? field).label, plainValue(field, value))];
}

/** Each entry on its own, so that one that came or went is told alone. */
function tellList(field: FieldDescription, values: readonly unknown[], place: Place): readonly Told[] {
  const [plain] = field.variants?.[0]?.fields ?? [];
  if (values.length === 0) return [told(place, field.name, field.label, same('–'))];
  return values.flatMap((value, index) => {
    const label = joined([field.label, same(`${index + 1}`)], ' ');
    const path = `${field.name}/${index}`;
    if (plain?.name === '*') return tellField({ ...plain, name: path, label }, value, place);
    if (isHidden(value)) return [told(place, path, label, hiddenText(value))];
    return tellFields(field.variants ?? [], value, { path: `${place.path}/${path}`, before: [...place.before, label] });
  });
}

const told = ({ path, before }: Place, name: string, label: Text, value: Text): Told => ({
  path: `${path}/${name}`,
  label: joined([...before, label], ' – '),
  value,
});

function plainValue({ kind, euros, choices = [] }: FieldDescription, value: unknown): Text {
  switch (kind) {
    case 'yes-or-no':
      return yesOrNo(value === true);
    case 'number':
      return euros ? euroText(Number(value)) : number(Number(value));
    case 'date':
      return day(String(value) as Parameters<typeof day>[0]);
    case 'choice':
      return choices.find((choice) => choice.value === value)?.label ?? same(String(value));
    default:
      return same(typeof value === 'string' ? value : JSON.stringify(value));
  }
}

/** The commitment's beginning tells two withheld values apart without opening either. */
function hiddenText(value: Hidden): Text {
  const mark = value.commitment.slice(0, 12);
  const word = 'erased' in value ? AUDIT.erased : AUDIT.withheld;
  return { de: `${word.de} (${mark}…)`, en: `${word.en} (${mark}…)` };
}

interface Hidden {
  readonly commitment: string;
}

export const isHidden = (value: unknown): value is Hidden =>
  typeof value === 'object' && value !== null && ('withheld' in value || 'erased' in value) && 'commitment' in value;

const variantFor = (variants: readonly FormVariant[], value: unknown): FormVariant =>
  variants.find(({ when }) => when && partOf(value, when.name) === when.value) ?? variants[0] ?? { fields: [] };

const partOf = (value: unknown, name: string): unknown => Object.getOwnPropertyDescriptor(Object(value), name)?.value;
