/** The instants at which work falls due. */
import { instantOf } from '../../calendar/local-time.ts';
import type { Instant, PlainDate } from '../../terms.ts';
import type { CaseState } from '../state.ts';

export const morningOf = (state: CaseState, date: PlainDate): Instant =>
  instantOf(state.basis, date, state.basis.morning);
export const laterOf = (one: Instant, other: Instant): Instant => (one > other ? one : other);
