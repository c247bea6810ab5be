/** T2: when a planned dispatch may leave, given the elections as they are known now and what the leadership lifted. */
import { earliestDispatch } from '../calendar/elections.ts';
import type { PlainDate } from '../terms.ts';
import type { CaseState } from './state.ts';

/** The wanted day, or the first day after the red stretch that it lies in. */
export function dispatchDate(state: CaseState): PlainDate | undefined {
  const wanted = state.facts.dispatch?.wanted;
  return wanted === undefined ? undefined : earliestDispatch(basisWithoutOverrides(state), wanted);
}

/** The planning basis without the elections whose red stretch was lifted for this case. */
export const basisWithoutOverrides = ({ basis, overrides }: CaseState): CaseState['basis'] => ({
  ...basis,
  elections: basis.elections.filter(
    ({ id, date }) => !overrides.some((lifted) => lifted.election === id && lifted.date === date),
  ),
});
