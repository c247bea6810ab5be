/**
 * One row of the journal: a message of one stream, as canonical bytes and as a link of the stream's hash chain
 * (design, section 6).
 */
import canonicalize from 'canonicalize';
import type { Actor, Hash, Instant, Json, StreamId } from '../terms.ts';

/** What a row says. No floats; `prev` is the hash of the stream's previous row, 64 zeros before the first. */
export interface Envelope {
  readonly v: 1;
  readonly stream: StreamId;
  /** 1, 2, 3, … without a gap within the stream. */
  readonly seq: number;
  readonly prev: Hash;
  readonly kind: 'command' | 'event';
  readonly type: string;
  /** Version of the shape of `data` for this `type`. */
  readonly schema: number;
  readonly at: Instant;
  readonly actor: Actor;
  /** What brought the row about: `command:<command id>`, or `municipality/<id>#<seq>` for a planning basis. */
  readonly cause: string;
  /** Version of the guideline's table that decided. */
  readonly rules: number;
  /** Hash of the decider bundle that decided. */
  readonly build: Hash;
  readonly data: Json;
}

/** Where a stream stands: the last row's number and hash; `seq` 0 and 64 zeros before the first row. */
export interface Head {
  readonly seq: number;
  readonly hash: Hash;
}

export const NO_HASH = '0'.repeat(64) as Hash;
export const EMPTY_HEAD: Head = { seq: 0, hash: NO_HASH };

/**
 * RFC 8785 canonical JSON of any value, the text whose UTF-8 bytes are hashed and stored.
 * Throws on what JSON cannot say exactly: lone surrogates, NaN, undefined as a whole.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without a JSON form cannot be written to the journal');
  return text;
}

/** What decided a message, before it has its place in the chain. */
export type Message = Omit<Envelope, 'v' | 'stream' | 'seq' | 'prev'>;

/** An envelope with the very text that is hashed and stored. */
export interface Row {
  readonly envelope: Envelope;
  readonly text: string;
  readonly hash: Hash;
}

/** Links messages to a stream's head. `sha256` hashes the UTF-8 bytes of a text to lower-case hex. */
export function chain(
  stream: StreamId,
  head: Head,
  messages: readonly Message[],
  sha256: (text: string) => Hash,
): readonly Row[] {
  const rows: Row[] = [];
  let { seq, hash: prev } = head;
  for (const message of messages) {
    seq += 1;
    const envelope: Envelope = { v: 1, stream, seq, prev, ...message };
    const text = canonicalJson(envelope);
    const hash = sha256(text);
    rows.push({ envelope, text, hash });
    prev = hash;
  }
  return rows;
}
