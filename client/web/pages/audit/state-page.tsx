/** A case at one instant: which entry it is, what that entry changed, and how the case stood afterwards. */
import type { ListedDocument } from '../../../documents/list-documents.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { VerifiedChain } from '../../../reading/read-chain.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { Moment } from '../../parts/dates.tsx';
import { RuleLinks } from '../../parts/rule-links.tsx';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { PhaseBar } from '../cases/phase-bar.tsx';
import { AuditFrame, rowAddress, stateAddress } from './audit-frame.tsx';
import { ChooseMoment } from './choose-moment.tsx';
import { CountedDocuments } from './counted-documents.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { differences } from './differences.ts';
import { Exports } from './export-links.tsx';
import { whoInWords } from './row-parts.tsx';
import { Stepper } from './stepper.tsx';
import { around } from './stepping.ts';
import { tellCase } from './tell-case.ts';
import { ToldState } from './told-state.tsx';

interface StatePageProps {
  readonly view: View;
  /** As the case stands now. */
  readonly file: CaseFile;
  readonly then: CaseFile;
  /** Absent where the case begins with this entry. */
  readonly before?: CaseFile;
  readonly row: HistoryRow;
  readonly rows: readonly HistoryRow[];
  readonly chain: VerifiedChain;
  /** Those that the reader may open. */
  readonly documents: readonly ListedDocument[];
}

export const StatePage = ({ view, file, then, before, row, rows, chain, documents }: StatePageProps) => {
  const told = tellCase(then, view.place);
  return (
    <AuditFrame view={view} file={file} part="" chain={chain} at={row.seq}>
      <section class="panel audit-moment" aria-labelledby="moment">
        <Stepper view={view} caseId={file.caseId} around={around(rows, row.seq)} />
        <h2 class="kern-heading-medium" id="moment">
          {view.t(AUDIT.entry)} {row.seq} {view.t(AUDIT.of)} {rows.length}
        </h2>
        <p class="kern-body kern-body--muted">
          <Moment view={view} at={row.at} /> · {view.t(whoInWords(row))}
        </p>
        <p class="kern-body audit-sentence">{view.t(row.sentence)}</p>
        <RuleLinks view={view} rules={row.basis} />
        <p class="audit-ways">
          <a class="kern-link" href={rowAddress(file.caseId, row.seq)}>
            {view.t(AUDIT.entryWhole)}
          </a>
          {row.seq < rows.length ? (
            <a class="kern-link" href={`${stateAddress(file.caseId, row.seq)}&with=${rows.length}`}>
              {view.t(AUDIT.compareWithNow)}
            </a>
          ) : null}
        </p>
      </section>
      <ChooseMoment view={view} caseId={file.caseId} at={row.seq} last={rows.length} />
      <section class="audit-part" aria-labelledby="changed">
        <h2 class="kern-heading-medium" id="changed">
          {view.t(AUDIT.changed)}
        </h2>
        <Changed view={view} row={row} {...(before ? { before: tellCase(before, view.place) } : {})} after={told} />
      </section>
      <section class="audit-part" aria-labelledby="then">
        <h2 class="kern-heading-medium" id="then">
          {view.t(AUDIT.stateThen)}
        </h2>
        <PhaseBar view={view} file={then} />
        <ToldState view={view} fields={told} />
        <CountedDocuments view={view} file={then} documents={documents} />
      </section>
      <Exports view={view} caseId={file.caseId} at={row.seq} />
    </AuditFrame>
  );
};

const Changed = ({
  view,
  row,
  before,
  after,
}: Pick<StatePageProps, 'view' | 'row'> & {
  readonly before?: ReturnType<typeof tellCase>;
  readonly after: ReturnType<typeof tellCase>;
}) => {
  if (row.kind === 'command') return <p class="kern-body">{view.t(AUDIT.commandRow)}</p>;
  if (!before) return <p class="kern-body">{view.t(AUDIT.begins)}</p>;
  const found = differences(before, after);
  if (found.length === 0) return <p class="kern-body">{view.t(AUDIT.unchanged)}</p>;
  return (
    <DifferenceTable view={view} caption={AUDIT.changed} heads={[AUDIT.before, AUDIT.after]} differences={found} />
  );
};
