/** On which days a mailing may leave: working days outside what elections close (T2), with the letter signed by who leads (T3). */
import { redStretches } from '../calendar/elections.ts';
import { addDays, compareDates } from '../calendar/plain-dates.ts';
import type { Election } from '../calendar/planning-basis.ts';
import { addWorkingDays, type Rollover, type WorkCalendar } from '../calendar/working-days.ts';
import { basisWithoutOverrides } from '../case/dispatch-date.ts';
import { leadTimeOf } from '../case/open-steps.ts';
import { toRenewAfter } from '../case/renewal.ts';
import type { CaseState } from '../case/state.ts';
import { ENGINE, type PlainDate } from '../terms.ts';
import { rolled } from './counting.ts';
import type { Counted, Shifted } from './shifted.ts';

/** Days on which nothing leaves; both belong to it. */
type Closure = Extract<Shifted, { readonly kind: 'red-stretch' | 'signed-anew' }>;

export interface DispatchDays {
  readonly calendar: WorkCalendar;
  readonly closures: readonly Closure[];
}

export function dispatchDays(state: CaseState, calendar: WorkCalendar, today: PlainDate): DispatchDays {
  const red = redStretches(basisWithoutOverrides(state)).map(
    (stretch): Closure => ({ kind: 'red-stretch', ...stretch }),
  );
  return { calendar, closures: [...red, ...signedAnew(state, calendar, today)].sort(byBeginning) };
}

/** The wanted day or the first after it on which the mailing may leave. */
export function firstDispatchDay(days: DispatchDays, wanted: PlainDate): Counted {
  return moved(days, wanted, { past: ({ to }) => addDays(to, 1), step: 1 });
}

/** The day or the last before it on which the mailing may leave. */
export function lastDispatchDay(days: DispatchDays, wanted: PlainDate): Counted {
  return moved(days, wanted, { past: ({ from }) => addDays(from, -1), step: -1 });
}

interface Direction {
  readonly past: (closure: Closure) => PlainDate;
  readonly step: 1 | -1;
}

function moved({ calendar, closures }: DispatchDays, wanted: PlainDate, { past, step }: Direction): Counted {
  const met: Closure[] = [];
  const off: Rollover[] = [];
  let date = wanted;
  for (;;) {
    const closure = closures.find(({ from, to }) => from <= date && date <= to);
    const why = calendar.whyNot(date);
    if (closure) {
      met.push(closure);
      date = past(closure);
    } else if (why !== undefined) {
      off.push({ date, why });
      date = addDays(date, step);
    } else {
      return { date, shifted: [...met, ...rolled(off)] };
    }
  }
}

/**
 * T3: a letter that has not left when the leadership changes is signed and released anew. Whoever would wait with the signature
 * until after the election would send no earlier, since printing comes after it.
 */
function signedAnew(state: CaseState, calendar: WorkCalendar, today: PlainDate): readonly Closure[] {
  if (state.waived['sign-cover-letter'] !== undefined) return [];
  const signed = { at: state.head.at, on: today, by: ENGINE.person, role: ENGINE.role, seq: state.head.seq };
  const asIfSigned: CaseState = { ...state, done: { ...state.done, 'sign-cover-letter': signed } };
  const needed = (leadTimeOf(state, 'sign-cover-letter') ?? 0) + (leadTimeOf(state, 'release-print') ?? 0);
  return state.basis.elections
    .filter((election) => election.date >= today && toRenewAfter(asIfSigned, election).includes('sign-cover-letter'))
    .flatMap((election: Election): readonly Closure[] => {
      const from = addDays(election.date, 1);
      const to = addDays(addWorkingDays(calendar, election.date, needed), -1);
      return to < from ? [] : [{ kind: 'signed-anew', election, from, to }];
    });
}

const byBeginning = (a: Closure, b: Closure): number => compareDates(a.from, b.from);
