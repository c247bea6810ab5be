/** From when on the municipality's calendar concerns a case: its opening, or the day of the request that was taken over. */
import { instantOf, localDate } from '../calendar/local-time.ts';
import type { Instant } from '../terms.ts';
import type { CaseState } from './state.ts';

export function caseSince({ openedAt, done, basis }: CaseState): Instant {
  const on = done['open-case']?.on;
  return on !== undefined && on < localDate(basis, openedAt) ? instantOf(basis, on, '12:00') : openedAt;
}
