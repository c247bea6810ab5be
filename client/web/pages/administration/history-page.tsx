/** The municipality's own history in sentences, the latest first. */
import type { Person } from '../../../../storage/people.ts';
import type { MunicipalityRow } from '../../../reading/municipality-parts.ts';
import { ADMIN } from '../../texts/administration.ts';
import type { View } from '../../view.ts';
import { HistoryEntry } from '../cases/history.tsx';
import { AdminFrame } from './admin-frame.tsx';

/** As many as one reads at a time. */
const ROWS = 50;

interface HistoryPageProps {
  readonly view: View;
  readonly rows: readonly MunicipalityRow[];
  /** Of whoever is registered now; somebody who was erased stays an id. */
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  /** Only what was before this row. */
  readonly before: number | undefined;
}

export const MunicipalityHistory = ({ view, rows, people, before }: HistoryPageProps) => {
  // A command says what was asked; its event says what came of it.
  const told = rows
    .filter(({ kind, weight, seq }) => kind === 'event' && weight !== 'aside' && (before === undefined || seq < before))
    .toReversed();
  const shown = told.slice(0, ROWS);
  const last = shown.at(-1);
  return (
    <AdminFrame view={view} part="history" title={view.t(ADMIN.history)}>
      <p class="kern-body lead">{view.t(ADMIN.historyLead)}</p>
      <ol class="history">
        {shown.map((row) => (
          <HistoryEntry key={row.seq} view={view} row={row} about={people.find(({ id }) => id === row.about)} />
        ))}
      </ol>
      <p class="pager">
        {before === undefined ? null : (
          <a class="kern-link" href="/administration/history">
            {view.t(ADMIN.newest)}
          </a>
        )}
        {told.length > ROWS && last ? (
          <a class="kern-btn kern-btn--secondary" href={`/administration/history?before=${last.seq}`}>
            <span class="kern-label">{view.t(ADMIN.older)}</span>
          </a>
        ) : null}
      </p>
    </AdminFrame>
  );
};
