/** Every form of the guideline, and every field of a form at any depth. */
import type { z } from 'zod';
import { COMMAND_TABLE } from '../../../domain/case/commands.ts';
import { type FormField, fieldsIn, variantsOf } from '../../../domain/guideline/form-fields.ts';
import { STEP_TABLE } from '../../../domain/guideline/steps.ts';

export const FORMS: readonly (readonly [name: string, form: z.ZodType])[] = Object.entries({
  ...STEP_TABLE,
  ...COMMAND_TABLE,
}).map(([name, { form }]) => [name, form]);

export interface Placed extends FormField {
  readonly path: string;
}

/** Each list of fields that people see together: a form, a variant of it, a group within it. */
export const levelsOf = (schema: z.core.$ZodType, path = ''): readonly (readonly Placed[])[] =>
  variantsOf(schema).flatMap((variant) => {
    const level = fieldsIn(variant).map((field) => ({ ...field, path: `${path}/${field.name}` }));
    return [level, ...level.flatMap((field) => levelsOf(field.schema, field.path))];
  });

export const everyField = (form: z.core.$ZodType): readonly Placed[] => levelsOf(form).flat();
