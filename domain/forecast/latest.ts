/** The backward count: by when each step must be done, so that what it leads to is done by a given day. Mirrors `earliest.ts`. */
import { submissionDeadline } from '../calendar/sittings.ts';
import type { PlainDate } from '../terms.ts';
import { beforeLead, lastWorkingDay } from './counting.ts';
import { lastDispatchDay } from './dispatch-days.ts';
import type { Journey } from './journey.ts';
import { lastResolvingBy } from './resolving-sittings.ts';
import type { Counted, Shifted } from './shifted.ts';
import { paperBy, targetOf } from './target-sitting.ts';
import type { WayStep } from './way.ts';

/** Without a date there is no such day, e.g. because no sitting lies early enough for a resolution. */
export type Latest = Counted | { readonly date?: never; readonly shifted: readonly Shifted[] };

/** What a later step or a limit demands; `until` where a sitting may lie later than the last working day. */
type Bound = Latest & { readonly until?: PlainDate };

/** By key, of the steps that lead to one of the limits. */
export type LatestDates = ReadonlyMap<string, Latest>;

export function latest(journey: Journey, limits: ReadonlyMap<string, PlainDate>): LatestDates {
  const bounds = new Map<string, Bound>();
  const tighten = (key: string, bound: Bound): void => {
    const known = bounds.get(key);
    if (!known || isEarlier(bound, known)) bounds.set(key, bound);
  };
  for (const [key, date] of limits) tighten(key, { date, shifted: [] });
  const found = new Map<string, Latest>();
  for (const step of journey.way.toReversed()) {
    const bound = bounds.get(step.key);
    if (!bound) continue;
    // The sitting sits when it sits.
    const fixed = step.step === 'present-report' ? limits.get(step.key) : undefined;
    const done = fixed ? { date: fixed, shifted: [] } : doneBy(journey, step, bound);
    found.set(step.key, done);
    for (const key of step.after) tighten(key, begunBy(journey, step, done, key));
  }
  return found;
}

const isEarlier = (one: Latest, other: Latest): boolean =>
  other.date !== undefined && (one.date === undefined || one.date < other.date);

/** The last day of the step's own kind on or before the bound. */
function doneBy({ state, today, calendar, days }: Journey, { step }: WayStep, bound: Bound): Latest {
  const by = bound.date;
  if (by === undefined) return bound;
  switch (step) {
    case 'send-mailing':
      return also(bound, lastDispatchDay(days, by));
    case 'obtain-resolution': {
      const last = lastResolvingBy(state, today, bound.until ?? by);
      return last
        ? { date: last.sitting.date, shifted: bound.shifted }
        : { shifted: [...bound.shifted, { kind: 'no-sitting' }] };
    }
    default:
      return also(bound, lastWorkingDay(calendar, by));
  }
}

const also = ({ shifted }: Latest, day: Counted): Counted => ({ ...day, shifted: [...shifted, ...day.shifted] });

/** By when a step must begin, and thus what comes before it be done. */
function begunBy({ state, today, calendar }: Journey, step: WayStep, done: Latest, before: string): Bound {
  if (done.date === undefined) return { shifted: [] };
  switch (step.step) {
    case 'present-report': {
      const sitting = targetOf(state, step.instance);
      if (!sitting || !before.startsWith('prepare-paper')) return { date: done.date, shifted: [] };
      const deadline = paperBy(state, sitting);
      const { rolledOver } = submissionDeadline(state.basis, sitting);
      const rolled: readonly Shifted[] = rolledOver.length > 0 ? [{ kind: 'rolled-over', days: rolledOver }] : [];
      return { date: deadline, shifted: [{ kind: 'paper-deadline', sitting, deadline }, ...rolled] };
    }
    case 'obtain-resolution': {
      const last = lastResolvingBy(state, today, done.date);
      if (!last) return { shifted: [] };
      const { deadline } = last;
      const begun =
        step.leadTime === 0 ? { date: deadline, shifted: [] } : beforeLead(calendar, deadline, step.leadTime);
      return { ...begun, shifted: [{ kind: 'paper-deadline', ...last }, ...begun.shifted] };
    }
    default:
      return beforeLead(calendar, done.date, step.leadTime);
  }
}
