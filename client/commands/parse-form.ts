/**
 * Parses a form with the schema of its step or command, and finds the personal fields in it. What `correct-step` carries is
 * another step's form and is parsed by that step's own schema.
 */
import type { z } from 'zod';
import { formOf } from '../../domain/case/commands.ts';
import { StepCorrection } from '../../domain/guideline/forms/about-steps.ts';
import { mapPersonalFields, type PersonalField } from '../../domain/guideline/personal-fields.ts';
import type { CaseCommandName, Json, StepName } from '../../domain/terms.ts';
import type { FieldError } from './answer.ts';
import { fieldErrors } from './field-errors.ts';

/** A personal field of a command: `path` within its step's own form, `pointer` within the whole command's data. */
export interface FoundField extends PersonalField {
  readonly pointer: string;
}

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

export function parseForm(type: CaseCommandName, form: unknown): ParsedForm | InvalidForm {
  if (type === 'correct-step') return parseCorrection(form);
  // An opened case carries its form beside its origin.
  return parseOwn(formOf(type), form, type === 'open-case' ? '/request' : '');
}

function parseOwn(schema: z.ZodType, form: unknown, prefix: string): ParsedForm | InvalidForm {
  const parsed = schema.safeParse(form);
  if (!parsed.success) return { kind: 'invalid', fields: fieldErrors(schema, form) };
  return {
    kind: 'parsed',
    value: mapPersonalFields(schema, parsed.data, ({ value }) => value),
    map: (replace) =>
      mapPersonalFields(schema, parsed.data, (field) => replace({ ...field, pointer: prefix + field.path })),
  };
}

function parseCorrection(form: unknown): ParsedForm | InvalidForm {
  const outer = parseOwn(StepCorrection, form, '');
  if (outer.kind === 'invalid') return outer;
  const { step, form: innerForm } = outer.value as { readonly step: StepName; readonly form: Json };
  const inner = parseOwn(formOf(step), innerForm, '/form');
  if (inner.kind === 'invalid') {
    return { kind: 'invalid', fields: inner.fields.map((field) => ({ ...field, path: `/form${field.path}` })) };
  }
  const together = (a: Json, b: Json): Json => ({ ...(a as Readonly<Record<string, Json>>), form: b });
  return {
    kind: 'parsed',
    value: together(outer.value, inner.value),
    map: (replace) => together(outer.map(replace), inner.map(replace)),
  };
}
