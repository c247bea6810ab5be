/** T2: the stretches before an election in which a mailing signed by the leadership is noted, warned of, or waits. */
import type { PlainDate } from '../terms.ts';
import { addDays, addMonths, addWeeks, compareDates } from './plain-dates.ts';
import type { Election, PlanningBasis } from './planning-basis.ts';

type Elections = Pick<PlanningBasis, 'elections' | 'electionWindows'>;

export type Stretch = 'none' | 'note' | 'amber' | 'red';

export interface ElectionStretch {
  readonly stretch: Stretch;
  /** The nearest election ahead; absent for `none`. */
  readonly election?: Election;
  /** Only for `red`: the first day that lies in no election's red stretch. */
  readonly opensOn?: PlainDate;
}

/** In which stretch the day lies; a stretch ends with the election day. Of several elections the strictest stretch counts. */
export function stretchOn(basis: Elections, date: PlainDate): ElectionStretch {
  // The windows are the same for all, so no election ahead is stricter than the nearest.
  const [election] = basis.elections.filter((ahead) => ahead.date >= date).sort((a, b) => compareDates(a.date, b.date));
  const stretch = election ? stretchBefore(basis, election, date) : 'none';
  if (!election || stretch === 'none') return { stretch: 'none' };
  return stretch === 'red' ? { stretch, election, opensOn: earliestDispatch(basis, date) } : { stretch, election };
}

/** The wanted day, or the first day after it that lies in no red stretch. */
export function earliestDispatch(basis: Elections, wanted: PlainDate): PlainDate {
  const closing = basis.elections.find((election) => stretchBefore(basis, election, wanted) === 'red');
  // The day after one election may lie in the red stretch of the next.
  return closing ? earliestDispatch(basis, addDays(closing.date, 1)) : wanted;
}

function stretchBefore({ electionWindows: windows }: Elections, election: Election, date: PlainDate): Stretch {
  if (date > election.date) return 'none';
  if (date >= addWeeks(election.date, -windows.redWeeks)) return 'red';
  if (date >= addMonths(election.date, -windows.amberMonths)) return 'amber';
  return date >= addMonths(election.date, -windows.noteMonths) ? 'note' : 'none';
}
