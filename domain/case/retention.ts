/** Whether a case is over, since when, and from when on it may be emptied: from its state and a schedule alone. */
import { localDate } from '../calendar/local-time.ts';
import { type Ending, type RetentionSchedule, retentionOver } from '../calendar/retention-schedule.ts';
import type { PlainDate } from '../terms.ts';
import { openSteps } from './open-steps.ts';
import { type CaseState, sentCount } from './state.ts';

/** What the schedule says of a case that is over. */
export interface Retained {
  readonly ending: Ending;
  readonly overSince: PlainDate;
  /** The first day on which the case may be emptied. */
  readonly dueSince: PlainDate;
}

/**
 * Undefined while it runs or still asks something of somebody: a complaint that came late (F1), an address file that is not
 * deleted (L10). Whatever was completed after the end makes the period begin anew, and so does a case that was reopened.
 */
export function retainedBy(schedule: RetentionSchedule, state: CaseState): Retained | undefined {
  const over = overOf(state);
  return over && { ...over, dueSince: retentionOver(schedule, over.ending, over.overSince) };
}

/** How and since when the case is over; what the schedule is applied to. */
export function overOf(state: CaseState): Omit<Retained, 'dueSince'> | undefined {
  const { status, ended, done, basis } = state;
  if (status === 'running' || !ended || openSteps(state).length > 0) return undefined;
  const last = [ended.at, ...Object.values(done).map(({ at }) => at)].toSorted().at(-1);
  return { ending: endingOf(state, status), overSince: localDate(basis, last ?? ended.at) };
}

const endingOf = (state: CaseState, status: Exclude<CaseState['status'], 'running'>): Ending =>
  status !== 'closed' ? status : sentCount(state) > 0 ? 'closed-after-dispatch' : 'closed-without-dispatch';

export const isEmptied = ({ deletion }: CaseState): boolean => deletion?.emptied !== undefined;
