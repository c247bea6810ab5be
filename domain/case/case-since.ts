/** From when on the municipality's calendar concerns a case: its opening, or the day of the request that was taken over. */
import type { Instant } from '../terms.ts';
import type { CaseState } from './state.ts';

export function caseSince({ openedAt, done }: CaseState): Instant {
  const on = done['open-case']?.on;
  const requested = on && (`${on}T00:00:00.000Z` as Instant);
  return requested && requested < openedAt ? requested : openedAt;
}
