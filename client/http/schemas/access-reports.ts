/** The report of Art. 15 GDPR, as OpenAPI describes it; the types themselves stand in `client/access-report/report.ts`. */
import { z } from '@hono/zod-openapi';
import { ROLES } from '../../../domain/terms.ts';
import { CREDENTIAL_KINDS } from '../../../storage/credentials.ts';
import { text } from './views.ts';

const instant = z.iso.datetime();
const ofCase = { caseId: z.string(), number: z.string() };
const told = { seq: z.int(), at: instant, sentence: text };
const foundAt = z.object({
  ...ofCase,
  seq: z.int(),
  at: instant,
  entered: z.object({ as: z.object({ id: z.string(), label: text }), by: text }),
  field: text,
});

export const AccessReportSchema = z
  .object({
    createdAt: instant,
    createdOn: z.iso.date(),
    municipality: z.object({ id: z.string(), name: z.string(), unit: z.string() }),
    about: z.object({ person: z.string().optional(), name: z.string().optional(), email: z.string().optional() }),
    directory: z
      .object({
        name: z.string(),
        email: z.string(),
        language: z.enum(['de', 'en']),
        organisation: z.string(),
        roles: z.array(z.object({ id: z.enum(ROLES), label: text })),
        notices: z.enum(['at-once', 'days-mail']),
        registers: z.array(z.string()),
        subject: z.string(),
      })
      .optional(),
    roles: z.array(z.object({ ...told, caseId: z.string().optional(), number: z.string().optional() })),
    credentials: z.array(
      z.object({
        kind: z.object({ id: z.enum(CREDENTIAL_KINDS), label: text }),
        createdAt: instant,
        expiresAt: instant.optional(),
        usedAt: instant.optional(),
      }),
    ),
    drafts: z
      .array(
        z.object({
          form: text,
          place: z.string(),
          caseId: z.string().optional(),
          number: z.string().optional(),
          savedAt: instant,
          expiresAt: instant,
          content: z
            .array(z.object({ field: text, value: text }))
            .optional()
            .openapi({ description: 'What was typed; for the person alone.' }),
        }),
      )
      .openapi({ description: 'Forms that the person has begun on the pages and not sent.' }),
    named: z.array(
      foundAt.extend({
        by: z.enum(['directory', 'email', 'name']).openapi({
          description: 'How it was found: `name` may be a namesake; somebody has to look.',
        }),
        otherName: z.literal(true).optional().openapi({
          description: 'The address is the person’s, the name is not: a mailbox that several share.',
        }),
        value: z.unknown().openapi({ description: 'The contact data; withheld from operators (P15).' }),
      }),
    ),
    mentioned: z.array(foundAt).openapi({
      description: 'Free texts with the name or address, for the officer to look at: they may speak of others, too.',
    }),
    acts: z.array(
      z.object({
        caseId: z.string().optional(),
        number: z.string().optional(),
        seq: z.int(),
        at: instant,
        what: z.object({ id: z.string(), label: text }),
        role: text,
        for: text.optional(),
      }),
    ),
    told: z.array(z.object({ ...ofCase, ...told })).openapi({ description: 'Mails that went to the person.' }),
    information: z.array(z.object({ heading: text, text })),
  })
  .openapi('AccessReport', { description: 'Art. 15 GDPR.' });
