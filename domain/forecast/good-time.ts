/** T0: what a carrier sees before it asks: sittings and their deadlines, recess and elections, and how far a request made today would get. */
import { redStretches, windowsBefore } from '../calendar/elections.ts';
import { instantOf } from '../calendar/local-time.ts';
import { addMonths, compareDates } from '../calendar/plain-dates.ts';
import type { Election, PlanningBasis, Recess, Sitting } from '../calendar/planning-basis.ts';
import { type SubmissionDeadline, submissionDeadline } from '../calendar/sittings.ts';
import { newCase } from '../case/new-case.ts';
import type { CaseState } from '../case/state.ts';
import { RULES } from '../guideline/steps.ts';
import { type CaseId, ENGINE, type MunicipalityId, type OrganisationId, type PlainDate } from '../terms.ts';
import { type Advice, adviceFrom } from './advice.ts';
import { type Forecast, forecast } from './forecast.ts';

/** `on`: the day under which it stands in the calendar. */
export type CalendarEntry =
  | { readonly kind: 'sitting'; readonly on: PlainDate; readonly sitting: Sitting; readonly paper: SubmissionDeadline }
  | { readonly kind: 'recess'; readonly on: PlainDate; readonly recess: Recess }
  | { readonly kind: 'election'; readonly on: PlainDate; readonly election: Election; readonly stretches: Stretches };

/** When an election's stretches begin; each lasts to the election day. Absent where the municipality keeps none. */
export interface Stretches {
  readonly note?: PlainDate;
  readonly amber?: PlainDate;
  readonly red?: PlainDate;
}

export interface GoodTime {
  readonly today: PlainDate;
  readonly until: PlainDate;
  /** Ascending by day. A recess that is under way stands first; an election stands even where only a stretch reaches in. */
  readonly entries: readonly CalendarEntry[];
  /** Of a request made today, if each step takes its lead time. */
  readonly forecast: Forecast;
  readonly advice: Advice;
}

export function whenIsAGoodTime(basis: PlanningBasis, today: PlainDate, months: number): GoodTime {
  const until = addMonths(today, months);
  const ahead = forecast(freshCase(basis, today), today);
  const entries = [
    ...sittings(basis, today, until),
    ...recesses(basis, today, until),
    ...elections(basis, today, until),
  ];
  return {
    today,
    until,
    entries: entries.sort((a, b) => compareDates(a.on, b.on)),
    forecast: ahead,
    advice: adviceFrom(basis, ahead),
  };
}

const sittings = (basis: PlanningBasis, today: PlainDate, until: PlainDate): readonly CalendarEntry[] =>
  basis.sittings
    .filter(({ date, cancelled }) => today <= date && date <= until && !cancelled)
    .map((sitting) => ({ kind: 'sitting', on: sitting.date, sitting, paper: submissionDeadline(basis, sitting) }));

const recesses = (basis: PlanningBasis, today: PlainDate, until: PlainDate): readonly CalendarEntry[] =>
  basis.recesses
    .filter(({ from, to }) => from <= until && to >= today)
    .map((recess) => ({ kind: 'recess', on: recess.from, recess }));

function elections(basis: PlanningBasis, today: PlainDate, until: PlainDate): readonly CalendarEntry[] {
  return basis.elections.flatMap((election): readonly CalendarEntry[] => {
    const stretches = stretchesOf(basis, election);
    const first = [stretches.note, stretches.amber, stretches.red, election.date].reduce(
      (one, other) => (other !== undefined && (one === undefined || other < one) ? other : one),
      undefined,
    );
    return election.date >= today && (first ?? election.date) <= until
      ? [{ kind: 'election', on: election.date, election, stretches }]
      : [];
  });
}

export function stretchesOf(
  basis: Pick<PlanningBasis, 'elections' | 'electionWindows' | 'electionWindowsByKind'>,
  election: Election,
): Stretches {
  const windows = windowsBefore(basis, election.kind);
  const red = redStretches(basis).find((stretch) => stretch.election.id === election.id);
  return {
    ...(windows && windows.noteMonths > 0 ? { note: addMonths(election.date, -windows.noteMonths) } : {}),
    ...(windows && windows.amberMonths > 0 ? { amber: addMonths(election.date, -windows.amberMonths) } : {}),
    ...(red ? { red: red.from } : {}),
  };
}

/** A case that nobody has asked for: opened today, complete, and nothing done yet. */
function freshCase(basis: PlanningBasis, today: PlainDate): CaseState {
  const at = instantOf(basis, today, basis.morning);
  const opened = { at, on: today, by: ENGINE.person, role: ENGINE.role, seq: 1 };
  const imagined = newCase({
    caseId: 'imagined' as CaseId,
    municipality: 'imagined' as MunicipalityId,
    carrier: 'imagined' as OrganisationId,
    rules: RULES,
    openedAt: at,
    done: { 'open-case': opened },
    facts: {},
    basis,
    head: { seq: 1, at },
  });
  return { ...imagined, openSince: { 'check-completeness': at } };
}
