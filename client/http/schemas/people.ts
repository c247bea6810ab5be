/** People as the API takes and shows them. */
import { z } from '@hono/zod-openapi';
import { isOneLine } from '../../../domain/guideline/text-characters.ts';
import { type OrganisationId, type PersonId, ROLES } from '../../../domain/terms.ts';
import { text } from './views.ts';

const id64 = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const personId = id64
  .transform((id) => id as PersonId)
  .openapi({ type: 'string', example: 'p-4f1c09ab77de', description: 'Id of the person, as `listPeople` has it.' });
export const organisationId = id64
  .transform((id) => id as OrganisationId)
  .openapi({ type: 'string', example: 'nachbarschaft' });
const role = z.enum(ROLES).exclude(['engine']);
const language = z.enum(['de', 'en']);
const notices = z.enum(['at-once', 'days-mail']);

/** RFC 5321 allows no more; one line, since it becomes a header of mails. */
const email = z.email().max(254);

export const PersonEntrySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(120).refine(isOneLine),
    email,
    language: language.default('de').openapi({ description: 'In which mails are written' }),
    organisation: organisationId
      .optional()
      .openapi({ description: 'A carrier; left out for the municipality’s own people' }),
    roles: z.array(role).min(1).max(ROLES.length),
    notices: notices
      .optional()
      .openapi({ description: 'Whether a newly opened step is told at once or with the day’s mail' }),
    registers: z
      .array(id64)
      .max(60)
      .optional()
      .openapi({ description: 'Of a county: the towns whose registers they answer for' }),
    subject: z
      .string()
      .min(1)
      .max(255)
      .refine(isOneLine)
      .optional()
      .openapi({ description: 'Subject at the identity provider; left out: the person’s id' }),
  })
  .openapi('PersonEntry', { description: 'What is known of a person. What is left out is unknown.' });

export const PersonSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language,
    organisation: z.string(),
    municipality: z.string(),
    roles: z.array(z.object({ id: z.enum(ROLES), label: text })),
    notices: notices.optional(),
    registers: z.array(z.string()).optional(),
    subject: z.string(),
  })
  .openapi('Person', { description: 'A person or a program that signs in.' });

export const MeSchema = PersonSchema.extend({
  demonstration: z
    .boolean()
    .openapi({ description: 'The sign-in is that of a demonstration: invented people, no passwords' }),
}).openapi('Me', { description: 'The caller.' });

export const WishesSchema = z.strictObject({ language, notices: notices.optional() });
