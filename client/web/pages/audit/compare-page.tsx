/** Two instants of a case side by side: what differs, the earlier one first. */
import type { Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { VerifiedChain } from '../../../reading/read-chain.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { AuditFrame, stateAddress } from './audit-frame.tsx';
import { ChooseMoment } from './choose-moment.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { differences } from './differences.ts';
import { tellCase } from './tell-case.ts';
import { enumerated, joined, moment, same } from './told-field.ts';

export interface Instant {
  readonly file: CaseFile;
  readonly row: HistoryRow;
}

interface ComparePageProps {
  readonly view: View;
  /** As the case stands now. */
  readonly file: CaseFile;
  readonly earlier: Instant;
  readonly later: Instant;
  readonly last: number;
  readonly chain: VerifiedChain;
}

export const ComparePage = ({ view, file, earlier, later, last, chain }: ComparePageProps) => {
  const found = differences(tellCase(earlier.file, view.place), tellCase(later.file, view.place));
  const heads = [nameOf(earlier), nameOf(later)] as const;
  return (
    <AuditFrame view={view} file={file} part="" chain={chain} at={later.row.seq}>
      <section class="audit-part" aria-labelledby="compared">
        <h2 class="kern-heading-medium" id="compared">
          {view.t(AUDIT.compared)}
        </h2>
        <p class="kern-body">
          {view.t(AUDIT.between)} <Link view={view} instant={earlier} /> {view.t(AUDIT.and)}{' '}
          <Link view={view} instant={later} />
        </p>
        {found.length === 0 ? (
          <p class="kern-body">{view.t(AUDIT.nothingDiffers)}</p>
        ) : (
          <DifferenceTable view={view} caption={AUDIT.compared} heads={heads} differences={found} />
        )}
      </section>
      <ChooseMoment view={view} caseId={file.caseId} at={earlier.row.seq} with={later.row.seq} last={last} open />
    </AuditFrame>
  );
};

/** “Eintrag 12, 2. März 2026, 10:00” */
const nameOf = ({ row }: Instant): Text => enumerated([joined([AUDIT.entry, same(`${row.seq}`)], ' '), moment(row.at)]);

const Link = ({ view, instant }: { readonly view: View; readonly instant: Instant }) => (
  <a class="kern-link" href={stateAddress(instant.file.caseId, instant.row.seq)}>
    {view.t(nameOf(instant))}
  </a>
);
