/** T2: the stretches before an election in which a mailing signed by the leadership is noted, warned of, or waits. */
import type { PlainDate } from '../terms.ts';
import { addDays, addMonths, addWeeks, compareDates, laterDate } from './plain-dates.ts';
import type { Election, ElectionKind, ElectionWindows, PlanningBasis } from './planning-basis.ts';

type Elections = Pick<PlanningBasis, 'elections' | 'electionWindows' | 'electionWindowsByKind'>;

export type Stretch = 'none' | 'note' | 'amber' | 'red';

export interface ElectionStretch {
  readonly stretch: Stretch;
  /** The election that the stretch lies before, the nearest of several equally strict ones; absent for `none`. */
  readonly election?: Election;
  /** Only for `red`: the first day that lies in no election's red stretch. */
  readonly opensOn?: PlainDate;
}

/** In which stretch the day lies; a stretch ends with the election day. Of several elections the strictest stretch counts. */
export function stretchOn(basis: Elections, date: PlainDate): ElectionStretch {
  const ahead = basis.elections.filter((election) => election.date >= date).sort(byDate);
  for (const stretch of STRICTEST_FIRST) {
    const election = ahead.find((candidate) => stretchBefore(basis, candidate, date) === stretch);
    if (election && stretch === 'red') return { stretch, election, opensOn: earliestDispatch(basis, date) };
    if (election) return { stretch, election };
  }
  return { stretch: 'none' };
}

/** The wanted day, or the first day after it that lies in no red stretch. */
export function earliestDispatch(basis: Elections, wanted: PlainDate): PlainDate {
  // The day after one election may lie in the red stretch of the next; ascending by their beginning, one pass finds the end.
  return redStretches(basis).reduce(
    (day, { from, to }) => (from <= day && day <= to ? laterDate(day, addDays(to, 1)) : day),
    wanted,
  );
}

export interface RedStretch {
  readonly election: Election;
  readonly from: PlainDate;
  /** The election day itself: the last day on which nothing leaves. */
  readonly to: PlainDate;
}

/** One stretch for each election that closes any day, ascending by their beginning; they may overlap. */
export function redStretches(basis: Elections): readonly RedStretch[] {
  return basis.elections
    .flatMap((election): readonly RedStretch[] => {
      const windows = windowsBefore(basis, election.kind);
      return windows && windows.redWeeks > 0
        ? [{ election, from: addWeeks(election.date, -windows.redWeeks), to: election.date }]
        : [];
    })
    .sort((a, b) => compareDates(a.from, b.from) || compareDates(a.to, b.to));
}

/** How long before elections of this kind its stretches begin; undefined where the municipality keeps none. */
export const windowsBefore = (
  { electionWindows, electionWindowsByKind }: Elections,
  kind: ElectionKind,
): ElectionWindows | undefined => electionWindowsByKind[kind] ?? (LOCAL.includes(kind) ? electionWindows : undefined);

/**
 * T2 guards the elections in which the leadership itself, its council or its county is chosen. Before others the letter of a
 * mayor is no canvassing; a municipality that sees it differently sets windows for that kind.
 */
const LOCAL: readonly ElectionKind[] = ['municipal-council', 'county-council', 'mayor', 'district-administrator'];

const STRICTEST_FIRST = ['red', 'amber', 'note'] as const;

function stretchBefore(basis: Elections, { kind, date: election }: Election, date: PlainDate): Stretch {
  const windows = windowsBefore(basis, kind);
  if (!windows || date > election) return 'none';
  if (windows.redWeeks > 0 && date >= addWeeks(election, -windows.redWeeks)) return 'red';
  if (windows.amberMonths > 0 && date >= addMonths(election, -windows.amberMonths)) return 'amber';
  return windows.noteMonths > 0 && date >= addMonths(election, -windows.noteMonths) ? 'note' : 'none';
}

const byDate = (a: Election, b: Election): number => compareDates(a.date, b.date);
