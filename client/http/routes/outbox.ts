/** The mails of a local installation, which leave it nowhere: a folder to look into. Elsewhere there is no such address. */
import { createRoute, z } from '@hono/zod-openapi';
import { latestMails, MAIL_NAME, mailNamed } from '../../reading/read-outbox.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { nothingHere } from '../problems/on-error.ts';
import { problem } from '../problems/problem.ts';
import { ATTACHMENT } from '../schemas/answer-headers.ts';
import { answers, bearing } from '../schemas/answers.ts';
import { pageLimit } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const tags = ['operation'];
const allowed = permitted('read-outbox');

const list = createRoute({
  method: 'get',
  path: '/api/v1/outbox',
  summary: 'Mails of a demonstration, the latest first',
  tags,
  ...allowed,
  request: {
    query: z.strictObject({ limit: pageLimit({ most: 200, usual: 50 }).openapi({ description: 'How many at most.' }) }),
  },
  responses: answers(
    200,
    'The mails',
    z
      .object({
        mails: z.array(z.object({ id: z.string(), sentAt: z.iso.datetime(), to: z.string(), subject: z.string() })),
      })
      .openapi('Outbox', { description: 'Mails of a demonstration.' }),
  ),
});

const show = createRoute({
  method: 'get',
  path: '/api/v1/outbox/{mail}',
  summary: 'One mail as it would have been sent (RFC 5322)',
  tags,
  ...allowed,
  request: {
    params: z.object({
      mail: z.string().regex(MAIL_NAME).openapi({ description: 'Id of the mail, as `listOutbox` has it.' }),
    }),
  },
  responses: bearing(ATTACHMENT, answers(200, 'The mail', z.string(), 'message/rfc822')),
});

export function outboxRoutes(app: App, { outbox }: Services): void {
  app.openapi(list, async (c) => {
    if (outbox === undefined) return problem(c, 404, nothingHere);
    return c.json({ mails: await latestMails(outbox, c.req.valid('query').limit) }, 200);
  });

  app.openapi(show, async (c) => {
    const { mail } = c.req.valid('param');
    const content = outbox === undefined ? undefined : await mailNamed(outbox, mail);
    if (!content) return problem(c, 404, nothingHere);
    return c.body(Uint8Array.from(content), 200, {
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="${mail}"`,
    });
  });
}
