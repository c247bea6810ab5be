/**
 * Forms that carry another form: a correction and a record for an office that of the step which they name, a revised purpose
 * and an import the request. The inner one is sealed and opened as if it stood alone: whoever reads it later, among the case's
 * facts, need not know by which command it came.
 */
import type { z } from 'zod';
import { formOf, isStep } from '../../domain/case/commands.ts';
import { mapPersonalFields, type PersonalField } from '../../domain/guideline/personal-fields.ts';
import { CASE_COMMANDS, type CaseCommandName, type Json } from '../../domain/terms.ts';

/** A personal field of a command: `path` within the form that it belongs to, `pointer` within the command's whole form. */
export interface FoundField extends PersonalField {
  readonly pointer: string;
}

export interface InnerForm {
  /** The field that carries it. */
  readonly at: 'form' | 'request';
  readonly schema: z.ZodType;
}

export function innerFormOf(type: CaseCommandName, form: unknown): InnerForm | undefined {
  switch (type) {
    case 'correct-step':
    case 'record-for-office': {
      const step = CASE_COMMANDS.find((name) => isStep(name) && name === valueAt(form, 'step'));
      return step && { at: 'form', schema: formOf(step) };
    }
    case 'revise-purpose':
    case 'import-case':
      return { at: 'request', schema: formOf('open-case') };
    default:
      return undefined;
  }
}

/** The form with each personal field replaced by what `replace` makes of it. */
export function mapFormFields(type: CaseCommandName, form: unknown, replace: (field: FoundField) => unknown): Json {
  const inner = innerFormOf(type, form);
  const carried = inner && valueAt(form, inner.at);
  const own = inner && isRecord(form) ? { ...form, [inner.at]: undefined } : form;
  const outer = mapPersonalFields(formOf(type), own, (field) => replace({ ...field, pointer: field.path }));
  if (!inner || carried === undefined || !isRecord(outer)) return outer;
  const within = mapPersonalFields(inner.schema, carried, (field) =>
    replace({ ...field, pointer: `/${inner.at}${field.path}` }),
  );
  return { ...outer, [inner.at]: within };
}

const valueAt = (form: unknown, name: string): unknown => (isRecord(form) ? form[name] : undefined);

const isRecord = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
