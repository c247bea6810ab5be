/** The calendar in words, month by month: says everything that the picture shows, and leads on from there. */
import type { PlainDate } from '../../../../domain/terms.ts';
import { caseAddress, changeAddress } from '../../addresses.ts';
import { Day, monthInWords } from '../../parts/dates.tsx';
import { CALENDAR } from '../../texts/calendar.ts';
import { CHANGES } from '../../texts/calendar-changes.ts';
import type { View } from '../../view.ts';
import type { Entry } from './calendar-entries.ts';

interface EntryListProps {
  readonly view: View;
  readonly entries: readonly Entry[];
  readonly from: PlainDate;
  readonly mayEdit: boolean;
}

export const EntryList = ({ view, entries, from, mayEdit }: EntryListProps) => {
  const before = entries.filter((entry) => entry.from < from);
  const months = [...new Set(entries.flatMap((entry) => (entry.from < from ? [] : [entry.from.slice(0, 7)])))];
  const groups = [
    ...(before.length > 0 ? [{ name: view.t(CALENDAR.before), entries: before }] : []),
    ...months.map((month) => ({
      name: monthInWords(month, view),
      entries: entries.filter((entry) => entry.from >= from && entry.from.startsWith(month)),
    })),
  ];
  return (
    <>
      {groups.map((group) => (
        <section key={group.name}>
          <h3 class="kern-heading-small">{group.name}</h3>
          <ol class="days">
            {group.entries.map((entry) => (
              <li key={entry.key} id={`entry-${entry.key}`} class="days__entry">
                <span class="days__when">
                  <Day view={view} day={entry.from} />
                  {entry.to === entry.from ? null : (
                    <>
                      {' '}
                      {view.t(CALENDAR.to)} <Day view={view} day={entry.to} />
                    </>
                  )}
                </span>
                <span class="days__what">
                  <Words entry={entry} />
                  {mayEdit ? <Changes view={view} entry={entry} /> : null}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
};

const Words = ({ entry: { words, subject } }: { readonly entry: Entry }) => {
  if (subject?.kind !== 'case') return <span>{words}</span>;
  return (
    <a class="kern-link" href={caseAddress(subject.caseId)}>
      {words}
    </a>
  );
};

const Changes = ({ view, entry }: { readonly view: View; readonly entry: Entry }) => {
  const links = changesOf(entry);
  return links.length === 0 ? null : (
    <span class="days__changes">
      {links.map(({ command, query }) => (
        <a key={command} class="kern-link kern-link--small" href={changeAddress(command, query)}>
          {view.t(CHANGES[command])}
          <span class="kern-sr-only">: {entry.words}</span>
        </a>
      ))}
    </span>
  );
};

function changesOf({ subject }: Entry) {
  switch (subject?.kind) {
    case 'sitting': {
      const query = { sitting: subject.sitting };
      if (subject.isOff) return [];
      const links = [
        { command: 'move-sitting', query },
        { command: 'cancel-sitting', query },
      ] as const;
      return subject.isDoubtful ? [{ command: 'confirm-sitting', query } as const, ...links] : links;
    }
    case 'election': {
      const query = { election: subject.election };
      return [
        { command: 'move-election', query },
        { command: 'cancel-election', query },
      ] as const;
    }
    case 'closed-days':
      return [{ command: 'open-days', query: { days: subject.days.join(',') } }] as const;
    default:
      return [];
  }
}
