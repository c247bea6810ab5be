/** A journal that can be made to fail, or to have lost its last rows, as after a restored back-up. */
import { type CaseId, caseStream, type StreamId } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { Webhooks } from '../../storage/webhooks.ts';

export interface JournalFaults {
  /** Every call fails, as when the database is away. */
  away?: boolean;
  /** An erasure dies before it can say that it was done. */
  diesErasing?: boolean;
  /** So many times a worker dies after a receiver was told, before that is recorded. */
  forgetsWhatWasHeard?: number;
  /** Rows after `seq` of this case are gone. */
  rolledBack?: { readonly caseId: CaseId; readonly seq: number };
}

export function faultyJournal(journal: Journal, faults: JournalFaults): Journal {
  const check = (): void => {
    if (faults.away) throw new Error('the database is away');
  };
  const end = (stream: StreamId): number =>
    faults.rolledBack && stream === caseStream(faults.rolledBack.caseId)
      ? faults.rolledBack.seq
      : Number.POSITIVE_INFINITY;
  return {
    ...journal,
    async head(stream) {
      check();
      const head = await journal.head(stream);
      const last = end(stream);
      return head.seq <= last ? head : { seq: last, hash: (await journal.hashAt(stream, last)) ?? head.hash };
    },
    async read(stream, after) {
      check();
      return (await journal.read(stream, after)).filter(({ envelope }) => envelope.seq <= end(stream));
    },
    async hashAt(stream, seq) {
      check();
      return seq <= end(stream) ? journal.hashAt(stream, seq) : undefined;
    },
    async append(batch) {
      check();
      return journal.append(batch);
    },
    async forgetFingerprints(stream, seqs) {
      if (faults.diesErasing) throw new Error('killed');
      return journal.forgetFingerprints(stream, seqs);
    },
    async findCommand(id) {
      check();
      return journal.findCommand(id);
    },
  };
}

/** Webhooks whose worker may die before it records that a receiver has heard. */
export const faultyWebhooks = (webhooks: Webhooks, faults: JournalFaults): Webhooks => ({
  ...webhooks,
  async heard(id, caseId, seq) {
    if (faults.forgetsWhatWasHeard) {
      faults.forgetsWhatWasHeard -= 1;
      throw new Error('the worker died');
    }
    return webhooks.heard(id, caseId, seq);
  },
});
