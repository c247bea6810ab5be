/**
 * How long a case is kept once it is over (Art. 5(1)(e) GDPR): a municipality's own decision, which its profile states; the
 * defaults are what the law's own periods suggest. Its coded facts stay beyond it (A5).
 */
import type { PlainDate } from '../terms.ts';
import { addDays, addMonths } from './plain-dates.ts';

export interface RetentionSchedule {
  /** Months, by how the case ended. */
  readonly months: { readonly [E in Ending]: number };
  /** With the day on which the case was over, or with the end of that year, as files are commonly counted. */
  readonly begins: 'with-the-end' | 'with-the-next-year';
}

export const ENDINGS = ['closed-after-dispatch', 'closed-without-dispatch', 'declined', 'withdrawn'] as const;
export type Ending = (typeof ENDINGS)[number];

export const DEFAULT_RETENTION: RetentionSchedule = {
  months: {
    // Citizens were written to: claims for damages lapse after ten years at the latest (§ 199 Abs. 3 und 4 BGB).
    'closed-after-dispatch': 120,
    // A declaration may have been signed: claims from it lapse after three years, from the end of a year (§§ 195, 199 Abs. 1 BGB).
    'closed-without-dispatch': 48,
    // Longer than anybody can still act against it (§ 58 Abs. 2 VwGO: a year); an earlier vetting carries over as long (A7).
    declined: 24,
    // Nothing was decided; the carrier may come back to it within the year.
    withdrawn: 12,
  },
  begins: 'with-the-end',
};

/** The first day after the period: it ends with the day that bears the first one's number (§ 188 Abs. 2 BGB). */
export function retentionOver({ months, begins }: RetentionSchedule, ending: Ending, overSince: PlainDate): PlainDate {
  const from = begins === 'with-the-end' ? overSince : (`${overSince.slice(0, 4)}-12-31` as PlainDate);
  return addDays(addMonths(from, months[ending]), 1);
}
