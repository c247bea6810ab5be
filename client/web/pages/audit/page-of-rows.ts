/** Which rows of a journal a page shows, and where the pages around it begin: after which row, as addresses say it. */
import type { HistoryRow } from '../../../reading/told-rows.ts';

const PER_PAGE = 100;

interface PageOfRows<Row> {
  readonly shown: readonly Row[];
  readonly next: string | undefined;
  /** Absent where that is the first page, to which another link leads. */
  readonly previous: string | undefined;
  readonly last: string | undefined;
}

/** An address may begin anywhere, such as shortly before a row that somebody came from. */
export function pageAfter<Row extends Pick<HistoryRow, 'seq'>>(rows: readonly Row[], after: number): PageOfRows<Row> {
  const before = rows.filter(({ seq }) => seq <= after);
  const from = rows.slice(before.length);
  const seqAt = (position: number) => (position > 0 ? String(rows[position - 1]?.seq) : undefined);
  return {
    shown: from.slice(0, PER_PAGE),
    next: from.length > PER_PAGE ? seqAt(before.length + PER_PAGE) : undefined,
    previous: seqAt(before.length - PER_PAGE),
    last: from.length > 2 * PER_PAGE ? seqAt(rows.length - PER_PAGE) : undefined,
  };
}
