/**
 * A case's journal, row by row, as a records system or an auditor follows it: envelope, hash and data. Sealed values stand there
 * as their commitments, whoever reads; what is the municipality's own matter is withheld as it is in the history.
 */
import type { Envelope } from '../../domain/journal/envelope.ts';
import { isSealed } from '../../domain/journal/sealed.ts';
import type { Actor, CaseId, Hash, Instant, Json, Role } from '../../domain/terms.ts';
import type { StreamReader } from './case-stream.ts';
import { isInternalTo, isWithheld } from './internal-matters.ts';
import { withheld } from './open-fields.ts';
import { readerFor } from './reader-of.ts';

export interface JournalEvent extends Envelope {
  readonly hash: Hash;
}

export interface EventPage {
  readonly events: readonly JournalEvent[];
  /** Sequence number and hash of the journal's last row. */
  readonly head: { readonly seq: number; readonly hash: Hash };
  /** `after` of the next page; absent on the last one. */
  readonly next?: number;
}

export type EventReader = (
  caseId: CaseId,
  actor: Actor,
  page: { readonly after: number; readonly limit: number },
) => Promise<EventPage | undefined>;

/** Undefined where there is no such case, or not for this actor. */
export function createEventReader(readStream: StreamReader, now: () => Instant | Promise<Instant>): EventReader {
  return async (caseId, actor, { after, limit }) => {
    const { rows, envelopes, present } = await readStream(caseId);
    const reader = readerFor(actor, present(), await now());
    const last = rows.at(-1);
    if (!reader || !last) return undefined;
    const shown = rows.slice(after, after + limit);
    const end = shown.at(-1)?.envelope.seq;
    return {
      events: shown.map(({ envelope, hash }) => ({
        ...envelope,
        data: isKept(reader.role, envelope, envelopes) ? WITHHELD : withCommitments(envelope.data),
        hash,
      })),
      head: { seq: last.envelope.seq, hash: last.hash },
      ...(end !== undefined && end < rows.length ? { next: end } : {}),
    };
  };
}

const WITHHELD: Json = { withheld: true };

/** A command says what its events say: it is withheld with any of them. */
const isKept = (role: Role, row: Envelope, all: readonly Envelope[]): boolean =>
  isWithheld(role, row) ||
  (row.kind === 'command' &&
    isInternalTo(
      role,
      all.filter(({ cause }) => cause === row.cause),
    ));

function withCommitments(value: Json): Json {
  if (isSealed(value)) return withheld(value);
  if (Array.isArray(value)) return value.map(withCommitments);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withCommitments(item as Json)]));
}
