/** What has happened in a case and what is still to come, as OpenAPI describes it. */
import { z } from '@hono/zod-openapi';
import { PHASES, STEPS } from '../../../domain/terms.ts';
import { STEP_STATUSES } from '../../reading/read-steps.ts';
import { anything, date, instant, role, text } from './views.ts';

const head = z.object({ seq: z.int(), hash: z.string() });

export const EventPageSchema = z
  .object({
    events: z.array(
      z.object({
        v: z.literal(1),
        stream: z.string(),
        seq: z.int(),
        prev: z.string().openapi({ description: 'Hash of the row before; 64 zeros before the first.' }),
        hash: z.string().openapi({
          description: 'SHA-256 of the row as the journal holds it, with its sealed values: not of what is shown here.',
        }),
        kind: z.enum(['command', 'event']),
        type: z.string(),
        schema: z.int(),
        at: instant,
        actor: z.object({ person: z.string(), role, organisation: z.string(), for: role.optional() }),
        cause: z.string(),
        rules: z.int(),
        build: z.string(),
        data: anything.openapi({
          description:
            'Sealed values stand as `{ withheld, commitment }`; `{ withheld: true }` alone is what stays with the municipality.',
        }),
      }),
    ),
    head: head.openapi({ description: 'The journal’s last row.' }),
    next: z.int().optional().openapi({ description: '`after` of the next page; absent on the last one.' }),
  })
  .openapi('EventPage', {
    description:
      'Rows of the journal in their order: each command, and behind it the events that it caused. `data` holds the form of a command, or what an event has established.',
  });

export const CaseStepsSchema = z
  .object({
    seq: z.int(),
    steps: z.array(
      z.object({
        key: z.string(),
        step: z.enum(STEPS),
        instance: z.string().optional(),
        label: text,
        phase: z.enum(PHASES),
        status: z.enum(STEP_STATUSES).openapi({
          description:
            '`possible`: may be completed at any time, nobody is asked for it; `lapsed`: the case ended before its turn came.',
        }),
        roles: z.array(role).openapi({ description: 'Who may complete it now, or else in its turn.' }),
        yours: z.boolean(),
        since: instant.optional(),
        notBefore: date.optional(),
        due: date.optional(),
        done: z.object({ at: instant, on: date, role, seq: z.int() }).optional(),
        waivedBy: z.int().optional(),
        waitsFor: z.array(z.enum(STEPS)).optional(),
        form: z.string().openapi({ description: 'Where its form is described, field by field.' }),
        complete: z.string().optional().openapi({ description: 'Where it is completed, while it can be.' }),
      }),
    ),
  })
  .openapi('CaseSteps', { description: 'Every step of the guideline that concerns the case, in its order.' });
