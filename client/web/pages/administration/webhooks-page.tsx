/** Which programs hear of the municipality's cases; set up and removed by the operators through the API. */
import type { Webhook } from '../../../../storage/webhooks.ts';
import { Moment } from '../../parts/dates.tsx';
import { ADMIN, WEBHOOK_STATES } from '../../texts/administration.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';

export const WebhooksPage = ({ view, webhooks }: { readonly view: View; readonly webhooks: readonly Webhook[] }) => (
  <AdminFrame view={view} part="webhooks" title={view.t(ADMIN.webhooks)}>
    <p class="kern-body lead">{view.t(ADMIN.webhooksLead)}</p>
    {webhooks.length === 0 ? (
      <p class="kern-body">{view.t(ADMIN.noWebhooks)}</p>
    ) : (
      <table class="kern-table cards-when-narrow">
        <caption class="kern-sr-only">{view.t(ADMIN.webhooks)}</caption>
        <thead class="kern-table__head">
          <tr class="kern-table__row">
            {[ADMIN.receiver, ADMIN.events, ADMIN.since, ADMIN.state].map((heading) => (
              <th key={heading.en} scope="col" class="kern-table__header">
                {view.t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="kern-table__body">
          {webhooks.map(({ id, url, events, createdAt, state, problem }) => (
            <tr key={id} class="kern-table__row">
              <th scope="row" class="kern-table__cell case-name">
                <span class="typed">{url}</span>
              </th>
              <td class="kern-table__cell" data-label={view.t(ADMIN.events)}>
                {events ? events.join(', ') : view.t(ADMIN.allEvents)}
              </td>
              <td class="kern-table__cell" data-label={view.t(ADMIN.since)}>
                <Moment view={view} at={createdAt} />
              </td>
              <td class="kern-table__cell" data-label={view.t(ADMIN.state)}>
                {view.t(WEBHOOK_STATES[state])}
                {problem === undefined ? null : ` (${view.t(ADMIN.problem)}: ${problem})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </AdminFrame>
);
