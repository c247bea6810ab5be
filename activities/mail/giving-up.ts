/** How long a notice is tried before a person informs by other means. */
import type { Work } from '../../domain/case/work.ts';
import type { Instant } from '../../domain/terms.ts';

/** By a notice's key: since when attempts have failed. */
export type FailingSince = Readonly<Record<string, Instant>>;

const THREE_DAYS_MS = 3 * 24 * 60 * 60 * 1000;

/**
 * A2: without its notice to an office nothing can be decided, so after three days of failing the planner informs it by other means,
 * whether its mailbox or the whole mail server is away. Everything else is tried for as long as it is owed: what a step that was
 * done meanwhile made moot falls away by itself, and what is overdue comes up with the deadline.
 */
export const isTimeForOtherMeans = ({ kind }: Work, since: Instant | undefined, at: Instant): boolean =>
  kind.startsWith('inform-') && since !== undefined && Date.parse(at) - Date.parse(since) >= THREE_DAYS_MS;
