/** Every row of a case's journal, page by page: what happened, who it was, under which rules, and the checksum that proves it. */
import type { CaseFile } from '../../../reading/case-file.ts';
import type { VerifiedChain } from '../../../reading/read-chain.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { Moment } from '../../parts/dates.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Table } from '../../parts/table.tsx';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { AuditFrame, auditAddress, rowAddress } from './audit-frame.tsx';
import { Exports } from './export-links.tsx';
import { pageAfter } from './page-of-rows.ts';
import { Hash, Rules, whoInWords } from './row-parts.tsx';

interface RowsPageProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly rows: readonly HistoryRow[];
  /** Number of the last row of the page before. */
  readonly after: number;
  readonly events: boolean;
  readonly chain: VerifiedChain;
}

export const RowsPage = ({ view, file, rows, after, events, chain }: RowsPageProps) => {
  const listed = rows.filter(({ kind }) => !events || kind === 'event');
  const { shown, ...ways } = pageAfter(listed, after);
  return (
    <AuditFrame view={view} file={file} part="/rows" chain={chain}>
      <div class="title-line">
        <h2 class="kern-heading-medium">{view.t(AUDIT.allRows)}</h2>
        <a class="kern-link" href={`${auditAddress(file.caseId, '/rows')}${events ? '' : '?kind=event'}`}>
          {view.t(events ? AUDIT.commandsToo : AUDIT.onlyEvents)}
        </a>
      </div>
      <Table
        view={view}
        caption={view.t(AUDIT.allRows)}
        headings={[AUDIT.number, AUDIT.when, AUDIT.who, AUDIT.what, AUDIT.rules, AUDIT.hash]}
        class="cards-when-narrow audit-rows"
      >
        {shown.map((row) => (
          <Row key={row.seq} view={view} file={file} row={row} />
        ))}
      </Table>
      <Pager view={view} {...ways} />
      <Exports view={view} caseId={file.caseId} at={rows.length} />
    </AuditFrame>
  );
};

const Row = ({ view, file, row }: { readonly view: View; readonly file: CaseFile; readonly row: HistoryRow }) => (
  <tr class={`kern-table__row audit-row--${row.kind}`} id={`row-${row.seq}`}>
    <th scope="row" class="kern-table__cell">
      <a class="kern-link" href={rowAddress(file.caseId, row.seq)}>
        <span class="aloud">{view.t(AUDIT.entry)} </span>
        {row.seq}
      </a>
    </th>
    <td class="kern-table__cell" data-label={view.t(AUDIT.when)}>
      <Moment view={view} at={row.at} />
    </td>
    <td class="kern-table__cell" data-label={view.t(AUDIT.who)}>
      {view.t(whoInWords(row))}
    </td>
    <td class="kern-table__cell" data-label={view.t(AUDIT.what)}>
      {row.kind === 'command' ? (
        <span class="kern-body--small kern-body--muted audit-kind">{view.t(AUDIT.command)}</span>
      ) : null}
      {view.t(row.sentence)}
    </td>
    <td class="kern-table__cell" data-label={view.t(AUDIT.rules)}>
      <Rules view={view} rules={row.basis} />
    </td>
    <td class="kern-table__cell" data-label={view.t(AUDIT.hash)}>
      <Hash view={view} hash={row.hash} label={`${view.t(AUDIT.entry)} ${row.seq}`} />
    </td>
  </tr>
);
