/** Subscribing to one's own dates: secret addresses, shown once and taken back at any time. */

import type { Refusal } from '../../../../domain/terms.ts';
import type { CalendarFeed } from '../../../commands/calendar-feeds.ts';
import { KEY } from '../../forms/field-names.ts';
import { Page } from '../../layout/page.tsx';
import { Alert } from '../../parts/alert.tsx';
import { Moment } from '../../parts/dates.tsx';
import { FEEDS } from '../../texts/calendar.ts';
import { FORMS } from '../../texts/forms.ts';
import type { View } from '../../view.ts';

interface FeedsPageProps {
  readonly view: View;
  readonly feeds: readonly CalendarFeed[];
  /** A second click on the same page makes no second address. */
  readonly formKey: string;
  readonly refusal?: Refusal;
  readonly isRevoked?: boolean;
}

export const FeedsPage = ({ view, feeds, formKey, refusal, isRevoked = false }: FeedsPageProps) => (
  <Page view={view} title={view.t(FEEDS.title)} at="calendar">
    <Back view={view} />
    <h1 class="kern-heading-large">{view.t(FEEDS.title)}</h1>
    {isRevoked ? <Alert kind="success" title={view.t(FEEDS.revoked)} live /> : null}
    {refusal ? (
      <Alert kind="danger" title={view.t(FORMS.refusedTitle)} live>
        <p class="kern-body">{view.t(refusal.message)}</p>
      </Alert>
    ) : null}
    <p class="kern-body lead">{view.t(FEEDS.lead)}</p>
    <form method="post" action="/calendar/feeds">
      <input type="hidden" name={KEY} value={formKey} />
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-label">{view.t(FEEDS.create)}</span>
      </button>
    </form>
    <h2 class="kern-heading-medium">{view.t(FEEDS.yours)}</h2>
    {feeds.length === 0 ? (
      <p class="kern-body">{view.t(FEEDS.none)}</p>
    ) : (
      <ul class="feeds">
        {feeds.map((feed) => (
          <Feed key={feed.id} view={view} feed={feed} />
        ))}
      </ul>
    )}
  </Page>
);

const Feed = ({ view, feed: { id, createdAt, usedAt } }: { readonly view: View; readonly feed: CalendarFeed }) => (
  <li>
    <span>
      {view.t(FEEDS.created)} <Moment view={view} at={createdAt} />,{' '}
      {usedAt ? (
        <>
          {view.t(FEEDS.used)} <Moment view={view} at={usedAt} />
        </>
      ) : (
        view.t(FEEDS.unused)
      )}
    </span>
    <form method="post" action={`/calendar/feeds/${id}/revoke`}>
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">
          {view.t(FEEDS.revoke)}
          <span class="kern-sr-only"> ({id})</span>
        </span>
      </button>
    </form>
  </li>
);

export const NewFeedPage = ({ view, url }: { readonly view: View; readonly url: string }) => (
  <Page view={view} title={view.t(FEEDS.newTitle)} at="calendar">
    <h1 class="kern-heading-large">{view.t(FEEDS.newTitle)}</h1>
    <Alert kind="warning" title={view.t(FEEDS.onceTitle)} live>
      <p class="kern-body">{view.t(FEEDS.once)}</p>
    </Alert>
    <div class="kern-form-input">
      <label class="kern-label" for="feed">
        {view.t(FEEDS.address)}
      </label>
      <input class="kern-form-input__input" id="feed" value={url} readonly />
    </div>
    <Back view={view} />
  </Page>
);

const Back = ({ view }: { readonly view: View }) => (
  <p class="kern-body">
    <a class="kern-link" href="/calendar">
      {view.t(FEEDS.back)}
    </a>
  </p>
);
