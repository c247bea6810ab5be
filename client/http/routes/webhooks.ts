/** Webhooks of a municipality, for a records system that wants to follow its cases. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Webhook } from '../../../storage/webhooks.ts';
import { refused } from '../../commands/answer.ts';
import { commandIdOf } from '../../commands/ids.ts';
import type { App } from '../create-app.ts';
import { describeMessages } from '../openapi/webhook-messages.ts';
import { permitted } from '../permitted.ts';
import { municipalityUnknown } from '../problems/municipality-unknown.ts';
import { nothingHere } from '../problems/on-error.ts';
import { notDone, problem } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { jsonBody, municipalityId, writeHeaders } from '../schemas/requests.ts';
import { NewWebhookSchema, WebhookEntrySchema, WebhookSchema } from '../schemas/webhooks.ts';
import type { Services } from '../services.ts';
import { isTheirs } from '../whose-municipality.ts';

const PATH = '/api/v1/municipalities/{id}/webhooks';
const tags = ['webhooks'];
const ofMunicipality = z.object({ id: municipalityId });
const ofWebhook = z.object({
  id: municipalityId,
  webhook: z
    .string()
    .regex(/^[0-9a-f]{20}$/)
    .openapi({ description: 'Id of the webhook, as `listWebhooks` has it.' }),
});
const changing = permitted('change-webhooks');

const list = createRoute({
  method: 'get',
  path: PATH,
  summary: 'The municipality’s webhooks, without their secrets',
  tags,
  ...permitted('read-webhooks'),
  request: { params: ofMunicipality },
  responses: answers(
    200,
    'The webhooks',
    z
      .object({ webhooks: z.array(WebhookSchema) })
      .openapi('WebhookList', { description: 'The municipality’s receivers.' }),
  ),
});

const create = createRoute({
  method: 'post',
  path: PATH,
  summary: 'Have a receiver told of what happens in the municipality’s cases',
  description:
    'What is sent, how to verify it and how to answer stands under `webhooks` of this document (`case.changed`). The secret is told in this answer alone; the same key with the same content is refused with `webhook-made-already` and does not tell it again. Addresses of the public internet are called; a network of the administration’s own must be named by the operators first, else `problem` says `not-public`.',
  tags,
  ...changing,
  request: { params: ofMunicipality, headers: writeHeaders, body: jsonBody(WebhookEntrySchema) },
  responses: answers(201, 'The webhook with its secret', NewWebhookSchema),
});

const remove = createRoute({
  method: 'delete',
  path: `${PATH}/{webhook}`,
  summary: 'Tell a receiver nothing any more',
  tags,
  ...changing,
  request: { params: ofWebhook, headers: writeHeaders },
  responses: answers(200, 'It is removed', z.object({ removed: z.literal(true) })),
});

const rotate = createRoute({
  method: 'post',
  path: `${PATH}/{webhook}/secret-rotations`,
  summary: 'A new secret; for a day messages are signed under the one before, too',
  tags,
  ...changing,
  request: { params: ofWebhook, headers: writeHeaders },
  responses: answers(201, 'The secret', z.object({ secret: z.string(), previousUntil: z.iso.datetime() })),
});

const resume = createRoute({
  method: 'post',
  path: `${PATH}/{webhook}/resumptions`,
  summary: 'Go on with a webhook that was paused or disabled; nothing was lost meanwhile',
  tags,
  ...changing,
  request: { params: ofWebhook, headers: writeHeaders },
  responses: answers(201, 'The webhook', WebhookSchema),
});

export function webhookRoutes(app: App, { webhooks }: Services): void {
  describeMessages(app);

  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param');
    if (!isTheirs(c, id)) return notDone(c, refused(municipalityUnknown));
    return c.json({ webhooks: (await webhooks.list(id)).map(webhookView) }, 200);
  });

  app.openapi(create, async (c) => {
    const { id: municipality } = c.req.valid('param');
    if (!isTheirs(c, municipality)) return notDone(c, refused(municipalityUnknown));
    const { url, events, from } = c.req.valid('json');
    const made = await webhooks.create({
      municipality,
      url,
      from,
      by: c.get('person').id,
      key: c.req.valid('header')['idempotency-key'],
      ...(events ? { events } : {}),
    });
    if ('refusal' in made) return notDone(c, refused(made.refusal));
    return c.json({ ...webhookView(made.webhook), secret: made.secret }, 201, NOT_KEPT);
  });

  app.openapi(remove, async (c) => {
    const { id: municipality, webhook } = c.req.valid('param');
    const removed = isTheirs(c, municipality) && (await webhooks.remove({ municipality, webhook }));
    return removed ? c.json({ removed: true as const }, 200) : problem(c, 404, nothingHere);
  });

  app.openapi(rotate, async (c) => {
    const { id: municipality, webhook } = c.req.valid('param');
    const by = commandIdOf(c.get('person').id, c.req.valid('header')['idempotency-key']);
    const made = isTheirs(c, municipality) ? await webhooks.rotate({ municipality, webhook }, by) : undefined;
    return made ? c.json(made, 201, NOT_KEPT) : problem(c, 404, nothingHere);
  });

  app.openapi(resume, async (c) => {
    const { id: municipality, webhook } = c.req.valid('param');
    const resumed = isTheirs(c, municipality) ? await webhooks.resume({ municipality, webhook }) : undefined;
    return resumed ? c.json(webhookView(resumed), 201) : problem(c, 404, nothingHere);
  });
}

const NOT_KEPT = { 'cache-control': 'no-store' };

const webhookView = ({ municipality: _, events, ...webhook }: Webhook) => ({
  ...webhook,
  ...(events ? { events: [...events] } : {}),
});
