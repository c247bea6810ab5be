/** The calendar and the subscriptions to it. */
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import { mayDo } from '../../../../domain/case/access-table.ts';
import type { PlainDate } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import { CaseListQuery } from '../../../http/schemas/lists.ts';
import type { Services } from '../../../http/services.ts';
import { ownRoles, reader } from '../../acting.ts';
import { KEY } from '../../forms/field-names.ts';
import { first, readPosted } from '../../forms/posted.ts';
import { Page } from '../../layout/page.tsx';
import { mayChange } from '../../may-change.ts';
import { readQuery } from '../../parts/query.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { CALENDAR } from '../../texts/calendar.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { spanFrom } from './calendar-entries.ts';
import { CalendarPage } from './calendar-page.tsx';
import { FeedsPage, NewFeedPage } from './feed-pages.tsx';

const CalendarQuery = z.object({
  from: z
    .string()
    .regex(/^(19[5-9]|20\d|21[0-4])\d-(0[1-9]|1[0-2])$/)
    .transform((month) => `${month}-01` as PlainDate)
    .optional(),
  done: z.coerce.number().int().min(1).optional(),
  phase: CaseListQuery.shape.phase,
  role: CaseListQuery.shape.role,
  after: CaseListQuery.shape.after,
});

/** How far ahead a request that is not made yet is looked at. */
const AHEAD = 12;

export function calendarRoutes(web: Hono<WebEnv>, site: Site, services: Services): void {
  const { readCalendar, readForecast, calendarFeeds, publicUrl } = services;

  web.get('/calendar', async (c) => {
    const person = signedIn(c);
    const { from, done, phase: phases, role: turn, after: given } = readQuery(c, CalendarQuery);
    // A page of another order leads to no case of this one.
    const after = given?.order === 'due' ? given : undefined;
    const view = viewOf(c, site);
    const home = person.municipality;
    const [calendar, goodTime, told] = await Promise.all([
      readCalendar(home, reader(person), (today) => spanFrom(from, today), { phases, turn, after }),
      readForecast.beforeAsking(home, AHEAD),
      done === undefined ? undefined : justDone(person, done),
    ]);
    if (!calendar)
      return c.html(
        <Page view={view} title={view.t(CALENDAR.title)} at="calendar">
          <h1 class="kern-heading-large">{view.t(CALENDAR.title)}</h1>
          <p class="kern-body">{view.t(CALENDAR.unknown)}</p>
        </Page>,
      );
    return c.html(
      <CalendarPage
        view={view}
        calendar={calendar}
        goodTime={goodTime}
        mayEdit={mayChange(person, 'move-sitting')}
        maySubscribe={maySubscribe(person)}
        {...(told ? { done: view.t(told) } : {})}
      />,
    );
  });

  web.get('/calendar/feeds', async (c) => {
    const person = signedIn(c);
    if (!maySubscribe(person)) return c.notFound();
    const feeds = await calendarFeeds.list(person.id);
    return c.html(
      <FeedsPage
        view={viewOf(c, site)}
        feeds={feeds}
        formKey={randomUUID()}
        isRevoked={c.req.query('revoked') === 'yes'}
      />,
    );
  });

  web.post('/calendar/feeds', async (c) => {
    const person = signedIn(c);
    if (!maySubscribe(person)) return c.notFound();
    const view = viewOf(c, site);
    const { typed } = await readPosted(c);
    const made = await calendarFeeds.create(person.id, first(typed, KEY) || randomUUID());
    if ('secret' in made) return c.html(<NewFeedPage view={view} url={`${publicUrl}/feeds/${made.secret}.ics`} />);
    const feeds = await calendarFeeds.list(person.id);
    return c.html(<FeedsPage view={view} feeds={feeds} formKey={randomUUID()} refusal={made.refusal} />, 422);
  });

  web.post('/calendar/feeds/:feed{[0-9a-f]{12}}/revoke', async (c) => {
    const isRevoked = await calendarFeeds.revoke(signedIn(c).id, c.req.param('feed'));
    return isRevoked ? c.redirect('/calendar/feeds?revoked=yes', 303) : c.notFound();
  });

  /** What the rows of a command say that the reader was led here by; of those who may read the municipality's history. */
  async function justDone(person: Person, seq: number) {
    if (!mayChange(person, 'move-sitting')) return undefined;
    const rows = await services.readMunicipalityHistory(person.municipality);
    return rows.find((row) => row.seq === seq + 1 && row.kind === 'event')?.sentence;
  }
}

const maySubscribe = (person: Person): boolean => mayDo(ownRoles(person), 'subscribe-calendar');
