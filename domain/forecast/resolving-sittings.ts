/** A10: the sittings that can pass a resolution, where the profile asks for one. */
import type { Sitting } from '../calendar/planning-basis.ts';
import { submissionDeadline } from '../calendar/sittings.ts';
import type { CaseState } from '../case/state.ts';
import type { PlainDate } from '../terms.ts';
import { sittingsAhead } from './target-sitting.ts';

export interface ResolvingSitting {
  readonly sitting: Sitting;
  readonly deadline: PlainDate;
}

/** Ascending; of the committees that hear every report, or of any known one where the profile names none. */
export const resolvingSittings = ({ basis }: CaseState, from: PlainDate): readonly ResolvingSitting[] =>
  sittingsAhead(basis, undefined, from)
    .filter(({ committee }) => basis.reportsTo.length === 0 || basis.reportsTo.includes(committee))
    .map((sitting) => ({ sitting, deadline: submissionDeadline(basis, sitting).date }));

/** The one that leaves most time for its paper and sits on the day or before it. */
export const lastResolvingBy = (state: CaseState, from: PlainDate, by: PlainDate): ResolvingSitting | undefined =>
  resolvingSittings(state, from)
    .filter(({ sitting }) => sitting.date <= by)
    .reduce<ResolvingSitting | undefined>(
      (best, one) => (best === undefined || one.deadline > best.deadline ? one : best),
      undefined,
    );
