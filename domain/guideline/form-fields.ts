/** A form as people see it: which fields it has, which of them may be left out, and which field an error or a value belongs to. */
import { z } from 'zod';
import { type FieldMeta, fieldMeta } from './field-meta.ts';

export interface FormField {
  /** Its name within the form; of a list's items their position. */
  readonly name: string;
  readonly optional: boolean;
  /** Without what makes it optional. */
  readonly schema: z.core.$ZodType;
  readonly meta: FieldMeta | undefined;
}

/** A field's description, also where it is optional. */
export function metaOf(schema: z.core.$ZodType): FieldMeta | undefined {
  return fieldMeta.get(schema) ?? (schema instanceof z.ZodOptional ? metaOf(schema.def.innerType) : undefined);
}

/** The fields right within a part of a form: of an object its own, of a list its items; a union has none but its variants. */
export function fieldsIn(schema: z.core.$ZodType): readonly FormField[] {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema instanceof z.ZodObject ? schema.def.shape : {};
  const items = schema instanceof z.ZodArray ? [fieldOf('*', schema.def.element)] : [];
  return [...Object.entries(shape).map(([name, field]) => fieldOf(name, field)), ...items];
}

/** The forms that a part of a form can take: the variants of a union, else the part itself. */
export const variantsOf = (schema: z.core.$ZodType): readonly z.core.$ZodType[] =>
  schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema];

/** The variant of a union that a value chose. */
export function optionFor(union: z.ZodDiscriminatedUnion, value: unknown): z.core.$ZodType | undefined {
  const chosen: unknown = Object.getOwnPropertyDescriptor(Object(value), union.def.discriminator)?.value;
  return union.options.find((option) => {
    const expected = fieldsIn(option).find(({ name }) => name === union.def.discriminator);
    return expected !== undefined && z.safeParse(expected.schema, chosen).success;
  });
}

/** The fields that lead to a place in a form, outermost first; fewer than the path where the form has no such place. */
export function fieldsAlong(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): readonly FormField[] {
  const [first, ...rest] = path;
  if (first === undefined) return [];
  const chosen = schema instanceof z.ZodDiscriminatedUnion ? optionFor(schema, value) : undefined;
  const field = (chosen ? [chosen] : variantsOf(schema))
    .flatMap(fieldsIn)
    .find(({ name }) => name === '*' || name === first);
  if (!field) return [];
  const inner: unknown = Object.getOwnPropertyDescriptor(Object(value), first)?.value;
  return [{ ...field, name: String(first) }, ...fieldsAlong(field.schema, rest, inner)];
}

const fieldOf = (name: string, schema: z.core.$ZodType): FormField =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault
    ? { ...fieldOf(name, schema.def.innerType), optional: true }
    : { name, optional: false, schema, meta: fieldMeta.get(schema) };
