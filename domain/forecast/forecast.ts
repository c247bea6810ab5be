/**
 * The remaining way of a case (T1, T2): when each step can be done, when the mailing can leave, when the report is heard and
 * when the case can close, if each step takes its lead time and no longer. Pure data; `tell-forecast.ts` says it in sentences.
 */
import { compareDates } from '../calendar/plain-dates.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { type CaseState, isPaused, stepKey } from '../case/state.ts';
import type { PlainDate, Role, StepName } from '../terms.ts';
import { criticalPath, slackOf } from './critical-path.ts';
import { type EarliestDates, earliest } from './earliest.ts';
import { type Hearing, hearingsOf, type SittingOutlook, sittingOutlooks } from './hearings.ts';
import { type Journey, journeyOf } from './journey.ts';
import { type LatestDates, latest } from './latest.ts';
import type { Shifted } from './shifted.ts';
import { withTarget } from './target-sitting.ts';
import { endsWithDecision, type WayStep } from './way.ts';

export interface ForecastStep {
  readonly key: string;
  readonly step: StepName;
  readonly instance?: string;
  /** Whose turn it is. */
  readonly roles: readonly Role[];
  readonly isOpen: boolean;
  /** In working days; only for an open step that is overdue. */
  readonly overdueBy?: number;
  /** Absent, with `finish`, where the calendar does not know yet. */
  readonly start?: PlainDate;
  readonly finish?: PlainDate;
  readonly shifted: readonly Shifted[];
  /** Working days by which it may be late without moving a hearing or the end. */
  readonly slack?: number;
  readonly isCritical: boolean;
}

/** What the dates rest on besides the lead times. */
export type Assumption =
  | { readonly kind: 'lead-times' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'resumed-today' }
  | { readonly kind: 'ends-with-decision' }
  | { readonly kind: 'sitting-in-doubt'; readonly sitting: string }
  | { readonly kind: 'no-sitting-known' }
  | { readonly kind: 'calendar-ends'; readonly on: PlainDate };

export interface Forecast {
  readonly today: PlainDate;
  readonly assumptions: readonly Assumption[];
  /** By when they are done, those without a date last. */
  readonly steps: readonly ForecastStep[];
  readonly dispatch?: PlainDate;
  /** One for each committee that is still to hear the report and can. */
  readonly hearings: readonly Hearing[];
  /** The first of the hearings' days. */
  readonly report?: PlainDate;
  readonly closing?: PlainDate;
  /** Keys of the steps that decide the report's day, in their order. */
  readonly criticalPath: readonly string[];
  readonly sittings: readonly SittingOutlook[];
}

export function forecast(state: CaseState, today: PlainDate): Forecast {
  const isAhead = state.status === 'running' && !endsWithDecision(state);
  const sittings = isAhead ? sittingOutlooks(state, today) : [];
  const found = isAhead ? hearingsOf(state, sittings, today) : [];
  const hearings = found.filter((hearing) => hearing !== undefined).sort((a, b) => compareDates(a.date, b.date));
  const supposed = hearings.reduce((before, { sitting }) => withTarget(before, sitting, today), state);
  const journey = journeyOf(supposed, today);
  const dates = earliest(journey);
  const dateOf = (step: StepName) => dates.get(step)?.date;
  const [first] = hearings;
  const path = first ? criticalPath(dates, stepKey('present-report', first.sitting.committee)) : [];
  const steps = stepsOf(journey, { dates, limits: latest(journey, endsOf(journey, dates)), path });
  const [dispatch, closing] = [dateOf('send-mailing'), dateOf('close-case')];
  return {
    today,
    assumptions: assumptions(state, { isUnheard: found.includes(undefined), steps }),
    steps,
    ...(dispatch ? { dispatch } : {}),
    hearings,
    ...(first ? { report: first.date } : {}),
    ...(closing ? { closing } : {}),
    criticalPath: path,
    sittings: sittings.filter(({ sitting }) => sitting.date >= today),
  };
}

/** What may not move, for the slack of everything before: the hearings, and the last step. */
function endsOf({ way }: Journey, dates: EarliestDates): ReadonlyMap<string, PlainDate> {
  return new Map(
    way.flatMap(({ key, step }) => {
      const date = dates.get(key)?.date;
      return date && (step === 'present-report' || step === 'close-case') ? [[key, date] as const] : [];
    }),
  );
}

interface Dates {
  readonly dates: EarliestDates;
  readonly limits: LatestDates;
  readonly path: readonly string[];
}

function stepsOf(journey: Journey, found: Dates): readonly ForecastStep[] {
  return journey.way
    .map((step) => forecastStep(journey, step, found))
    .sort((a, b) => compareDates(a.finish ?? NEVER, b.finish ?? NEVER));
}

/** Sorts behind every date of the calendar. */
const NEVER = '9999-12-31' as PlainDate;

function forecastStep(journey: Journey, { key, step, instance, roles, open }: WayStep, found: Dates): ForecastStep {
  const { calendar, today } = journey;
  const date = found.dates.get(key);
  const slack = slackOf(calendar, key, found);
  const overdueBy = open ? workingDaysBetween(calendar, open.due, today) : 0;
  return {
    key,
    step,
    ...(instance === undefined ? {} : { instance }),
    roles,
    isOpen: open !== undefined,
    ...(overdueBy > 0 ? { overdueBy } : {}),
    ...(date ? { start: date.start, finish: date.date } : {}),
    shifted: date?.shifted ?? [],
    ...(slack === undefined ? {} : { slack }),
    isCritical: found.path.includes(key),
  };
}

function assumptions(
  state: CaseState,
  { isUnheard, steps }: { readonly isUnheard: boolean; readonly steps: readonly ForecastStep[] },
): readonly Assumption[] {
  const { facts, basis } = state;
  const chosen = Object.values(facts.sittings ?? {}).map(({ sitting }) => sitting);
  const doubtful = basis.sittings.filter(({ id, doubtful }) => doubtful && chosen.includes(id));
  const isLate = steps.some(({ finish }) => finish !== undefined && finish > basis.coveredUntil);
  const isUndecided = steps.some(({ step }) => step === 'weigh-request' || step === 'confirm-decision');
  return [
    { kind: 'lead-times' },
    ...(endsWithDecision(state)
      ? [{ kind: 'ends-with-decision' } as const]
      : isUndecided
        ? [{ kind: 'accepted' } as const]
        : []),
    ...(isPaused(state) ? [{ kind: 'resumed-today' } as const] : []),
    ...doubtful.map(({ id }) => ({ kind: 'sitting-in-doubt', sitting: id }) as const),
    ...(isUnheard ? [{ kind: 'no-sitting-known' } as const] : []),
    ...(isLate ? [{ kind: 'calendar-ends', on: basis.coveredUntil } as const] : []),
  ];
}
