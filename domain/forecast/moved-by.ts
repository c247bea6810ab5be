/**
 * What a change of the municipality's calendar would move in a case (T1, T2): its own dates, what is due, and the forecast. Nothing
 * has happened yet; whoever is about to order the change sees it first.
 */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import type { Shift } from '../case/events.ts';
import { openSteps } from '../case/open-steps.ts';
import { shiftsOf } from '../case/shifts.ts';
import type { CaseState } from '../case/state.ts';
import { canonicalJson } from '../journal/envelope.ts';
import type { PlainDate, StepName } from '../terms.ts';
import { type Forecast, forecast } from './forecast.ts';
import type { Shifted } from './shifted.ts';
import { basisReadBy } from './what-a-case-reads.ts';

export type Move =
  | ({ readonly of: 'own-date' } & Shift)
  | ({ readonly of: 'due'; readonly step: StepName; readonly instance?: string } & Days)
  | ({ readonly of: 'forecast'; readonly what: 'dispatch' | 'closing' } & Days)
  /** Where a committee hears the report at the earliest. */
  | ({ readonly of: 'forecast'; readonly what: 'report'; readonly committee: string } & Days);

/** null: there is no such day. */
interface Days {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

export interface MovedBy {
  /** Empty where the change does not concern the case. */
  readonly moves: readonly Move[];
  /** Why forecast days lie where they then lie, as far as that is new. */
  readonly why: readonly Shifted[];
}

/** `before` and `after`: the case's slice of the municipality's calendar as it stands, and as it would. */
export function movedBy(state: CaseState, before: PlanningBasis, after: PlanningBasis, today: PlainDate): MovedBy {
  const read = (basis: PlanningBasis): string => contents(basisReadBy(state, basis, today));
  if (read(before) === read(after)) return { moves: [], why: [] };
  const [is, then] = [
    { ...state, basis: before },
    { ...state, basis: after },
  ];
  const [expected, expectedThen] = [forecast(is, today), forecast(then, today)];
  const moves = [
    ...shiftsOf(is, after).map((shift) => ({ of: 'own-date', ...shift }) as const),
    ...dueMoves(is, then),
    ...forecastMoves(expected, expectedThen),
  ];
  return { moves, why: moves.length > 0 ? newReasons(expected, expectedThen) : [] };
}

const contents = ({ municipalitySeq: _, ...rest }: PlanningBasis): string => canonicalJson(rest);

function dueMoves(is: CaseState, then: CaseState): readonly Move[] {
  const dueThen = new Map(openSteps(then).map(({ key, due }) => [key, due ?? null]));
  return openSteps(is).flatMap(({ key, step, instance, due }): readonly Move[] => {
    const [from, to] = [due ?? null, dueThen.get(key) ?? null];
    return from === to ? [] : [{ of: 'due', step, ...(instance === undefined ? {} : { instance }), from, to }];
  });
}

function forecastMoves(is: Forecast, then: Forecast): readonly Move[] {
  const committees = [...new Set([...is.hearings, ...then.hearings].map(({ sitting }) => sitting.committee))];
  const heard = ({ hearings }: Forecast, committee: string) =>
    hearings.find(({ sitting }) => sitting.committee === committee)?.date;
  return [
    { of: 'forecast', what: 'dispatch', ...days(is.dispatch, then.dispatch) } as const,
    ...committees.map(
      (committee) =>
        ({ of: 'forecast', what: 'report', committee, ...days(heard(is, committee), heard(then, committee)) }) as const,
    ),
    { of: 'forecast', what: 'closing', ...days(is.closing, then.closing) } as const,
  ].filter(({ from, to }) => from !== to);
}

const days = (from: PlainDate | undefined, to: PlainDate | undefined): Days => ({ from: from ?? null, to: to ?? null });

function newReasons(is: Forecast, then: Forecast): readonly Shifted[] {
  const known = new Set(reasonsIn(is).map((reason) => canonicalJson(reason)));
  return reasonsIn(then).filter((reason) => !known.has(canonicalJson(reason)));
}

const reasonsIn = ({ steps, hearings }: Forecast): readonly Shifted[] => [
  ...steps.filter(({ step }) => step === 'send-mailing').flatMap(({ shifted }) => shifted),
  ...hearings.flatMap(({ shifted }) => shifted),
];
