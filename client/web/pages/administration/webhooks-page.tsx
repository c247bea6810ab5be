/** Which programs hear of the municipality's cases; set up and removed by the operators through the API. */
import type { Webhook } from '../../../../storage/webhooks.ts';
import { Moment } from '../../parts/dates.tsx';
import { Table } from '../../parts/table.tsx';
import { ADMIN, WEBHOOK_STATES } from '../../texts/administration.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';

export const WebhooksPage = ({ view, webhooks }: { readonly view: View; readonly webhooks: readonly Webhook[] }) => (
  <AdminFrame view={view} part="webhooks" title={view.t(ADMIN.webhooks)}>
    <p class="kern-body lead">{view.t(ADMIN.webhooksLead)}</p>
    {webhooks.length === 0 ? (
      <p class="kern-body">{view.t(ADMIN.noWebhooks)}</p>
    ) : (
      <Table
        view={view}
        caption={view.t(ADMIN.webhooks)}
        headings={[ADMIN.receiver, ADMIN.events, ADMIN.since, ADMIN.state]}
        class="cards-when-narrow"
      >
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
      </Table>
    )}
  </AdminFrame>
);
