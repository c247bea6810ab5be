/** What waits for somebody, as a table: until when, what, of which case and carrier. */
import { caseNumber } from '../../domain/case/case-number.ts';
import { roleLabel } from '../../domain/guideline/office-words.ts';
import type { TaskPage } from '../reading/list-tasks.ts';
import { localDate } from './local-time.ts';
import { tableText } from './table.ts';
import type { Terminal } from './terminal.ts';

export function taskListText({ tasks, next }: TaskPage, terminal: Terminal): string {
  const { words } = terminal;
  if (tasks.length === 0) return words(NONE);
  const table = tableText(
    tasks,
    [
      { heading: { de: 'Vorgang', en: 'Case' }, of: caseNumber },
      { heading: { de: 'Bis', en: 'Until' }, of: ({ due }) => (due ? localDate(due) : '') },
      { heading: { de: 'Lage', en: 'State' }, of: ({ overdue }) => (overdue ? words(OVERDUE) : '') },
      { heading: { de: 'Schritt', en: 'Step' }, of: ({ label }) => words(label), gives: true },
      {
        heading: { de: 'Träger', en: 'Carrier' },
        of: ({ carrierName, carrier }) => carrierName ?? carrier,
        gives: true,
      },
      { heading: { de: 'Für', en: 'For' }, of: (task) => (task.for ? words(roleLabel(task.for)) : '') },
      { heading: { de: 'Aufgabe', en: 'Task' }, of: ({ key }) => key },
    ],
    terminal,
  );
  return next === undefined ? table : `${table}\n${words(more(next))}`;
}

const more = (next: string) => ({ de: `… und weitere: --after ${next}`, en: `… and more: --after ${next}` });

const OVERDUE = { de: 'überfällig', en: 'overdue' };
const NONE = { de: 'Es wartet nichts auf Sie.', en: 'Nothing waits for you.' };
