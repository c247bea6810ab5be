/** Personal calendars to subscribe to: whoever has the address reads it, so it is handed out once and can be revoked. */
import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { nothingHere } from '../problems/on-error.ts';
import { notDone, problem } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const Feed = z
  .object({ id: z.string(), createdAt: z.iso.datetime(), usedAt: z.iso.datetime().optional() })
  .openapi('CalendarFeed', { description: 'A secret address of a calendar. `usedAt`: when it was last read.' });
const tags = ['calendars'];
const allowed = permitted('subscribe-calendar');

const create = createRoute({
  method: 'post',
  path: '/api/v1/me/calendar-feeds',
  summary: 'A secret address of the caller’s own deadlines and sittings, for a calendar program',
  description:
    'The address is told this once. Whoever has it reads the calendar without signing in, until it is revoked: `GET` answers `text/calendar`, or 404 once it is. A person has ten at most.',
  tags,
  ...allowed,
  request: { headers: writeHeaders },
  responses: answers(
    201,
    'The address',
    Feed.extend({ url: z.url() }).openapi('NewCalendarFeed', { description: 'The address itself, told this once.' }),
  ),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/me/calendar-feeds',
  summary: 'The caller’s calendar addresses, without their secrets',
  tags,
  ...allowed,
  responses: answers(200, 'The addresses', z.object({ feeds: z.array(Feed) })),
});

const revoke = createRoute({
  method: 'delete',
  path: '/api/v1/me/calendar-feeds/{feed}',
  summary: 'Revoke a calendar address',
  tags,
  ...allowed,
  request: {
    params: z.object({
      feed: z
        .string()
        .regex(/^[0-9a-f]{12}$/)
        .openapi({ description: 'Id of the address, as `listCalendarFeeds` has it.' }),
    }),
    headers: writeHeaders,
  },
  responses: answers(200, 'It is revoked', z.object({ revoked: z.literal(true) })),
});

export function calendarFeedRoutes(app: App, { calendarFeeds, publicUrl }: Services): void {
  app.openapi(create, async (c) => {
    const made = await calendarFeeds.create(c.get('person').id, c.req.valid('header')['idempotency-key']);
    if ('refusal' in made) return notDone(c, made);
    const { secret, ...feed } = made;
    return c.json({ ...feed, url: `${publicUrl}/feeds/${secret}.ics` }, 201);
  });

  app.openapi(list, async (c) => c.json({ feeds: [...(await calendarFeeds.list(c.get('person').id))] }, 200));

  app.openapi(revoke, async (c) =>
    (await calendarFeeds.revoke(c.get('person').id, c.req.valid('param').feed))
      ? c.json({ revoked: true as const }, 200)
      : problem(c, 404, nothingHere),
  );
}

/** Behind no sign-in: the address is the secret. */
export function openCalendarRoutes(app: App, { calendarFeeds, personalCalendar }: Services): void {
  app.get('/feeds/:file', async (c) => {
    const [, secret] = /^([A-Za-z0-9_-]{20,80})\.ics$/.exec(c.req.param('file')) ?? [];
    const person = secret === undefined ? undefined : await calendarFeeds.open(secret);
    const calendar = person && (await personalCalendar(person));
    if (calendar === undefined) return problem(c, 404, nothingHere);
    return c.body(calendar, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="handschlag.ics"',
    });
  });
}
