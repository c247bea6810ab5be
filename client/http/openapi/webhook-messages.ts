/** What receivers of webhooks are sent, for the description: so that one can be written, and its signatures verified, from it alone. */
import { z } from '@hono/zod-openapi';
import type { App } from '../create-app.ts';
import { CaseChangedSchema } from '../schemas/webhooks.ts';

const header = (description: string) => z.string().openapi({ description });

const PARAGRAPHS = [
  'One message for each command that was taken. It says which case, which rows of its journal and which events, and nothing of what they say: whoever wants to know reads the case, with rights of their own.',
  '**Verify it first**, after the Standard Webhooks specification (standardwebhooks.com). Take the body’s bytes as they came, before any parsing. What is signed is `webhook-id`, a full stop, `webhook-timestamp`, a full stop, and the body. The key is what stands behind `whsec_` in the secret, decoded from base64. The signature is `v1,` and the HMAC-SHA256 of the one under the other, in base64. `webhook-signature` may hold several, separated by spaces: one that fits will do; compare in constant time. Refuse a `webhook-timestamp` that is more than five minutes off.',
  'To try it: under the secret `whsec_Dw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8PDw8=`, the `webhook-id` `msg_1`, the `webhook-timestamp` `1800000000` and the body `{"type":"case.changed"}` have the signature `v1,lPkrqqdu0YfaTHLWOu/oXUWstr2EPa516Ia2YpasEFM=`.',
  '**Answer** with any 2xx within ten seconds, and work afterwards. Everything else has the message sent again under the same `webhook-id`, signed anew: after ten seconds, later once an hour, for three days; then the webhook is `paused`. 410 disables it at once. Redirects are not followed.',
  '**Each at least once**, in the order of its case: pass over a `webhook-id` that you have seen. A case’s next message comes when the one before was taken.',
];

export function describeMessages(app: App): void {
  app.openAPIRegistry.registerWebhook({
    method: 'post',
    path: 'case.changed',
    operationId: 'caseChanged',
    summary: 'Something happened in a case',
    description: PARAGRAPHS.join('\n\n'),
    tags: ['webhooks'],
    request: {
      headers: z.object({
        'webhook-id': header('The same for the same message, however often it comes.'),
        'webhook-timestamp': header('Seconds since 1970, of this attempt.'),
        'webhook-signature': header(
          '`v1,` and the HMAC-SHA256 in base64; several, separated by spaces, while an older secret holds.',
        ),
      }),
      body: { required: true, content: { 'application/json': { schema: CaseChangedSchema } } },
    },
    responses: {
      204: { description: 'It is taken; any other 2xx does as well' },
      410: { description: 'There is nobody here any more: the webhook is disabled' },
    },
  });
}
