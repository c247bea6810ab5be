/** Why a date of a forecast or a plan does not lie where counting alone would put it: data, told by `tell-shifted.ts`. */
import type { Election, Recess, Sitting } from '../calendar/planning-basis.ts';
import type { Rollover } from '../calendar/working-days.ts';
import type { PlainDate } from '../terms.ts';

export type Shifted =
  /** Days that the count jumped over; weekends only where a date would have lain on one. */
  | { readonly kind: 'rolled-over'; readonly days: readonly Rollover[] }
  /** The dispatch was planned for this day. */
  | { readonly kind: 'planned-day'; readonly date: PlainDate }
  /** L9: addresses are not drawn earlier than this. */
  | { readonly kind: 'fresh-addresses'; readonly from: PlainDate }
  /** T2: nothing leaves from the first to the last day. */
  | { readonly kind: 'red-stretch'; readonly election: Election; readonly from: PlainDate; readonly to: PlainDate }
  /** T3: after the election the unsent letter is signed and released once more; until the last day nothing leaves. */
  | { readonly kind: 'signed-anew'; readonly election: Election; readonly from: PlainDate; readonly to: PlainDate }
  /** T3: committees are formed anew, the sitting is chosen once more after the election. */
  | { readonly kind: 'committees-anew'; readonly election: Election }
  /** T1: the paper would have come so many working days too late for this sitting. */
  | {
      readonly kind: 'missed-paper-deadline';
      readonly sitting: Sitting;
      readonly deadline: PlainDate;
      readonly by: number;
    }
  /** The committee's deadline for papers, which the date is counted back from. */
  | { readonly kind: 'paper-deadline'; readonly sitting: Sitting; readonly deadline: PlainDate }
  /** Nobody sits. */
  | { readonly kind: 'recess'; readonly recess: Recess }
  /** The calendar knows no sitting whose paper deadline can be met. */
  | { readonly kind: 'no-sitting' };

/** A date, and what moved it. */
export interface Counted {
  readonly date: PlainDate;
  readonly shifted: readonly Shifted[];
}
