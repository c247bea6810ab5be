/** The outbox of a demonstration: which mails would have been sent, and what each says. */
import type { Instant } from '../../../../domain/terms.ts';
import type { MailHead } from '../../../reading/read-outbox.ts';
import { Page } from '../../layout/page.tsx';
import { Moment } from '../../parts/dates.tsx';
import { MailAddress } from '../../parts/mail-address.tsx';
import { Table } from '../../parts/table.tsx';
import { OUTBOX } from '../../texts/own.ts';
import type { View } from '../../view.ts';

/** What was sent about one case, the latest first. */
export interface MailsOfCase {
  /** `HS-ESO2JB7W`; absent of mails that are about none, such as a link to sign in. */
  readonly number?: string;
  /** Of a case that the reader may see. */
  readonly title?: string;
  readonly mails: readonly MailHead[];
}

/** What is sent about a case begins with its number. */
const NUMBERED = /^\[(HS-[A-Z0-9]+)\] /;

/** The case of the latest mail first. */
export const mailsByCase = (mails: readonly MailHead[]): readonly MailsOfCase[] =>
  [...Map.groupBy(mails, ({ subject }) => NUMBERED.exec(subject)?.[1])].map(([number, about]) => ({
    ...(number === undefined ? {} : { number }),
    mails: about,
  }));

export const OutboxPage = ({ view, cases }: { readonly view: View; readonly cases: readonly MailsOfCase[] }) => (
  <Page view={view} title={view.t(OUTBOX.title)}>
    <h1 class="kern-heading-large">{view.t(OUTBOX.title)}</h1>
    <p class="kern-body lead">{view.t(OUTBOX.lead)}</p>
    {cases.length === 0 ? <p class="kern-body">{view.t(OUTBOX.none)}</p> : null}
    {cases.map(({ number, title, mails }, index) => (
      <details key={number} class="further" {...(index === 0 ? { open: true } : {})}>
        <summary>
          <h2 class="audit-group">{title ?? number ?? view.t(OUTBOX.aboutNoCase)}</h2>
          {title === undefined ? null : <span class="kern-body--muted"> · {number}</span>}
        </summary>
        <Mails view={view} caption={number ?? view.t(OUTBOX.aboutNoCase)} mails={mails} />
      </details>
    ))}
  </Page>
);

interface MailsProps {
  readonly view: View;
  readonly caption: string;
  readonly mails: readonly MailHead[];
}

const Mails = ({ view, caption, mails }: MailsProps) => (
  <Table
    view={view}
    caption={caption}
    headings={[OUTBOX.subject, OUTBOX.to, OUTBOX.sent]}
    class="cards-when-narrow alike mails"
  >
    {mails.map(({ id, subject, to, sentAt }) => (
      <tr key={id} class="kern-table__row">
        <th scope="row" class="kern-table__cell case-name">
          <a class="kern-link" href={`/outbox/${id.replace(/\.eml$/, '')}`}>
            {subject.replace(NUMBERED, '')}
          </a>
        </th>
        <td class="kern-table__cell" data-label={view.t(OUTBOX.to)}>
          <MailAddress address={to} />
        </td>
        <td class="kern-table__cell" data-label={view.t(OUTBOX.sent)}>
          <Moment view={view} at={sentAt as Instant} />
        </td>
      </tr>
    ))}
  </Table>
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
