/** The retention preview, as OpenAPI describes it; the types themselves stand in `client/reading/read-retention.ts`. */
import { z } from '@hono/zod-openapi';
import { ENDINGS } from '../../../domain/calendar/retention-schedule.ts';
import { ROLES } from '../../../domain/terms.ts';
import { text } from './views.ts';

const role = z.enum(ROLES);
const months = z.object(Object.fromEntries(ENDINGS.map((ending) => [ending, z.int()])));

export const RetentionSchema = z
  .object({
    today: z.iso.date(),
    until: z.iso.date(),
    schedule: z.object({ months, begins: z.enum(['with-the-end', 'with-the-next-year']) }),
    total: z.int().openapi({ description: 'Due by then, over all pages.' }),
    cases: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        carrierName: z.string().optional(),
        ending: z.object({ id: z.enum(ENDINGS), label: text }),
        overSince: z.iso.date(),
        dueSince: z.iso.date(),
        values: z.int().openapi({ description: 'Sealed values that a deletion destroys.' }),
        documents: z.int(),
        hold: z.object({ since: z.iso.datetime(), by: role }).optional(),
        proposal: z
          .object({
            at: z.iso.datetime(),
            by: role,
            yours: z.boolean().openapi({ description: 'The caller has proposed it and cannot consent.' }),
          })
          .optional(),
      }),
    ),
    next: z.string().optional(),
  })
  .openapi('Retention', { description: 'What is due for deletion.' });
