/** Comparable decisions and the yearly account of effort, as OpenAPI describes them. */
import { z } from '@hono/zod-openapi';
import { COMPARABLE_FACTS } from '../../../domain/case/comparable.ts';

const outcome = z.enum(['accept', 'decline']);

export const ComparableSchema = z
  .object({
    cases: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        outcome,
        decidedOn: z.iso.date(),
        summary: z.string(),
        reasons: z
          .unknown()
          .openapi({ description: 'Only for roles that may read them; else what stands in their place.' }),
        alike: z.array(z.enum(COMPARABLE_FACTS)),
        score: z.int().openapi({ description: 'In how many facts they are alike; at least two.' }),
      }),
    ),
  })
  .openapi('ComparableCases', { description: 'Decided cases that resemble this one.' });

const amounts = z.object({ staffHours: z.int(), sheets: z.int(), postageCents: z.int() });

export const EffortSchema = z
  .object({
    accounts: z.array(
      z.object({
        year: z.int(),
        accepted: z.int(),
        declined: z.int(),
        running: z.int().openapi({ description: 'Accepted cases whose actual effort is not known yet.' }),
        estimated: amounts,
        actual: amounts,
        bound: amounts.openapi({ description: 'The actual effort where it is known, the estimate where it is not.' }),
        budget: amounts.optional(),
        remaining: amounts.optional(),
        overrun: amounts.optional(),
      }),
    ),
  })
  .openapi('Effort', { description: 'Estimated and real effort, year by year.' });
