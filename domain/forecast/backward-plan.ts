/** T1: from a sitting back: by when each step must be done so that the report is heard there, and what is too late already. */
import { longDate } from '../calendar/long-date.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { dispatchDate } from '../case/dispatch-date.ts';
import { isKeyDone } from '../case/instances.ts';
import { refusal } from '../case/refusals.ts';
import { type CaseState, stepKey } from '../case/state.ts';
import type { PlainDate, Refusal, Role, StepName } from '../terms.ts';
import { earliest } from './earliest.ts';
import { outlookOn, type SittingOutlook } from './hearings.ts';
import { type Journey, journeyOf } from './journey.ts';
import { type Latest, latest } from './latest.ts';
import type { Shifted } from './shifted.ts';
import { withTarget } from './target-sitting.ts';
import { endsWithDecision, type WayStep } from './way.ts';

export interface PlannedStep {
  readonly key: string;
  readonly step: StepName;
  readonly instance?: string;
  readonly roles: readonly Role[];
  /** By when it must be done; absent where no day is early enough, e.g. no sitting for the resolution. */
  readonly latest?: PlainDate;
  /** When it can be done at the earliest, as the forecast has it. */
  readonly earliest?: PlainDate;
  /** L9: not before this day. */
  readonly notBefore?: PlainDate;
  /** Why the latest day lies where it lies. */
  readonly shifted: readonly Shifted[];
  /** It can no longer be done in time. */
  readonly isTooLate: boolean;
  /** In working days, where both days are known. */
  readonly tooLateBy?: number;
}

export interface BackwardPlan {
  readonly kind: 'planned';
  readonly today: PlainDate;
  readonly outlook: SittingOutlook;
  /** In the order in which they follow each other; the last is the sitting itself. */
  readonly steps: readonly PlannedStep[];
  readonly canBeMet: boolean;
}

export type PlanOutcome = BackwardPlan | { readonly kind: 'refused'; readonly refusal: Refusal };

export function planBackward(state: CaseState, sittingId: string, today: PlainDate): PlanOutcome {
  const sitting = state.basis.sittings.find(({ id }) => id === sittingId);
  if (!sitting || sitting.cancelled || sitting.date < today) return { kind: 'refused', refusal: notAhead };
  if (sitting.doubtful) return { kind: 'refused', refusal: inDoubt(sitting.date) };
  const presented = stepKey('present-report', sitting.committee);
  if (state.status !== 'running' || endsWithDecision(state) || isKeyDone(state, presented))
    return { kind: 'refused', refusal: nothingToHear };
  const journey = journeyOf(withTarget(state, sitting, today), today);
  const present = journey.way.find(({ key }) => key === presented);
  if (!present) return { kind: 'refused', refusal: nothingToHear };
  const dates = earliest(journey);
  const limits = latest(journey, new Map([[presented, sitting.date]]));
  const steps = journey.way.flatMap((step): readonly PlannedStep[] => {
    const last = limits.get(step.key);
    return last ? [plannedStep(journey, step, { last, first: dates.get(step.key)?.date, limits })] : [];
  });
  return {
    kind: 'planned',
    today,
    outlook: outlookOn(state, sitting, today),
    steps,
    canBeMet: steps.every(({ isTooLate }) => !isTooLate),
  };
}

function plannedStep(
  journey: Journey,
  { key, step, instance, roles }: WayStep,
  found: { readonly last: Latest; readonly first: PlainDate | undefined; readonly limits: ReadonlyMap<string, Latest> },
): PlannedStep {
  const { last, first } = found;
  const isTooLate = first === undefined || last.date === undefined || last.date < first;
  const notBefore =
    step === 'select-addressees' ? freshFrom(journey, found.limits.get('send-mailing')?.date) : undefined;
  return {
    key,
    step,
    ...(instance === undefined ? {} : { instance }),
    roles,
    ...(last.date === undefined ? {} : { latest: last.date }),
    ...(first === undefined ? {} : { earliest: first }),
    ...(notBefore === undefined ? {} : { notBefore }),
    shifted: last.shifted,
    isTooLate,
    ...(isTooLate && first !== undefined && last.date !== undefined
      ? { tooLateBy: workingDaysBetween(journey.calendar, last.date, first) }
      : {}),
  };
}

/** L9: ten working days before the day that is planned, or else before the last possible one. */
function freshFrom({ state, calendar }: Journey, lastDispatch: PlainDate | undefined): PlainDate | undefined {
  const day = dispatchDate(state) ?? lastDispatch;
  return day && addWorkingDays(calendar, day, -10);
}

const notAhead = refusal(
  'no-such-sitting',
  'Diese Sitzung steht nicht (mehr) bevor. Bitte wählen Sie eine kommende Sitzung.',
  'This sitting is not (or no longer) ahead. Please choose a coming sitting.',
  'T1',
);
const inDoubt = (date: PlainDate): Refusal =>
  refusal(
    'sitting-in-doubt',
    `Die Sitzung am ${longDate(date).de} steht nicht mehr im Kalender des Rates. Klären Sie zuerst, ob sie stattfindet.`,
    `The sitting on ${longDate(date).en} is no longer in the council’s calendar. Find out first whether it takes place.`,
    'T1',
  );
const nothingToHear = refusal(
  'nothing-to-hear',
  'In diesem Vorgang gibt es für diese Sitzung nichts (mehr) vorzustellen.',
  'In this case there is nothing (or no longer anything) to present in this sitting.',
  'T1',
);
