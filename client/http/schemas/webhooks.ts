/** Webhooks as the API takes and shows them, and what a receiver is sent. */
import { z } from '@hono/zod-openapi';
import { CASE_EVENT_NAMES } from '../../../domain/case/event-sources.ts';

const eventName = z.enum(CASE_EVENT_NAMES);

export const WebhookEntrySchema = z
  .strictObject({
    url: z.url().max(2000).openapi({
      description: 'Where messages are sent: https, without a login and without a fragment',
      example: 'https://records.muelheim.example/handschlag',
    }),
    events: z
      .array(eventName)
      .min(1)
      .max(CASE_EVENT_NAMES.length)
      .optional()
      .openapi({
        description: 'Only these; left out: all',
        example: ['case-opened', 'case-closed'],
      }),
    from: z.enum(['now', 'beginning']).default('now').openapi({
      description: 'Whether cases that exist are told from their beginning, or what happens in them from now on',
    }),
  })
  .openapi('WebhookEntry', { description: 'Whom to tell, of what.' });

export const WebhookSchema = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(eventName).optional(),
    state: z.enum(['active', 'paused', 'disabled']).openapi({
      description: '`paused`: it failed for three days; `disabled`: it answered 410 Gone. Either can be resumed',
    }),
    problem: z.string().optional().openapi({
      description: 'Why the last attempt failed, e.g. `status-500`, `timeout`, `redirect`, `not-public`, `certificate`',
    }),
    createdAt: z.iso.datetime(),
  })
  .openapi('Webhook', { description: 'A receiver.' });

export const NewWebhookSchema = WebhookSchema.extend({
  secret: z.string().openapi({ description: 'Told this once: `whsec_` and 32 bytes in base64' }),
}).openapi('NewWebhook', { description: 'A receiver with its secret.' });

/** Nothing of what the events say: whoever wants to know reads the case, with rights of their own. */
export const CaseChangedSchema = z
  .object({
    type: z.literal('case.changed'),
    timestamp: z.iso.datetime(),
    data: z.object({
      caseId: z.string(),
      number: z.string().openapi({ description: 'As it stands in mails and letters' }),
      municipality: z.string(),
      seq: z.int().openapi({ description: 'The last row of the case’s journal that this tells of' }),
      from: z.int().openapi({
        description: 'The first row: `after` one less, `GET …/events` reads all that this message tells of',
      }),
      to: z.int().openapi({ description: 'The last row, as `seq`' }),
      events: z
        .array(z.object({ seq: z.int(), type: eventName, at: z.iso.datetime(), hash: z.string().length(64) }))
        .openapi({ description: 'Those that the webhook wants; `hash` is the row’s own in the journal' }),
      url: z.url().openapi({ description: 'Where the case is read' }),
    }),
  })
  .openapi('CaseChanged', {
    description: 'The body of a webhook’s message.',
    examples: [
      {
        type: 'case.changed',
        timestamp: '2027-03-15T09:30:00.000Z',
        data: {
          caseId: 'k3vuo5jqn2x7ab4mlw6ctzr2ae',
          number: 'HS-K3VUO5JQ',
          municipality: 'muelheim',
          seq: 7,
          from: 6,
          to: 7,
          events: [{ seq: 7, type: 'completeness-checked', at: '2027-03-15T09:30:00.000Z', hash: '0f'.repeat(32) }],
          url: 'https://handschlag.example/api/v1/cases/k3vuo5jqn2x7ab4mlw6ctzr2ae',
        },
      },
    ],
  });
