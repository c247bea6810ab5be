/** T1: why something that is ready is not heard at once: a deadline that it misses, a recess in which nobody sits. */
import type { PlanningBasis, Sitting } from '../calendar/planning-basis.ts';
import { type WorkCalendar, workingDaysBetween } from '../calendar/working-days.ts';
import type { PlainDate } from '../terms.ts';
import type { Shifted } from './shifted.ts';

export const missedDeadline = (
  calendar: WorkCalendar,
  sitting: Sitting,
  { deadline, ready }: { readonly deadline: PlainDate; readonly ready: PlainDate },
): Shifted => ({
  kind: 'missed-paper-deadline',
  sitting,
  deadline,
  by: workingDaysBetween(calendar, deadline, ready),
});

export const recessesBetween = (
  { recesses }: Pick<PlanningBasis, 'recesses'>,
  ready: PlainDate,
  heard: PlainDate,
): readonly Shifted[] =>
  recesses.filter(({ from, to }) => from <= heard && to >= ready).map((recess) => ({ kind: 'recess', recess }));
