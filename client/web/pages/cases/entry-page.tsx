/** One entry of a case's history with what was entered: a note to the carrier, the reasons of a decision. */
import type { CaseFile } from '../../../reading/case-file.ts';
import type { Entry } from '../../../reading/read-entry.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { caseAddress } from '../../addresses.ts';
import { Entered } from '../../parts/entered.tsx';
import { ENTRY } from '../../texts/entries.ts';
import type { View } from '../../view.ts';
import { CaseFrame } from './case-frame.tsx';
import { HistoryEntry } from './history.tsx';

interface EntryPageProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly row: HistoryRow;
  readonly entry: Entry | undefined;
}

export const EntryPage = ({ view, file, row, entry }: EntryPageProps) => (
  <CaseFrame view={view} file={file} title={`${view.t(ENTRY.one)} ${row.seq}`}>
    <ol class="history">
      <HistoryEntry view={view} row={row} />
    </ol>
    <section aria-labelledby="entered">
      <h2 class="kern-heading-medium" id="entered">
        {view.t(ENTRY.entered)}
      </h2>
      <Entered view={view} entry={entry} />
    </section>
    <p>
      <a
        class="kern-link"
        href={`${caseAddress(file.caseId)}/history${row.weight === 'aside' ? '?all=yes' : ''}#entry-${row.seq}`}
      >
        {view.t(ENTRY.back)}
      </a>
    </p>
  </CaseFrame>
);
