/**
 * Finds the personal fields of a form's value by walking the form's schema, so that sealing, opening, fingerprints and views
 * agree on them. Pure: what happens to a field is the caller's.
 */
import { z } from 'zod';
import type { SealedValue } from '../journal/sealed.ts';
import type { Json } from '../terms.ts';
import type { FieldMeta } from './field-meta.ts';
import { metaOf, optionFor } from './form-fields.ts';

/** A form's value as it stands in commands and events: personal fields sealed, everything else as it was. */
export type SealedForm<T> =
  T extends z.core.$brand<'personal'>
    ? SealedValue
    : T extends string | number | boolean | null | undefined
      ? T
      : T extends readonly (infer Item)[]
        ? readonly SealedForm<Item>[]
        : { readonly [K in keyof T]: SealedForm<T[K]> };

export interface PersonalField {
  /** JSON pointer (RFC 6901) within the form's value. */
  readonly path: string;
  readonly value: unknown;
  readonly meta: FieldMeta;
}

/** The value with each personal field replaced by what `replace` makes of it. */
export function mapPersonalFields(
  schema: z.core.$ZodType,
  value: unknown,
  replace: (field: PersonalField) => unknown,
  path = '',
): Json {
  const meta = metaOf(schema);
  if (value === undefined || value === null) return null;
  if (meta?.personal) return replace({ path, value, meta }) as Json;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return mapPersonalFields(schema.def.innerType, value, replace, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item, index) => mapPersonalFields(schema.def.element, item, replace, `${path}/${index}`));
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(schema, value);
    return option ? mapPersonalFields(option, value, replace, path) : (value as Json);
  }
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.def.shape;
    const result: Record<string, Json> = {};
    for (const [name, item] of Object.entries(value)) {
      if (item === undefined) continue;
      const field = shape[name];
      result[name] = field ? mapPersonalFields(field, item, replace, `${path}/${escaped(name)}`) : (item as Json);
    }
    return result;
  }
  return value as Json;
}

/** RFC 6901, section 3 */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
