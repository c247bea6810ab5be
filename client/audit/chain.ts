/**
 * Whether a stream's rows are the ones that were written, in the order in which they were written: numbers, links, hashes
 * and canonical text. What a chain alone cannot show is that its last rows were cut off, or that all of it was written anew:
 * the views beside it, a run that has seen a later head, and the checkpoints that were sent out tell that.
 */
import { canonicalJson, type Head, NO_HASH, type Row } from '../../domain/journal/envelope.ts';
import type { StreamId } from '../../domain/terms.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { type Finding, type FindingCode, finding } from './findings.ts';

/** `head` is where the journal says that the stream stood a moment ago: it may have grown since, but that row must be there. */
export function chainFindings(stream: StreamId, rows: readonly Row[], head: Head): readonly Finding[] {
  const findings = rows.flatMap((row, index) =>
    brokenPromises(stream, row, rows[index - 1]).map(([code, detail]) => finding(stream, index + 1, code, detail)),
  );
  return rows[head.seq - 1]?.hash === head.hash ? findings : [...findings, finding(stream, head.seq, 'head-differs')];
}

/** Whether everything is there that a replay reads; a row without it has been found to be altered in any case. */
export function isWellFormed({ envelope }: Row): boolean {
  if (typeof envelope !== 'object' || envelope === null) return false;
  const { seq, kind, type, at, actor, cause, rules, build, data } = envelope;
  return (
    typeof seq === 'number' &&
    typeof rules === 'number' &&
    (kind === 'command' || kind === 'event') &&
    [type, at, cause, build, actor?.person, actor?.role, actor?.organisation].every(
      (text) => typeof text === 'string',
    ) &&
    typeof data === 'object'
  );
}

type Broken = readonly [code: FindingCode, detail?: string];

function brokenPromises(stream: StreamId, row: Row, previous: Row | undefined): readonly Broken[] {
  const { envelope, text, hash } = row;
  const broken: Broken[] = [];
  if (sha256Hex(text) !== hash) broken.push(['hash-differs']);
  if (!isCanonical(row)) broken.push(['not-canonical']);
  if (!isWellFormed(row)) return [...broken, ['malformed']];
  // What a forger put in place of a number or a time cannot even be compared.
  const before = previous && isWellFormed(previous) ? previous.envelope : undefined;
  const expected = before || !previous ? (before?.seq ?? 0) + 1 : envelope.seq;
  if (envelope.seq !== expected) broken.push(['gap', `${envelope.seq} ≠ ${expected}`]);
  if (envelope.prev !== (previous?.hash ?? NO_HASH)) broken.push(['link-broken']);
  if (envelope.stream !== stream) broken.push(['other-stream']);
  if (envelope.v !== 1 || envelope.schema !== 1)
    broken.push(['unknown-version', JSON.stringify([envelope.v, envelope.schema])]);
  if (before && envelope.at < before.at) broken.push(['time-goes-back', `${envelope.at} < ${before.at}`]);
  return broken;
}

function isCanonical({ envelope, text }: Row): boolean {
  try {
    return canonicalJson(envelope) === text;
  } catch {
    // Half a surrogate pair, which no row was ever written with.
    return false;
  }
}
