/**
 * The port of mails that were handed over: which notices of which cases each told of, so that one that comes back weeks later is
 * found by its Message-ID, and which have come back. No address and no person; the journal says who got what.
 */
import type { CaseId, Instant } from '../domain/terms.ts';

export interface SentNotice {
  readonly caseId: CaseId;
  /** The notice's key in the case's agenda. */
  readonly notice: string;
}

export interface SentMails {
  /** Before the mail is handed over, so that no report outruns it; again is harmless. */
  note(messageId: string, notices: readonly SentNotice[], at: Instant): Promise<void>;
  /** What the mail told of; empty where it is none of ours, or too old. */
  find(messageId: string): Promise<readonly SentNotice[]>;
  /** Notes that it came back, with all that it told of. */
  cameBack(messageId: string, at: Instant): Promise<void>;
  /** Those of the mails that came back. */
  returned(messageIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Forgets what was handed over before this time. */
  purge(before: Instant): Promise<void>;
}
