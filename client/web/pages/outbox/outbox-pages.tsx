/** The outbox of a demonstration: which mails would have been sent, and what each says. */
import type { Instant } from '../../../../domain/terms.ts';
import type { MailHead } from '../../../reading/read-outbox.ts';
import { Page } from '../../layout/page.tsx';
import { Moment } from '../../parts/dates.tsx';
import { Table } from '../../parts/table.tsx';
import { OUTBOX } from '../../texts/own.ts';
import type { View } from '../../view.ts';

export const OutboxPage = ({ view, mails }: { readonly view: View; readonly mails: readonly MailHead[] }) => (
  <Page view={view} title={view.t(OUTBOX.title)}>
    <h1 class="kern-heading-large">{view.t(OUTBOX.title)}</h1>
    <p class="kern-body lead">{view.t(OUTBOX.lead)}</p>
    {mails.length === 0 ? (
      <p class="kern-body">{view.t(OUTBOX.none)}</p>
    ) : (
      <Table
        view={view}
        caption={view.t(OUTBOX.title)}
        headings={[OUTBOX.subject, OUTBOX.to, OUTBOX.sent]}
        class="cards-when-narrow"
      >
        {mails.map(({ id, subject, to, sentAt }) => (
          <tr key={id} class="kern-table__row">
            <th scope="row" class="kern-table__cell case-name">
              <a class="kern-link" href={`/outbox/${id.replace(/\.eml$/, '')}`}>
                {subject}
              </a>
            </th>
            <td class="kern-table__cell" data-label={view.t(OUTBOX.to)}>
              <span class="typed">{to}</span>
            </td>
            <td class="kern-table__cell" data-label={view.t(OUTBOX.sent)}>
              <Moment view={view} at={sentAt as Instant} />
            </td>
          </tr>
        ))}
      </Table>
    )}
  </Page>
);

interface MailPageProps {
  readonly view: View;
  readonly head: MailHead;
  readonly text: string | undefined;
  readonly publicUrl: string;
}

export const MailPage = ({ view, head, text, publicUrl }: MailPageProps) => (
  <Page view={view} title={head.subject}>
    <p class="kern-body">
      <a class="kern-link" href="/outbox">
        {view.t(OUTBOX.back)}
      </a>
    </p>
    <h1 class="kern-heading-large">{head.subject}</h1>
    <p class="kern-body kern-body--muted">
      {view.t(OUTBOX.to)}: <span class="typed">{head.to}</span> · <Moment view={view} at={head.sentAt as Instant} />
    </p>
    <div class="mail typed">
      {text === undefined ? view.t(OUTBOX.unreadable) : <WithLinks text={text} publicUrl={publicUrl} />}
    </div>
  </Page>
);

/** Links into Handschlag work as in a mail program; any other address stays text. */
const WithLinks = ({ text, publicUrl }: { readonly text: string; readonly publicUrl: string }) => {
  const start = `${publicUrl.replace(/\/+$/, '')}/`;
  return (
    <>
      {text.split(/(https?:\/\/\S+)/).map((piece, index) =>
        piece.startsWith(start) ? (
          <a key={index} class="kern-link" href={piece.slice(start.length - 1)}>
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </>
  );
};
