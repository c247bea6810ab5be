/**
 * The journal as it reads after somebody with access to the database was at work. The stores themselves refuse to change or
 * delete a row, so what is altered here is what they answer; rows are read as the adapters read them.
 */

import type { AuditedStores } from '../../client/audit/verify-stream.ts';
import { chain, EMPTY_HEAD, type Envelope, type Head } from '../../domain/journal/envelope.ts';
import type { Hash, StreamId } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { rowOf } from '../../storage/stored-rows.ts';

/** A row as it lies in the database. */
export interface Stored {
  readonly seq: number;
  readonly text: string;
  readonly hash: Hash;
}
export type Alteration = (rows: readonly Stored[]) => readonly Stored[];

export async function altered(stores: AuditedStores, stream: StreamId, alter: Alteration): Promise<AuditedStores> {
  const stored = (await stores.journal.read(stream)).map(({ envelope: { seq }, text, hash }) => ({ seq, text, hash }));
  const rows = alter(stored);
  const last = rows.at(-1);
  const head: Head = last ? { seq: last.seq, hash: last.hash } : EMPTY_HEAD;
  const { journal } = stores;
  const elsewhere: Journal = journal;
  return {
    ...stores,
    journal: {
      ...journal,
      head: async (asked) => (asked === stream ? head : elsewhere.head(asked)),
      async read(asked, after = 0) {
        if (asked !== stream) return elsewhere.read(asked, after);
        const rest = rows.filter(({ seq }) => seq > after);
        return rest.map(({ seq, text, hash }) => rowOf(stream, seq, hash, Buffer.from(text, 'utf8')));
      },
      async *streams() {
        for await (const listed of elsewhere.streams()) {
          if (listed.stream !== stream) yield listed;
          else if (last) yield { ...listed, head };
        }
      },
    },
  };
}

/** Somebody who knows how the chain is made: whatever is changed, numbers, links and hashes are right again. */
export const forged =
  (change: (envelopes: readonly Envelope[]) => readonly Envelope[], stream?: StreamId): Alteration =>
  (rows) => {
    const envelopes = rows.map(({ text }) => JSON.parse(text) as Envelope);
    const [first] = envelopes;
    if (!first) return rows;
    const messages = change(envelopes).map(({ v: _v, stream: _stream, seq: _seq, prev: _prev, ...message }) => message);
    return chain(stream ?? first.stream, EMPTY_HEAD, messages, sha256Hex).map(({ envelope: { seq }, text, hash }) => ({
      seq,
      text,
      hash,
    }));
  };

/** Changes the rows of this type, or those of them that are named. */
export const change =
  (
    type: string,
    how: (envelope: Envelope) => Partial<Envelope>,
    which: (envelope: Envelope) => boolean = () => true,
  ): ((envelopes: readonly Envelope[]) => readonly Envelope[]) =>
  (envelopes) =>
    envelopes.map((envelope) =>
      envelope.type === type && which(envelope) ? { ...envelope, ...how(envelope) } : envelope,
    );

/** Some of the row's data changed. */
export const data =
  (changed: object) =>
  (envelope: Envelope): Partial<Envelope> => ({
    data: { ...(envelope.data as object), ...changed } as Envelope['data'],
  });
