/** A case's history in sentences, each with who, when, under which rule, and the hash that proves it. */
import type { CaseId } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { entryAddress } from '../../addresses.ts';
import { Moment, monthInWords } from '../../parts/dates.tsx';
import { ADMIN } from '../../texts/administration.ts';
import { CASE } from '../../texts/cases.ts';
import { ENTRY } from '../../texts/entries.ts';
import type { View } from '../../view.ts';
import { CaseFrame } from './case-frame.tsx';
import { groupedByMonth, type HistoryGroup } from './history-groups.ts';

interface HistoryProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly rows: readonly HistoryRow[];
  readonly everything: boolean;
}

export const CaseHistory = ({ view, file, rows, everything }: HistoryProps) => (
  <CaseFrame view={view} file={file} part="history">
    <p class="kern-body lead">{view.t(CASE.historyLead)}</p>
    {everything ? null : (
      <p>
        <a class="kern-link" href="?all=yes">
          {view.t(CASE.aside)}
        </a>
      </p>
    )}
    {groupedByMonth(rows.filter(({ weight }) => everything || weight !== 'aside').toReversed()).map((group, index) => (
      <Group key={group.rows[0]?.seq} view={view} caseId={file.caseId} group={group} isLatest={index === 0} />
    ))}
  </CaseFrame>
);

interface GroupProps {
  readonly view: View;
  readonly caseId: CaseId;
  readonly group: HistoryGroup;
  readonly isLatest: boolean;
}

const Group = ({ view, caseId, group: { month, rows }, isLatest }: GroupProps) => {
  const entries = (
    <ol class="history" reversed>
      {rows.map((row) => (
        <HistoryEntry key={row.seq} view={view} row={row} caseId={caseId} />
      ))}
    </ol>
  );
  if (isLatest) return entries;
  const [latest, earliest] = [rows[0]?.seq, rows.at(-1)?.seq];
  return (
    <details class="further">
      <summary>
        {monthInWords(month, view)} · {view.t(CASE.entries)} {latest}
        {latest === earliest ? null : ` – ${earliest}`}
      </summary>
      {entries}
    </details>
  );
};

interface EntryProps {
  readonly view: View;
  readonly row: HistoryRow;
  /** Of the case whose entry it is, where what was entered has a page of its own. */
  readonly caseId?: CaseId;
  /** Whom the entry names by an id. */
  readonly about?: Pick<Person, 'id' | 'name'> | undefined;
}

export const HistoryEntry = ({ view, row, caseId, about }: EntryProps) => (
  <li class="history__entry" id={`entry-${row.seq}`}>
    <p class="kern-body kern-body--small kern-body--muted">
      {row.seq} · <Moment view={view} at={row.at} /> · {actorOf(row, view)}
    </p>
    <p class="kern-body">{view.t(row.sentence)}</p>
    <p class="kern-body kern-body--small kern-body--muted">
      {about ? (
        <>
          {view.t(ADMIN.about)}:{' '}
          <a class="kern-link kern-link--small" href={`/administration/people/${about.id}`}>
            {about.name}
          </a>
          {' · '}
        </>
      ) : null}
      {caseId && row.actor.role !== 'engine' ? (
        <>
          <a class="kern-link kern-link--small" href={entryAddress(caseId, row.seq)}>
            {view.t(ENTRY.look)}
            <span class="kern-sr-only">
              : {view.t(ENTRY.one)} {row.seq}
            </span>
          </a>
          {' · '}
        </>
      ) : null}
      {row.basis.length === 0 ? null : (
        <>
          {view.t(CASE.rules)}{' '}
          {row.basis.map((rule, index) => (
            <>
              {index > 0 ? ', ' : null}
              <a class="kern-link kern-link--small" href={`/guideline#${rule}`}>
                {rule}
              </a>
            </>
          ))}
          {' · '}
        </>
      )}
      <code title={row.hash}>{row.hash.slice(0, 12)}</code>
    </p>
  </li>
);

function actorOf({ actor }: HistoryRow, view: View): string {
  if (actor.role === 'engine') return view.t(CASE.engine);
  const role = view.office(actor.role);
  return actor.name === undefined ? role : `${actor.name} (${role})`;
}
