/**
 * The journal's port (design, section 6): append-only streams of hash-chained rows, the first answer to every command,
 * and the read model that is written in the same transaction. Adapters: `sqlite/journal.ts` and `postgres/journal.ts`,
 * held to one contract by `test/storage/journal-contract.ts`.
 */

import type { CaseView } from '../domain/case/view.ts';
import type { Head, Row } from '../domain/journal/envelope.ts';
import type { CommandId, Hash, MunicipalityId, StreamId } from '../domain/terms.ts';

/** The first answer to a command. `fingerprint` is null after its content was erased. */
export interface RecordedCommand {
  readonly commandId: CommandId;
  readonly stream: StreamId;
  readonly fingerprint: string | null;
  /** Rows `from` to `to` of the stream are the command and the events that it caused. */
  readonly from: number;
  readonly to: number;
}

export interface Append {
  readonly stream: StreamId;
  /** The tenant that the rows belong to. */
  readonly municipality: MunicipalityId;
  /** The head that was decided on: another head in the journal means that somebody else was first. */
  readonly expected: Head;
  /** In order; linked to `expected`. */
  readonly rows: readonly Row[];
  /** The command among the rows. */
  readonly command: RecordedCommand;
  /** The case's read model after these rows; absent for a municipality's stream. */
  readonly view?: CaseView;
}

export type AppendResult =
  | { readonly kind: 'appended' }
  /** The head moved on: load and decide again. */
  | { readonly kind: 'conflict' }
  /** This command was answered before, perhaps with another fingerprint: nothing was written. */
  | { readonly kind: 'repeated'; readonly first: RecordedCommand };

export interface Journal {
  head(stream: StreamId): Promise<Head>;
  /** Rows after `after` (0: all), in order. */
  read(stream: StreamId, after?: number): Promise<readonly Row[]>;
  /** Hash of one row; undefined where the stream is shorter. */
  hashAt(stream: StreamId, seq: number): Promise<Hash | undefined>;
  /** All in one durable transaction, or nothing. */
  append(batch: Append): Promise<AppendResult>;
  findCommand(id: CommandId): Promise<RecordedCommand | undefined>;
  /** Erasure: forgets the fingerprints of the commands whose rows these are (design, section 5). */
  forgetFingerprints(stream: StreamId, seqs: readonly number[]): Promise<void>;
  /** Every stream with its municipality and head, in order of the stream's id. */
  streams(): AsyncIterable<{ readonly stream: StreamId; readonly municipality: MunicipalityId; readonly head: Head }>;
  /** Puts a rebuilt view in the place of the case's present one. */
  replaceView(view: CaseView): Promise<void>;
  /** Deletes every row of the read model, before a rebuild. */
  clearViews(): Promise<void>;
  /** Resolves where the next append could be written; leaves nothing behind. */
  probe(): Promise<void>;
  close(): Promise<void>;
}
