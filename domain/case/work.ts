/** What the engine does by itself: the kinds of work, each named after what it does, and one owed item. No forms here. */
import type { Instant, PersonId, PlainDate, Role, StepName } from '../terms.ts';

export const WORK_KINDS = [
  'inform-data-protection-officer',
  'inform-press-office',
  'inform-statistics-office',
  'inform-registration-office',
  'tell-opened-step',
  'tell-reopened-steps',
  'tell-stopped-dispatch',
  'tell-outcome',
  'tell-moved-dates',
  'tell-with-days-mail',
  'remind-before-deadline',
  'ask-substitute',
  'escalate-to-planner',
  'escalate-to-head-of-unit',
  'ask-whether-to-pause',
  'remind-before-sitting',
  'warn-of-election',
  'release-dispatch',
  'renew-after-election',
  'render-declaration',
  'tell-failed-notice',
  'tell-proposed-deletion',
  'erase',
  'empty-case',
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
  /** Further persons, e.g. a substitute; with no role in `to`, these alone. */
  readonly persons?: readonly PersonId[];
  /** Who owes nothing of it any more: has signed already, has acknowledged it. */
  readonly except?: readonly PersonId[];
  readonly step?: StepName;
  /** Which of several: the office, the register's town, the committee, the complaint's number. */
  readonly instance?: string;
  /** The date that it is about: a deadline, a sitting, an election, the day of dispatch. */
  readonly date?: PlainDate;
  /** For `erase` and `empty-case`: the order's, or the proposal's, sequence number. */
  readonly order?: number;
  /** For `renew-after-election`: the election. */
  readonly election?: string;
}

/** Reminders and their like: what one person gets of them on one day comes in one mail, over all cases. */
export const DAYS_MAIL: readonly WorkKind[] = [
  'tell-with-days-mail',
  'remind-before-deadline',
  'ask-substitute',
  'escalate-to-planner',
  'escalate-to-head-of-unit',
  'ask-whether-to-pause',
  'remind-before-sitting',
];
