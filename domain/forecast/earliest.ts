/** The forward count: when each step of the way can be done at the earliest, if every one takes its lead time and no longer. */
import { addDays, laterDate } from '../calendar/plain-dates.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { dispatchDate } from '../case/dispatch-date.ts';
import type { PlainDate } from '../terms.ts';
import { afterLead, firstWorkingDay, rolled } from './counting.ts';
import { firstDispatchDay } from './dispatch-days.ts';
import type { Journey } from './journey.ts';
import { resolvingSittings } from './resolving-sittings.ts';
import type { Counted, Shifted } from './shifted.ts';
import { councilElections, targetOf } from './target-sitting.ts';
import type { WayStep } from './way.ts';
import { missedDeadline, recessesBetween } from './why-no-earlier-sitting.ts';

export interface Earliest extends Counted {
  readonly start: PlainDate;
  /** The step before it that decides when it can be done; absent where its own time or a day of the calendar does. */
  readonly because?: string;
}

/** By key; a step is missing where the calendar does not know yet, e.g. while no sitting is known that could hear of it. */
export type EarliestDates = ReadonlyMap<string, Earliest>;

export function earliest(journey: Journey): EarliestDates {
  const planned = dispatchDate(journey.state);
  const send = journey.way.find(({ step }) => step === 'send-mailing');
  if (!send || planned) return count(journey, planned);
  // L9: without a planned day the first possible one is meant; the addresses are drawn no earlier than its ten days allow.
  const unbound = count(journey, undefined).get(send.key);
  const dates = count(journey, undefined, unbound?.date);
  const sent = dates.get(send.key);
  // What decided the day was found before the addresses were held back for it.
  return unbound && sent?.date === unbound.date
    ? new Map(dates).set(send.key, { ...unbound, start: sent.start })
    : dates;
}

function count(journey: Journey, planned: PlainDate | undefined, dispatch = planned): EarliestDates {
  const fresh = dispatch && addWorkingDays(journey.calendar, dispatch, -10);
  const found = new Map<string, Earliest>();
  for (const step of journey.way) {
    const before = step.after.map((key) => ({ key, date: found.get(key)?.date }));
    if (before.some(({ date }) => date === undefined)) continue;
    const last = before.reduce<{ readonly key?: string; readonly date: PlainDate }>(
      (latest, { key, date }) => (date !== undefined && date > latest.date ? { key, date } : latest),
      { date: addDays(journey.today, -1) },
    );
    const start = laterDate(journey.today, last.date);
    const done = doneOn(journey, step, start, { planned, fresh });
    if (!done) continue;
    const { cut, ...counted } = done;
    found.set(step.key, { start, ...counted, ...(last.key && !cut ? { because: last.key } : {}) });
  }
  return found;
}

interface Releases {
  readonly planned: PlainDate | undefined;
  readonly fresh: PlainDate | undefined;
}

interface DoneOn extends Counted {
  /** A day of the calendar decides, not the step before. */
  readonly cut?: true;
}

function doneOn(journey: Journey, step: WayStep, start: PlainDate, releases: Releases): DoneOn | undefined {
  const { state, today, calendar } = journey;
  switch (step.step) {
    case 'present-report': {
      const sitting = targetOf(state, step.instance);
      // A sitting that is over waits only to be recorded.
      return (
        sitting && { date: sitting.date >= today ? sitting.date : firstWorkingDay(calendar, today).date, shifted: [] }
      );
    }
    case 'obtain-resolution':
      return resolvedOn(journey, step, start);
    case 'select-addressees': {
      const base = counted(journey, step, start);
      return held(base, releases.fresh, (from) => ({ kind: 'fresh-addresses', from }));
    }
    case 'send-mailing': {
      const base = held(counted(journey, step, start), releases.planned, (date) => ({ kind: 'planned-day', date }));
      const day = firstDispatchDay(journey.days, base.date);
      const isMoved = base.cut || day.shifted.some(({ kind }) => kind !== 'rolled-over');
      return { date: day.date, shifted: [...base.shifted, ...day.shifted], ...(isMoved ? { cut: true } : {}) };
    }
    case 'choose-sitting': {
      const sitting = targetOf(state, step.instance);
      const election = sitting && councilElections(state, sitting, today).at(-1);
      const base = counted(journey, step, start);
      if (!election) return base;
      const anew = addWorkingDays(calendar, election.date, step.leadTime);
      return held(base, anew, () => ({ kind: 'committees-anew', election }));
    }
    default:
      return counted(journey, step, start);
  }
}

/** An open step is done when it is due; one that is overdue, today. */
function counted({ calendar, today }: Journey, { open, leadTime }: WayStep, start: PlainDate): Counted {
  if (!open) return afterLead(calendar, start, leadTime);
  if (open.due >= today) {
    const day = firstWorkingDay(calendar, open.due);
    return { date: day.date, shifted: [...rolled(open.rolledOver), ...day.shifted] };
  }
  return firstWorkingDay(calendar, today);
}

const held = (base: Counted, release: PlainDate | undefined, why: (release: PlainDate) => Shifted): DoneOn =>
  release !== undefined && release > base.date
    ? { date: release, shifted: [...base.shifted, why(release)], cut: true }
    : base;

/** A10: the first sitting whose paper deadline can be met; whether an open step's paper is in already nobody has recorded. */
function resolvedOn({ state, calendar, today }: Journey, step: WayStep, start: PlainDate): DoneOn | undefined {
  const begun = step.open?.since ?? start;
  const ready = step.leadTime === 0 ? begun : afterLead(calendar, begun, step.leadTime).date;
  const sittings = resolvingSittings(state, today);
  const taken = sittings.find(({ deadline }) => deadline >= ready);
  if (!taken) return undefined;
  const { date } = taken.sitting;
  const missed = sittings.findLast(({ sitting, deadline }) => sitting.date < date && deadline < ready);
  return {
    date,
    shifted: [
      ...(missed ? [missedDeadline(calendar, missed.sitting, { deadline: missed.deadline, ready })] : []),
      ...recessesBetween(state.basis, ready, date),
    ],
  };
}
