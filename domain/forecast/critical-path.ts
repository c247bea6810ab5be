/** Which steps decide a date, and how much air the others have. */
import { type WorkCalendar, workingDaysBetween } from '../calendar/working-days.ts';
import type { PlainDate } from '../terms.ts';
import type { EarliestDates } from './earliest.ts';
import type { LatestDates } from './latest.ts';

/**
 * From the first step that decides the date to the last. It begins where a day of the calendar decides and no step before: at
 * a dispatch that waits for its planned day or for an election.
 */
export function criticalPath(dates: EarliestDates, last: string): readonly string[] {
  const path: string[] = [];
  for (let key: string | undefined = last; key !== undefined; key = dates.get(key)?.because) path.unshift(key);
  return path;
}

/** Working days by which the step may be late without moving what the latest dates were counted for. */
export function slackOf(
  calendar: WorkCalendar,
  key: string,
  { dates, limits }: { readonly dates: EarliestDates; readonly limits: LatestDates },
): number | undefined {
  const [first, last]: readonly (PlainDate | undefined)[] = [dates.get(key)?.date, limits.get(key)?.date];
  return first === undefined || last === undefined ? undefined : workingDaysBetween(calendar, first, last);
}
