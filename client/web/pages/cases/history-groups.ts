/**
 * A long history, folded: the latest entries lie open, what came before is gathered by its month. Everything stays on one page, so that
 * a search finds it and a link to an entry opens what it is folded into, without a script.
 */
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { dayOf } from '../../parts/dates.tsx';

/** As many as one reads at a time. */
const MOST = 30;

export interface HistoryGroup {
  /** In which all of it happened: `2026-11`. */
  readonly month: string;
  /** The latest first, never none. */
  readonly rows: readonly HistoryRow[];
}

/** `rows`: the latest first. */
export function groupedByMonth(rows: readonly HistoryRow[]): readonly HistoryGroup[] {
  const groups: { readonly month: string; readonly rows: HistoryRow[] }[] = [];
  for (const row of rows) {
    const month = dayOf(row.at).slice(0, 7);
    const last = groups.at(-1);
    if (last?.month === month && last.rows.length < MOST) last.rows.push(row);
    else groups.push({ month, rows: [row] });
  }
  return groups;
}
