/** From event to event: which entries lie around one. Commands are passed over, for they change nothing by themselves. */
import type { HistoryRow } from '../../../reading/told-rows.ts';

export interface Around {
  readonly first?: number;
  readonly previous?: number;
  readonly next?: number;
  readonly last?: number;
}

/** Before the request there is no case to look at. */
export function around(rows: readonly HistoryRow[], seq: number): Around {
  const begins = rows.find(({ type, kind }) => kind === 'event' && type === 'case-opened')?.seq ?? 1;
  const events = rows.filter((row) => row.kind === 'event' && row.seq >= begins).map((row) => row.seq);
  const [first, last] = [events[0], events.at(-1)];
  const previous = events.findLast((one) => one < seq);
  const next = events.find((one) => one > seq);
  return {
    ...(first === undefined || first === seq ? {} : { first }),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    ...(last === undefined || last === seq ? {} : { last }),
  };
}
