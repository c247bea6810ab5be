/**
 * The port of what people have typed and not yet sent: kept for each person and place, sealed before it comes here, gone after some
 * days. It lies beside the people and goes with them; nothing of it is in the record.
 */
import type { Instant, PersonId } from '../domain/terms.ts';

export interface Draft {
  readonly person: PersonId;
  /** Where it was typed: the address of the form. */
  readonly place: string;
  /** Sealed. */
  readonly content: string;
  readonly savedAt: Instant;
  readonly expiresAt: Instant;
}

export interface DraftStore {
  /** In place of the one that was there. */
  put(draft: Draft): Promise<void>;
  find(person: PersonId, place: string, at: Instant): Promise<Draft | undefined>;
  /** The latest first. */
  ofPerson(person: PersonId, at: Instant): Promise<readonly Draft[]>;
  /** Again is harmless. */
  drop(person: PersonId, place: string): Promise<void>;
  /** Deletes what expired before this time. */
  purge(before: Instant): Promise<void>;
}
