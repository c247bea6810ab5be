/** One stream as it would stand in the journal: hash-chained rows, each command before its events. Kept in memory alone. */
import {
  canonicalJson,
  chain,
  EMPTY_HEAD,
  type Envelope,
  type Message,
  NO_HASH,
} from '../../domain/journal/envelope.ts';
import type { Actor, CommandId, Instant, Json, StreamId } from '../../domain/terms.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';

export interface Given {
  readonly id: CommandId;
  readonly type: string;
  readonly data: unknown;
  readonly actor: Actor;
  readonly at: Instant;
  readonly rules: number;
}

interface Happened {
  readonly type: string;
  readonly data: unknown;
}

/** A planning basis that was brought up to date before the command. */
export interface Before extends Happened {
  readonly actor: Actor;
  readonly cause: string;
}

export interface Stream {
  rows(): readonly Envelope[];
  /** The id that the next command gets: the same story has the same ids. */
  nextId(type: string): CommandId;
  /** The new rows. */
  append(command: Given, events: readonly Happened[], before?: Before): readonly Envelope[];
}

export function createStream(stream: StreamId): Stream {
  let head = EMPTY_HEAD;
  let rows: readonly Envelope[] = [];
  let given = 0;
  return {
    rows: () => rows,
    nextId: (type) => sha256Hex(canonicalJson(['rehearsal', stream, given++, type])) as string as CommandId,
    append({ id, type, data, actor, at, rules }, events, before) {
      const common = { schema: 1, at, rules, build: NO_HASH };
      const cause = `command:${id}`;
      const messages: readonly Message[] = [
        ...(before
          ? [{ kind: 'event' as const, ...asJson(before), ...common, actor: before.actor, cause: before.cause }]
          : []),
        { kind: 'command', type, data: plain(data), ...common, actor, cause },
        ...events.map((event): Message => ({ kind: 'event', ...asJson(event), ...common, actor, cause })),
      ];
      const added = chain(stream, head, messages, sha256Hex);
      const last = added.at(-1);
      if (last) head = { seq: last.envelope.seq, hash: last.hash };
      rows = [...rows, ...added.map(({ envelope }) => envelope)];
      return added.map(({ envelope }) => envelope);
    },
  };
}

const asJson = ({ type, data }: Happened) => ({ type, data: plain(data) });
/** As it comes back from a journal. */
const plain = (data: unknown): Json => JSON.parse(canonicalJson(data)) as Json;
