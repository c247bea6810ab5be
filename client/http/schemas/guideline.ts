/** The guideline as OpenAPI describes it; the types themselves stand in `client/reading/`. */
import { z } from '@hono/zod-openapi';
import { REFERENCES } from '../../../domain/guideline/field-meta.ts';
import { PEOPLE_COMMANDS, PHASES, ROLES, STEPS } from '../../../domain/terms.ts';
import { text } from './views.ts';

const role = z.enum(ROLES);
const step = z.enum(STEPS);

/** A group's and a list's fields are described like the form's own. */
const variants = z.array(
  z.object({
    when: z.object({ name: z.string(), value: z.string(), label: text, question: text }).optional(),
    fields: z.array(
      z.object({
        name: z.string(),
        label: text,
        kind: z.enum(['text', 'number', 'date', 'yes-or-no', 'choice', 'group', 'list', 'form']),
        optional: z.boolean(),
        hint: text.optional(),
        example: text.optional(),
        lines: z.literal(true).optional().openapi({ description: 'A text of several lines.' }),
        names: z.enum(REFERENCES).optional().openapi({ description: 'What its value is the id or number of.' }),
        personal: z.enum(['person', 'text']).optional(),
        readers: z.array(role).optional(),
        euros: z
          .object({ label: text, hint: text.optional(), example: text.optional() })
          .optional()
          .openapi({ description: 'The field is an amount in cents; this is how pages ask for it in euros.' }),
        choices: z.array(z.object({ value: z.string(), label: text })).optional(),
        variants: z
          .array(z.record(z.string(), z.unknown()))
          .optional()
          .openapi({ description: 'What a group, or each entry of a list, consists of; as the form itself.' }),
      }),
    ),
  }),
);

const command = {
  label: text,
  by: z.array(role).openapi({ description: 'Empty: whoever may complete the step that the command names.' }),
  rules: z.array(z.string()),
  form: variants,
};

export const GuidelineStepSchema = z
  .object({
    ...command,
    id: step,
    short: text,
    phase: z.enum(PHASES),
    each: z.enum(['role', 'register', 'committee', 'complaint']).optional(),
    after: z.array(step),
    within: z.int().optional().openapi({ description: 'In working days.' }),
    againWithin: z.int().optional(),
  })
  .openapi('GuidelineStep', { description: 'A step with the fields of its form.' });

export const GuidelineSchema = z
  .object({
    version: z.int(),
    steps: z.array(GuidelineStepSchema),
    commands: z.array(z.object({ ...command, id: z.enum(PEOPLE_COMMANDS) })),
    rules: z.array(z.object({ id: z.string(), force: z.enum(['must', 'should', 'derived']) })),
  })
  .openapi('Guideline', { description: 'Steps, commands and rules.' });
