/**
 * Parses a form with the schema of its step or command, and finds the personal fields in it. Another step's form that it
 * carries is parsed by that step's own schema.
 */
import type { z } from 'zod';
import { formOf, isOpening } from '../../domain/case/commands.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import type { CaseCommandName, Json } from '../../domain/terms.ts';
import type { FieldError } from './answer.ts';
import { fieldErrors } from './field-errors.ts';
import { type FoundField, innerFormOf, mapFormFields } from './form-parts.ts';

export type { FoundField } from './form-parts.ts';

export interface ParsedForm {
  readonly kind: 'parsed';
  /** With every default and transformation of the schema, unsealed. */
  readonly value: Json;
  /** The same with each personal field replaced. */
  map(replace: (field: FoundField) => unknown): Json;
}

export interface InvalidForm {
  readonly kind: 'invalid';
  readonly fields: readonly FieldError[];
}

/** `place`: where it is read what is wrong. */
export function parseForm(type: CaseCommandName, form: unknown, place: Place = {}): ParsedForm | InvalidForm {
  const outer = parsed(formOf(type), form, { at: '', place });
  if (outer.kind === 'invalid') return outer;
  const inner = innerFormOf(type, outer.value);
  // A request is a part of its command's own schema; what a step's form says, only that step's knows.
  if (inner?.at !== 'form') return found(type, outer.value);
  const within = parsed(inner.schema, (outer.value as { readonly form: unknown }).form, { at: '/form', place });
  return within.kind === 'invalid' ? within : found(type, { ...(outer.value as object), form: within.value });
}

const found = (type: CaseCommandName, value: unknown): ParsedForm => ({
  kind: 'parsed',
  value: mapFormFields(type, value, (field) => field.value),
  // An opening command carries its form beside the case's origin.
  map: (replace) =>
    mapFormFields(type, value, (field) =>
      replace(isOpening(type) ? { ...field, pointer: `/request${field.pointer}` } : field),
    ),
});

function parsed(
  schema: z.ZodType,
  form: unknown,
  { at, place }: { readonly at: string; readonly place: Place },
): { readonly kind: 'read'; readonly value: unknown } | InvalidForm {
  const { success, data } = schema.safeParse(form);
  if (success) return { kind: 'read', value: data };
  const fields = fieldErrors(schema, form, place).map((field) => ({ ...field, path: at + field.path }));
  return { kind: 'invalid', fields };
}
