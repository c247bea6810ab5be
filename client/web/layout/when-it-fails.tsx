/** Pages for when there is nothing to show: in words, with a way on, and never with what broke inside. */
import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { Text } from '../../../domain/terms.ts';
import { type Drafts, placeOf } from '../../drafts/drafts.ts';
import { StoreUnreachableError } from '../../reading/unreachable.ts';
import { typedBesideFiles } from '../forms/beside-files.ts';
import { withoutButtons } from '../forms/field-names.ts';
import type { WebSessions } from '../session/web-session.ts';
import { FAILURES } from '../texts/failures.ts';
import { type Site, type View, viewOf } from '../view.ts';
import type { WebEnv } from '../web-env.ts';
import { Page } from './page.tsx';

export const missingPage =
  (site: Site): NotFoundHandler<WebEnv> =>
  (c) =>
    c.html(<Failure view={safeView(c, site)} title={FAILURES.missing} lead={FAILURES.missingLead} />, 404);

export const brokenPage =
  (site: Site, log: Logger): ErrorHandler<WebEnv> =>
  (error, c) => {
    const view = safeView(c, site);
    if (error instanceof HTTPException && error.status === 403)
      return c.html(<Failure view={view} title={FAILURES.foreign} lead={FAILURES.foreignLead} />, 403);
    if (error instanceof StoreUnreachableError) {
      log.error({ code: 'store-unreachable', err: error }, 'a store does not answer');
      return c.html(<Failure view={view} title={FAILURES.away} lead={FAILURES.awayLead} />, 503, {
        'retry-after': '60',
      });
    }
    log.error({ code: 'internal', err: error }, 'a page failed');
    const number = c.get('requestId');
    return c.html(<Failure view={view} title={FAILURES.broken} lead={FAILURES.brokenLead} number={number} />, 500);
  };

/** What was typed beside the file is kept for whoever sent it. */
export const tooLargePage =
  (site: Site, sessions: Pick<WebSessions, 'holder'>, drafts: Pick<Drafts, 'keep'>) => async (c: Context<WebEnv>) => {
    const holder = await sessions.holder(c);
    const typed = await typedBesideFiles(c.req.raw);
    const place = placeOf(c.req.url);
    const isKept = holder !== undefined && typed.size > 0;
    if (isKept) await drafts.keep(holder, place, withoutButtons(typed));
    const back = isKept ? { href: place, label: FAILURES.toForm } : undefined;
    const lead = isKept ? FAILURES.tooLargeKept : FAILURES.tooLargeLead;
    return c.html(<Failure view={safeView(c, site)} title={FAILURES.tooLarge} lead={lead} back={back} />, 413);
  };

export const tooOftenPage = (c: Context<WebEnv>, site: Site) =>
  c.html(<Failure view={safeView(c, site)} title={FAILURES.tooOften} lead={FAILURES.tooOftenLead} />, 429);

/** Something may have failed before anybody asked for the language. */
function safeView(c: Context<WebEnv>, site: Site): View {
  if (c.get('language') === undefined) c.set('language', 'de');
  return viewOf(c, site);
}

const Failure = ({
  view,
  title,
  lead,
  number,
  back,
}: {
  readonly view: View;
  readonly title: Text;
  readonly lead: Text;
  readonly number?: string;
  /** Where to go on; absent: at one's tasks. */
  readonly back?: { readonly href: string; readonly label: Text } | undefined;
}) => (
  <Page view={view} title={view.t(title)}>
    <h1 class="kern-heading-large">{view.t(title)}</h1>
    <p class="kern-body lead">{view.t(lead)}</p>
    {number === undefined ? null : (
      <p class="kern-body kern-body--muted">
        {view.t(FAILURES.number)}: <code>{number}</code>
      </p>
    )}
    <p>
      <a class="kern-link" href={back?.href ?? '/tasks'}>
        {view.t(back?.label ?? FAILURES.toTasks)}
      </a>
    </p>
  </Page>
);
