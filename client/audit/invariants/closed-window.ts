/** T2: the days before an election on which nothing leaves, counted here by other means than the calendar's. */
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import type { ElectionKind, PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import type { PlainDate } from '../../../domain/terms.ts';

/** The leadership itself, its council or its county is chosen: the municipality's own stretches hold. */
const OWN: readonly ElectionKind[] = ['municipal-council', 'county-council', 'mayor', 'district-administrator'];

/** Whether the day lies in the red stretch of an election that was not lifted; the stretch ends with the election day. */
export const isClosed = (basis: PlanningBasis, lifted: ReadonlySet<string>, day: PlainDate): boolean =>
  basis.elections.some(({ id, kind, date }) => {
    const { redWeeks = 0 } = basis.electionWindowsByKind[kind] ?? (OWN.includes(kind) ? basis.electionWindows : {});
    return redWeeks > 0 && !lifted.has(id) && addDays(date, -7 * redWeeks) <= day && day <= date;
  });

/** The wanted day, or the first open one after it. Elections follow each other within years, not without end. */
export function opensOn(basis: PlanningBasis, lifted: ReadonlySet<string>, wanted: PlainDate): PlainDate {
  let day = wanted;
  for (let days = 0; days < 1000 && isClosed(basis, lifted, day); days++) day = addDays(day, 1);
  return day;
}

/** Working days from the one to the other, which does not count itself; counted up to a limit. */
export function workingDaysFrom(basis: PlanningBasis, from: PlainDate, to: PlainDate, limit: number): number {
  const free = new Set<string>([...basis.holidays, ...basis.closedDays]);
  let count = 0;
  for (let day = from; day < to && count <= limit; day = addDays(day, 1))
    if (!free.has(day) && !isWeekend(day)) count += 1;
  return count;
}

const isWeekend = (day: PlainDate): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
