/** One row of the journal with everything that was hashed, and what somebody entered, as far as the reader may open it. */
import type { Child } from 'hono/jsx';
import type { Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { Entry } from '../../../reading/read-entry.ts';
import type { JournalEvent } from '../../../reading/read-events.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { Moment } from '../../parts/dates.tsx';
import { Entered } from '../../parts/entered.tsx';
import { RuleLinks } from '../../parts/rule-links.tsx';
import { AUDIT } from '../../texts/audit.ts';
import { ENTRY } from '../../texts/entries.ts';
import type { View } from '../../view.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { auditAddress, rowAddress, stateAddress } from './audit-frame.tsx';
import { whoInWords } from './row-parts.tsx';

interface RowPageProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly row: HistoryRow;
  readonly event: JournalEvent;
  readonly entry?: Entry;
  readonly last: number;
}

export const RowPage = ({ view, file, row, event, entry, last }: RowPageProps) => (
  <CaseFrame view={view} file={file} title={`${view.t(AUDIT.entry)} ${row.seq}`}>
    <nav class="audit-parts" aria-label={view.t(AUDIT.stepping)}>
      <ul>
        <Way view={view} address={`${auditAddress(file.caseId, '/rows')}?after=${pageBefore(row.seq)}#row-${row.seq}`}>
          {view.t(AUDIT.allRows)}
        </Way>
        <Way view={view} address={stateAddress(file.caseId, row.seq)}>
          {view.t(AUDIT.stateAt)}
        </Way>
        {row.seq > 1 ? (
          <Way view={view} address={rowAddress(file.caseId, row.seq - 1)}>
            {view.t(AUDIT.previous)}: {row.seq - 1}
          </Way>
        ) : null}
        {row.seq < last ? (
          <Way view={view} address={rowAddress(file.caseId, row.seq + 1)}>
            {view.t(AUDIT.next)}: {row.seq + 1}
          </Way>
        ) : null}
      </ul>
    </nav>
    <p class="kern-body audit-sentence">{view.t(row.sentence)}</p>
    <RuleLinks view={view} rules={row.basis} />
    <Envelope view={view} row={row} event={event} />
    <section class="audit-part" aria-labelledby="entered">
      <h2 class="kern-heading-medium" id="entered">
        {view.t(ENTRY.entered)}
      </h2>
      <Entered view={view} entry={entry} />
    </section>
    <section class="audit-part" aria-labelledby="data">
      <h2 class="kern-heading-medium" id="data">
        {view.t(AUDIT.data)}
      </h2>
      <p class="kern-body">{view.t(AUDIT.dataLead)}</p>
      <details class="further">
        <summary>{view.t(AUDIT.details)}</summary>
        <pre class="audit-data">
          <code>{JSON.stringify(event.data, null, 2)}</code>
        </pre>
      </details>
    </section>
  </CaseFrame>
);

/** The page of the list on which a row stands begins after this one. */
const pageBefore = (seq: number): number => Math.max(0, seq - 3);

const Way = ({ address, children }: { readonly view: View; readonly address: string; readonly children: Child }) => (
  <li>
    <a class="kern-link" href={address}>
      {children}
    </a>
  </li>
);

const Envelope = ({ view, row, event }: Pick<RowPageProps, 'view' | 'row' | 'event'>) => (
  <dl class="kern-description-list audit-envelope">
    <Item view={view} label={AUDIT.when}>
      <Moment view={view} at={row.at} /> (<code>{row.at}</code>)
    </Item>
    <Item view={view} label={AUDIT.kind}>
      {view.t(AUDIT[row.kind])}
    </Item>
    <Item view={view} label={AUDIT.type}>
      <code>{row.type}</code>
    </Item>
    <Item view={view} label={AUDIT.who}>
      {view.t(whoInWords(row))}
    </Item>
    <Item view={view} label={AUDIT.role}>
      {view.office(row.actor.role)}
    </Item>
    <Item view={view} label={AUDIT.organisation}>
      {row.actor.organisation}
    </Item>
    <Item view={view} label={AUDIT.cause}>
      <code>{row.cause}</code>
    </Item>
    <Item view={view} label={AUDIT.rulesVersion}>
      {row.rules}
    </Item>
    <Item view={view} label={AUDIT.build}>
      <code>{event.build}</code>
    </Item>
    <Item view={view} label={AUDIT.hash}>
      <code>{row.hash}</code>
    </Item>
    <Item view={view} label={AUDIT.previousHash}>
      <code>{event.prev}</code>
    </Item>
  </dl>
);

const Item = ({ view, label, children }: { readonly view: View; readonly label: Text; readonly children?: Child }) => (
  <div class="kern-description-list-item">
    <dt class="kern-description-list-item__key">{view.t(label)}</dt>
    <dd class="kern-description-list-item__value">{children}</dd>
  </div>
);
