/** Cases as lines: number, phase, when they last moved, the id that the other commands take, and whose they are. */
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CasePage } from '../reading/list-cases.ts';
import { PAUSED } from '../texts/phases.ts';
import { localTime } from './local-time.ts';
import type { Terminal } from './terminal.ts';

export function caseListText({ cases, next }: CasePage, { words }: Terminal): string {
  if (cases.length === 0) return words(NONE);
  const lines = cases.map((row) => {
    const phase = `${words(row.phase.label)}${row.paused ? ` (${words(PAUSED)})` : ''}`;
    const carrier = row.facts?.carrierName ?? row.carrier ?? '';
    return `${caseNumber(row)}  ${phase.padEnd(22)} ${localTime(row.changedAt)}  ${row.caseId}  ${carrier}`.trimEnd();
  });
  return [...lines, ...(next ? [words(MORE)] : [])].join('\n');
}

const NONE = { de: 'Es gibt noch keine Vorgänge.', en: 'There are no cases yet.' };
const MORE = {
  de: '… und weitere; alle gibt die API seitenweise.',
  en: '… and more; the API gives them page by page.',
};
