/** A form, told field by field: what each is called, what helps to fill it in, what it takes. Made from the schema itself. */
import { z } from 'zod';
import type { InEuros, Reference } from '../../domain/guideline/field-meta.ts';
import { type FormField, fieldsIn, variantsOf } from '../../domain/guideline/form-fields.ts';
import type { Role, Text } from '../../domain/terms.ts';

export type FieldKind = 'text' | 'number' | 'date' | 'yes-or-no' | 'choice' | 'group' | 'list' | 'form';

export interface FieldDescription {
  readonly name: string;
  readonly label: Text;
  readonly kind: FieldKind;
  readonly optional: boolean;
  readonly hint?: Text;
  readonly example?: Text;
  /** A text of several lines. */
  readonly lines?: true;
  /** A page carries it along and asks nobody for it; no schema says so. */
  readonly carried?: true;
  /** Of a field that stands aside: the question that opens it, where a page has a better one; no schema says so. */
  readonly asks?: Text;
  /** What its value is the id or number of. */
  readonly names?: Reference;
  /** What helps where it is chosen from a list. */
  readonly chosen?: Text;
  /** Sealed before it is stored: somebody's contact data, or a free text. */
  readonly personal?: 'person' | 'text';
  /** Who may read it; absent: everybody of the case. */
  readonly readers?: readonly Role[];
  /** Whose part it is; absent: of everybody who completes the step. */
  readonly filledBy?: readonly Role[];
  /** An amount in cents; how it is asked for in euros. */
  readonly euros?: InEuros;
  readonly choices?: readonly { readonly value: string; readonly label: Text }[];
  /** What a group consists of, or each entry of a list. */
  readonly variants?: readonly FormVariant[];
}

/** A form's fields; where a choice decides which there are, one variant for each of its values. */
export interface FormVariant {
  /** `question`: what is asked; `label`: this answer. */
  readonly when?: {
    readonly name: string;
    readonly value: string;
    readonly label: Text;
    readonly question: Text;
  };
  readonly fields: readonly FieldDescription[];
}

export function describeForm(schema: z.core.$ZodType): readonly FormVariant[] {
  const decisive = schema instanceof z.ZodDiscriminatedUnion ? schema.def.discriminator : undefined;
  return variantsOf(schema).map((variant) => {
    const fields = fieldsIn(variant);
    const chosen = fields.find(({ name }) => name === decisive);
    return {
      ...(chosen ? { when: whenOf(chosen) } : {}),
      fields: fields.filter((field) => field !== chosen).map(describe),
    };
  });
}

function whenOf({ name, schema, meta }: FormField): NonNullable<FormVariant['when']> {
  const value = String(schema instanceof z.ZodLiteral ? [...schema.values][0] : '');
  return { name, value, label: meta?.choices?.[value] ?? plain(value), question: meta?.label ?? plain(name) };
}

function describe({ name, schema, optional, meta }: FormField): FieldDescription {
  const { label = plain(name), hint, example, names, chosen, personal, readers, filledBy, euros } = meta ?? {};
  const [kind, inner] = kindOf(schema);
  const choices = valuesOf(schema);
  return {
    name,
    label,
    kind,
    optional,
    ...(hint ? { hint } : {}),
    ...(example ? { example } : {}),
    ...(kind === 'text' && takesLines(schema) ? { lines: true } : {}),
    ...(names ? { names } : {}),
    ...(chosen ? { chosen } : {}),
    ...(personal ? { personal } : {}),
    ...(readers ? { readers } : {}),
    ...(filledBy ? { filledBy } : {}),
    ...(euros ? { euros } : {}),
    ...(choices.length > 0
      ? { choices: choices.map((value) => ({ value, label: meta?.choices?.[value] ?? plain(value) })) }
      : {}),
    ...(inner ? { variants: describeForm(inner) } : {}),
  };
}

function valuesOf(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return Object.keys(schema.enum);
  return isOneOfNumbers(schema) ? [...schema.values].map(String) : [];
}

/** A weekday, for instance. */
const isOneOfNumbers = (schema: z.core.$ZodType): schema is z.ZodLiteral<number> =>
  schema instanceof z.ZodLiteral && [...schema.values].every((value) => typeof value === 'number');

/** With what it consists of, where it has parts. */
function kindOf(schema: z.core.$ZodType): readonly [kind: FieldKind, inner?: z.core.$ZodType] {
  if (schema instanceof z.ZodArray) {
    const { element } = schema.def;
    return hasParts(element) ? ['list', element] : ['list', z.strictObject({ '*': element })];
  }
  if (hasParts(schema)) return ['group', schema];
  if (schema instanceof z.ZodRecord) return ['form'];
  if (isOneOfNumbers(schema)) return ['number'];
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return ['choice'];
  if (schema instanceof z.ZodBoolean) return ['yes-or-no'];
  if (schema instanceof z.ZodNumber) return ['number'];
  return [takesDatesAlone(schema) ? 'date' : 'text'];
}

const hasParts = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion;

/** A text that must be a day of the calendar. */
export const takesDatesAlone = (schema: z.core.$ZodType): boolean =>
  z.safeParse(schema, '2027-03-15').success && !z.safeParse(schema, '2027-02-30').success;

/** A title is a line, whatever it would put up with. */
const takesLines = (schema: z.core.$ZodType): boolean =>
  z.safeParse(schema, `a first line\n${'x'.repeat(200)}`).success;

const plain = (text: string): Text => ({ de: text, en: text });
