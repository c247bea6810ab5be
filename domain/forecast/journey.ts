/** A case seen from one day: the way before it and the calendar that it is counted in. A resting case is taken to resume that day. */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import { type WorkCalendar, workCalendar } from '../calendar/working-days.ts';
import { type CaseState, isPaused } from '../case/state.ts';
import type { PlainDate } from '../terms.ts';
import { type DispatchDays, dispatchDays } from './dispatch-days.ts';
import { type WayStep, wayOf } from './way.ts';

export interface Journey {
  readonly state: CaseState;
  readonly today: PlainDate;
  /** Without pauses: none is known that lies ahead. */
  readonly calendar: WorkCalendar;
  readonly way: readonly WayStep[];
  readonly days: DispatchDays;
}

export function journeyOf(state: CaseState, today: PlainDate): Journey {
  const calendar = calendarOf(state.basis);
  const awake = isPaused(state)
    ? { ...state, pauses: state.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: today } : pause)) }
    : state;
  return { state: awake, today, calendar, way: wayOf(awake), days: dispatchDays(awake, calendar, today) };
}

/** One for each planning basis: a forecast walks the same days over and over, and the calendar remembers what they are. */
const calendars = new WeakMap<PlanningBasis, WorkCalendar>();
export function calendarOf(basis: PlanningBasis): WorkCalendar {
  const known = calendars.get(basis);
  if (known) return known;
  const calendar = workCalendar(basis, []);
  calendars.set(basis, calendar);
  return calendar;
}
