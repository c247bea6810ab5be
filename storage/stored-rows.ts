/** What both journal adapters share: rows as they are stored, and the promises that a batch must keep to be appended. */
import type { Envelope, Head, Row } from '../domain/journal/envelope.ts';
import type { Hash, StreamId } from '../domain/terms.ts';
import type { Append } from './journal.ts';
import { sha256Hex } from './sealing/sha256.ts';

/** Throws `BrokenBatchError` where a batch would tear the chain: a mistake of the code, never of a person. */
export function assertAppendable({ stream, expected, rows, command, view }: Append): void {
  const refuse = (why: string): never => {
    throw new BrokenBatchError(stream, why);
  };
  const first = expected.seq + 1;
  if (rows.length === 0) refuse('it has no rows');
  if (command.stream !== stream) refuse('its command names another stream');
  if (command.from !== first || command.to !== expected.seq + rows.length) refuse('its command names other rows');
  if (view && stream !== `case/${view.row.caseId}`) refuse('its view is of another case');
  let prev = expected.hash;
  for (const [index, { envelope, text, hash }] of rows.entries()) {
    if (envelope.stream !== stream || envelope.seq !== first + index) refuse(`row ${first + index} is out of place`);
    if (envelope.prev !== prev) refuse(`row ${envelope.seq} is not linked to the one before`);
    if (sha256Hex(text) !== hash) refuse(`row ${envelope.seq} has another hash than its text`);
    prev = hash;
  }
}

export function sameHead(a: Head, b: Head): boolean {
  return a.seq === b.seq && a.hash === b.hash;
}

/** The stored bytes as a row; `null` where a retention period is over and only the row's hash is left. */
export function rowOf(stream: StreamId, seq: number, hash: string, bytes: Uint8Array | null): Row {
  if (bytes === null) throw new BodyDeletedError(stream, seq);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return { envelope: JSON.parse(text) as Envelope, text, hash: hash as Hash };
}

export class BrokenBatchError extends Error {
  readonly stream: StreamId;
  constructor(stream: StreamId, why: string) {
    super(`a batch for ${stream} cannot be appended: ${why}`);
    this.name = 'BrokenBatchError';
    this.stream = stream;
  }
}

export class BodyDeletedError extends Error {
  readonly stream: StreamId;
  readonly seq: number;
  constructor(stream: StreamId, seq: number) {
    super(`the body of row ${seq} of ${stream} was deleted at the end of its retention`);
    this.name = 'BodyDeletedError';
    this.stream = stream;
    this.seq = seq;
  }
}
