/**
 * The part of a municipality's calendar that a case reads at all. Most changes concern one committee, and a forecast takes
 * milliseconds: of hundreds of cases, those that the change cannot touch need none.
 */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import { committeesOf } from '../case/instances.ts';
import type { CaseState } from '../case/state.ts';
import type { PlainDate } from '../terms.ts';

/**
 * Without sittings of committees that do not hear it, and without those that are over. Where the profile names no committee for every
 * report, any may hear it or pass its resolution. What was chosen is read however it lies.
 */
export function basisReadBy({ facts }: CaseState, basis: PlanningBasis, today: PlainDate): PlanningBasis {
  const heard = committeesOf({ basis, facts });
  const chosen = Object.values(facts.sittings ?? {}).map(({ sitting }) => sitting);
  const mayHear = (committee: string): boolean => basis.reportsTo.length === 0 || heard.includes(committee);
  const sittings = basis.sittings.filter(
    ({ id, committee, date }) => chosen.includes(id) || (date >= today && mayHear(committee)),
  );
  return { ...basis, sittings };
}
