/** Forecasts and plans as tables of dates. */
import type { PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { type BackwardPlan, planBackward } from '../../../domain/forecast/backward-plan.ts';
import type { Forecast } from '../../../domain/forecast/forecast.ts';
import { whenIsAGoodTime } from '../../../domain/forecast/good-time.ts';
import type { Shifted } from '../../../domain/forecast/shifted.ts';
import { day } from '../calendar/muelheim.ts';
import { basisSet, stateOf, type Told, tell } from '../story.ts';

/** Of a request made on this day. */
export const freshForecast = (basis: PlanningBasis, today: string): Forecast =>
  whenIsAGoodTime(basis, day(today), 12).forecast;

export const finishes = ({ steps }: Forecast): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(steps.map(({ key, finish }) => [key, finish]));

export const latestDays = ({ steps }: BackwardPlan): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(steps.map(({ key, latest }) => [key, latest]));

export function planOf(state: CaseState, sitting: string, today: string): BackwardPlan {
  const plan = planBackward(state, sitting, day(today));
  if (plan.kind === 'refused') throw new Error(plan.refusal.message.en);
  return plan;
}

export const shiftedOf = ({ steps }: Pick<Forecast, 'steps'> | BackwardPlan, key: string): readonly Shifted[] =>
  steps.find((step) => step.key === key)?.shifted ?? [];

/** The story's case in another calendar. */
export const inCalendar = (told: Told, basis: PlanningBasis): CaseState =>
  stateOf(tell(told, basisSet(stateOf(told).head.at, basis)));
