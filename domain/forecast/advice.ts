/** T0: whether now is a good time to ask, and until when asking later costs nothing. Pure data; `tell-advice.ts` says it. */
import type { Election, PlanningBasis, Sitting } from '../calendar/planning-basis.ts';
import { addWorkingDays, type WorkCalendar } from '../calendar/working-days.ts';
import type { PlainDate } from '../terms.ts';
import type { Forecast } from './forecast.ts';
import { calendarOf } from './journey.ts';

export type Advice =
  /** Whoever asks until this day is heard in the same sitting; today, where there is no time to lose. */
  | {
      readonly kind: 'good';
      readonly sitting: Sitting;
      readonly askUntil: PlainDate;
      /** T2: the dispatch has to wait for it all the same. */
      readonly election?: Election;
    }
  /** T1: no sitting of the calendar can hear the report. */
  | { readonly kind: 'no-sitting' };

/** Of the forecast of a request that is made on its day. */
export function adviceFrom(basis: PlanningBasis, { today, steps, hearings }: Forecast): Advice {
  const [first] = hearings;
  if (!first) return { kind: 'no-sitting' };
  const asked = steps.find(({ isOpen }) => isOpen);
  const waits = steps.find(({ step }) => step === 'send-mailing')?.shifted.find(({ kind }) => kind === 'red-stretch');
  return {
    kind: 'good',
    sitting: first.sitting,
    askUntil: withoutLoss(calendarOf(basis), today, asked?.slack ?? 0),
    ...(waits && 'election' in waits ? { election: waits.election } : {}),
  };
}

/**
 * A request on a day without work counts like one on the working day before. Where no day may be lost, the last day is therefore
 * today, and not the next working day that no working days from now would be.
 */
const withoutLoss = (calendar: WorkCalendar, today: PlainDate, slack: number): PlainDate =>
  slack === 0 ? today : addWorkingDays(calendar, today, slack);
