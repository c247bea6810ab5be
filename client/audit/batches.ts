/**
 * The rows of a stream in the batches in which they were appended: at most one planning basis, the command, its events. What
 * belongs to no batch is found here, and so is an event that does not share its command's time, actor, rules and build.
 */
import type { Envelope } from '../../domain/journal/envelope.ts';
import { ENGINE, type StreamId } from '../../domain/terms.ts';
import { type Finding, finding } from './findings.ts';

export interface Batch {
  readonly basis?: Envelope;
  /** Absent where events stand there without one. */
  readonly command?: Envelope;
  readonly events: readonly Envelope[];
}

export function batchesOf(envelopes: readonly Envelope[]): readonly Batch[] {
  const batches: Batch[] = [];
  for (const envelope of envelopes) {
    const last = batches.at(-1);
    if (isBasis(envelope)) batches.push({ basis: envelope, events: [] });
    else if (envelope.kind === 'command' && last?.basis && !last.command)
      batches.splice(-1, 1, { ...last, command: envelope });
    else if (envelope.kind === 'command') batches.push({ command: envelope, events: [] });
    else if (last?.command && envelope.cause === last.command.cause)
      batches.splice(-1, 1, { ...last, events: [...last.events, envelope] });
    else batches.push({ events: [envelope] });
  }
  return batches;
}

const isBasis = ({ kind, type, cause }: Envelope): boolean =>
  kind === 'event' && type === 'planning-basis-set' && cause.startsWith('municipality/');

export function batchFindings(stream: StreamId, batches: readonly Batch[]): readonly Finding[] {
  const seen = new Set<string>();
  return batches.flatMap(({ basis, command, events }): readonly Finding[] => {
    if (!command) {
      const orphans = basis ? [basis] : events;
      return orphans.map(({ seq, type }) => finding(stream, seq, 'event-without-command', type));
    }
    const repeated = seen.has(command.cause);
    seen.add(command.cause);
    return [
      ...(repeated ? [finding(stream, command.seq, 'command-repeated')] : []),
      ...(/^command:[0-9a-f]{64}$/.test(command.cause) ? [] : [finding(stream, command.seq, 'batch-torn', 'cause')]),
      ...tornFrom(stream, command, events, command.actor),
      ...(basis ? tornFrom(stream, command, [basis], ENGINE) : []),
    ];
  });
}

const SHARED = ['at', 'rules', 'build'] as const;

function tornFrom(
  stream: StreamId,
  command: Envelope,
  rows: readonly Envelope[],
  actor: Envelope['actor'],
): readonly Finding[] {
  return rows.flatMap((row) => {
    const torn: readonly string[] = [
      ...SHARED.filter((field) => row[field] !== command[field]),
      ...(sameActor(row.actor, actor) ? [] : ['actor']),
    ];
    return torn.length > 0 ? [finding(stream, row.seq, 'batch-torn', torn.join(', '))] : [];
  });
}

const sameActor = (one: Envelope['actor'], other: Envelope['actor']): boolean =>
  one.person === other.person &&
  one.role === other.role &&
  one.organisation === other.organisation &&
  one.for === other.for;
