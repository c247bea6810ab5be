/** Sign-in by a mailed link: asked for, opened on a page of its own, and over with the working day. */
import { createRoute, z } from '@hono/zod-openapi';
import { refusal } from '../../../domain/case/refusals.ts';
import { SESSION_PREFIX } from '../../sign-in/sessions.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { problem } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { jsonBody, writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const tags = ['sign-in'];

const ask = createRoute({
  method: 'post',
  path: '/api/v1/sign-in-links',
  summary: 'Ask for a link that signs a carrier’s person in, by mail',
  description: 'Always answered alike: whether an address is known is nobody’s business.',
  tags,
  request: { body: jsonBody(z.strictObject({ email: z.email().max(254) })) },
  responses: answers(
    202,
    'If the address is a carrier’s, a link is on its way to it',
    z.object({ kind: z.literal('on-its-way') }),
  ),
});

const exchange = createRoute({
  method: 'post',
  path: '/api/v1/sessions',
  summary: 'Exchange a link’s secret for a session, once',
  tags,
  request: {
    body: jsonBody(
      z.strictObject({
        link: z.string().min(20).max(500).openapi({ description: 'The link, or the secret at its end' }),
      }),
    ),
  },
  responses: answers(
    201,
    'The session: its token is sent as a bearer token',
    z
      .object({ token: z.string(), expiresAt: z.iso.datetime() })
      .openapi('Session', { description: 'A session of a working day.' }),
  ),
});

const end = createRoute({
  method: 'delete',
  path: '/api/v1/sessions/current',
  summary: 'Sign out: the session of this request ends',
  tags,
  ...permitted('see-oneself'),
  request: { headers: writeHeaders },
  responses: answers(200, 'It is over', z.object({ ended: z.boolean() })),
});

/** Before the sign-in: these are the sign-in. */
export function signInRoutes(app: App, { signInLinks }: Services): void {
  app.openapi(ask, (c) => {
    // Not waited for: how long the look-up takes would tell whether there is somebody.
    void signInLinks.request(c.req.valid('json').email);
    return c.json({ kind: 'on-its-way' as const }, 202);
  });

  app.openapi(exchange, async (c) => {
    const session = await signInLinks.open(secretIn(c.req.valid('json').link));
    return session ? c.json(session, 201) : problem(c, 401, linkUnusable);
  });
}

export function sessionRoutes(app: App, { sessions }: Services): void {
  app.openapi(end, async (c) => {
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const ended = token.startsWith(SESSION_PREFIX);
    if (ended) await sessions.end(token);
    return c.json({ ended }, 200);
  });
}

const secretIn = (link: string): string => link.split('/').at(-1) ?? '';

const linkUnusable = refusal(
  'link-unusable',
  'Dieser Link gilt nicht mehr: Er wurde schon benutzt, ist abgelaufen oder unvollständig. Bitte fordern Sie einen neuen an.',
  'This link no longer works: it was used, has expired or is incomplete. Please ask for a new one.',
);
