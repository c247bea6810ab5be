/** Cases as a table: number, phase, whose they are, when they last moved. */
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CasePage } from '../reading/list-cases.ts';
import { PAUSED } from '../texts/phases.ts';
import { instantText, localDate } from './local-time.ts';
import { tableText } from './table.ts';
import type { Terminal } from './terminal.ts';

export function caseListText({ cases, next }: CasePage, terminal: Terminal): string {
  const { words } = terminal;
  if (cases.length === 0) return words(NONE);
  const table = tableText(
    cases,
    [
      { heading: { de: 'Vorgang', en: 'Case' }, of: caseNumber },
      {
        heading: { de: 'Phase', en: 'Phase' },
        of: ({ phase, paused }) => `${words(phase.label)}${paused ? ` (${words(PAUSED)})` : ''}`,
        gives: true,
      },
      {
        heading: { de: 'Träger', en: 'Carrier' },
        of: ({ carrierName, carrier }) => carrierName ?? carrier,
        gives: true,
      },
      {
        heading: { de: 'Titel', en: 'Title' },
        of: ({ title }) => (typeof title === 'string' ? title : ''),
        gives: true,
      },
      { heading: { de: 'Frist', en: 'Due' }, of: ({ due }) => (due ? localDate(due) : '') },
      { heading: { de: 'Lage', en: 'State' }, of: ({ overdue }) => (overdue ? words(OVERDUE) : '') },
      { heading: { de: 'Zuletzt bewegt', en: 'Last moved' }, of: ({ changedAt }) => instantText(changedAt) },
    ],
    terminal,
  );
  return next === undefined ? table : `${table}\n${words(more(next))}`;
}

const OVERDUE = { de: 'überfällig', en: 'overdue' };
const NONE = { de: 'Es gibt hier keine Vorgänge.', en: 'There are no cases here.' };
const more = (next: string) => ({
  de: `… und weitere: --after ${next}`,
  en: `… and more: --after ${next}`,
});
