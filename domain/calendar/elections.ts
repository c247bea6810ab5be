/** T2: the stretches before an election in which a mailing signed by the leadership is noted, warned of, or waits. */
import type { PlainDate } from '../terms.ts';
import { addDays, addMonths, addWeeks } from './plain-dates.ts';
import type { Election, PlanningBasis } from './planning-basis.ts';

type Elections = Pick<PlanningBasis, 'elections' | 'electionWindows'>;

export type Stretch = 'none' | 'note' | 'amber' | 'red';

export interface ElectionStretch {
  readonly stretch: Stretch;
  /** The election that decides; of several in the same stretch the nearest. Absent for `none`. */
  readonly election?: Election;
  /** Only for `red`: the first day that lies in no election's red stretch. */
  readonly opensOn?: PlainDate;
}

/** In which stretch the day lies. The strictest of several elections counts; a stretch ends with the election day. */
export function stretchOn(basis: Elections, date: PlainDate): ElectionStretch {
  const found = basis.elections
    .map((election) => ({ election, stretch: stretchBefore(basis, election, date) }))
    .filter(({ stretch }) => stretch !== 'none')
    .sort((a, b) => STRICTEST_FIRST[a.stretch] - STRICTEST_FIRST[b.stretch] || (a.election.date < b.election.date ? -1 : 1));
  const [strictest] = found;
  if (!strictest) return { stretch: 'none' };
  return strictest.stretch === 'red' ? { ...strictest, opensOn: earliestDispatch(basis, date) } : strictest;
}

/** The wanted day, or the first day after it that lies in no red stretch. */
export function earliestDispatch(basis: Elections, wanted: PlainDate): PlainDate {
  const closing = basis.elections.find((election) => stretchBefore(basis, election, wanted) === 'red');
  // The day after one election may lie in the red stretch of the next.
  return closing ? earliestDispatch(basis, addDays(closing.date, 1)) : wanted;
}

const STRICTEST_FIRST: Readonly<Record<Stretch, number>> = { red: 0, amber: 1, note: 2, none: 3 };

function stretchBefore({ electionWindows: windows }: Elections, election: Election, date: PlainDate): Stretch {
  if (date > election.date) return 'none';
  if (date >= addWeeks(election.date, -windows.redWeeks)) return 'red';
  if (date >= addMonths(election.date, -windows.amberMonths)) return 'amber';
  return date >= addMonths(election.date, -windows.noteMonths) ? 'note' : 'none';
}
