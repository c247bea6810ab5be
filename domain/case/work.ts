/** What the engine does by itself: the kinds of work, each named after what it does, and one owed item. No forms here. */
import type { Instant, PlainDate, Role, StepName } from '../terms.ts';

export const WORK_KINDS = [
  'inform-data-protection-officer',
  'inform-press-office',
  'tell-opened-step',
  'remind-before-deadline',
  'escalate-to-planner',
  'escalate-to-head-of-unit',
  'remind-before-sitting',
  'warn-of-election',
  'release-dispatch',
  'render-declaration',
  'tell-failed-notice',
  'erase',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface Work {
  /** Kind, step and round, recipient's role, target date: the same thing has the same key, whenever it is asked. */
  readonly key: string;
  readonly kind: WorkKind;
  readonly due: Instant;
  /** From here on it is moot. */
  readonly voidAfter?: Instant;
  /** Works with one target displace each other: of several overdue ones only the latest is owed. */
  readonly target: string;
  readonly to: readonly Role[];
  readonly step?: StepName;
  /** The date that it is about: a deadline, a sitting, an election, the day of dispatch. */
  readonly date?: PlainDate;
  /** For `erase`: the order's sequence number. */
  readonly order?: number;
}
