/** A6: what supported cases bind in the administration, year by year, against what the municipality means to spend on them. */
import type { PlainDate } from '../terms.ts';
import type { Profile } from './profile.ts';

export interface Effort {
  readonly staffHours: number;
  readonly sheets: number;
  readonly postageCents: number;
  readonly returnPostageCents: number;
}

/** A decided case, as the record has it. */
export interface DecidedCase {
  readonly decidedOn: PlainDate;
  readonly outcome: 'accept' | 'decline';
  readonly estimate: Effort;
  /** As it turned out; absent until both sides have looked back. */
  readonly actual?: Effort;
}

export type Budget = Profile['budget'][number];
/** Postage includes what comes back: it is paid from the same budget. */
export type Amounts = Omit<Budget, 'year'>;

export interface YearAccount {
  readonly year: number;
  readonly accepted: number;
  /** A declined request binds nothing. */
  readonly declined: number;
  /** Accepted cases whose actual effort is not known yet. */
  readonly running: number;
  readonly estimated: Amounts;
  /** Of the cases whose actual effort is known. */
  readonly actual: Amounts;
  /** The actual effort where it is known, the estimate where it is not. */
  readonly bound: Amounts;
  /** Absent where the municipality has set no budget for the year; remaining and overrun with it. */
  readonly budget?: Amounts;
  readonly remaining?: Amounts;
  readonly overrun?: Amounts;
}

/** One account for each year in which something was decided or may be spent, ascending; a case counts in the year of its decision. */
export function effortAccount(budget: readonly Budget[], cases: readonly DecidedCase[]): readonly YearAccount[] {
  const years = new Set([...budget.map(({ year }) => year), ...cases.map(({ decidedOn }) => yearOf(decidedOn))]);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) =>
      accountOf(
        year,
        budget.find((one) => one.year === year),
        cases.filter(({ decidedOn }) => yearOf(decidedOn) === year),
      ),
    );
}

function accountOf(year: number, budget: Budget | undefined, cases: readonly DecidedCase[]): YearAccount {
  const accepted = cases.filter(({ outcome }) => outcome === 'accept');
  const known = accepted.flatMap(({ actual }) => (actual ? [actual] : []));
  const bound = sum(accepted.map(({ actual, estimate }) => actual ?? estimate));
  return {
    year,
    accepted: accepted.length,
    declined: cases.length - accepted.length,
    running: accepted.length - known.length,
    estimated: sum(accepted.map(({ estimate }) => estimate)),
    actual: sum(known),
    bound,
    ...(budget ? against(budget, bound) : {}),
  };
}

function against({ staffHours, sheets, postageCents }: Budget, bound: Amounts) {
  const budget: Amounts = { staffHours, sheets, postageCents };
  return {
    budget,
    remaining: each((what) => Math.max(0, budget[what] - bound[what])),
    overrun: each((what) => Math.max(0, bound[what] - budget[what])),
  };
}

const sum = (efforts: readonly Effort[]): Amounts =>
  each((what) =>
    efforts.reduce(
      (total, effort) => total + effort[what] + (what === 'postageCents' ? effort.returnPostageCents : 0),
      0,
    ),
  );

const each = (amount: (what: keyof Amounts) => number): Amounts => ({
  staffHours: amount('staffHours'),
  sheets: amount('sheets'),
  postageCents: amount('postageCents'),
});

const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
