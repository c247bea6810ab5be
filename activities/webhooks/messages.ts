/**
 * What a receiver is told: one message for each command that was taken, with the names of what it caused and nothing of what they
 * say. Cut by the journal's rows alone, so that a message which is sent again is the same message under the same id.
 */
import { caseNumber } from '../../domain/case/case-number.ts';
import { canonicalJson, type Row } from '../../domain/journal/envelope.ts';
import type { CaseId } from '../../domain/terms.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import type { Webhook } from '../../storage/webhooks.ts';

export interface WebhookMessage {
  readonly id: string;
  /** The last row that it tells of. */
  readonly to: number;
  /** Undefined where nothing of it is wanted. */
  readonly body?: string;
}

export function messagesOf(
  { id, municipality, events: wanted }: Webhook,
  caseId: CaseId,
  rows: readonly Row[],
  publicUrl: string,
): readonly WebhookMessage[] {
  return batches(rows).map((batch) => {
    const [from, to] = [batch[0]?.envelope.seq ?? 0, batch.at(-1)?.envelope.seq ?? 0];
    const events = batch
      .filter(({ envelope: { kind, type } }) => kind === 'event' && (wanted?.includes(type) ?? true))
      .map(({ envelope: { seq, type, at }, hash }) => ({ seq, type, at, hash }));
    const message = { id: `msg_${sha256Hex(canonicalJson([id, caseId, from, to])).slice(0, 32)}`, to };
    if (events.length === 0) return message;
    const data = {
      caseId,
      number: caseNumber({ caseId }),
      municipality,
      seq: to,
      from,
      to,
      events,
      url: `${publicUrl.replace(/\/+$/, '')}/api/v1/cases/${caseId}`,
    };
    const timestamp = batch.at(-1)?.envelope.at;
    return { ...message, body: JSON.stringify({ type: 'case.changed', timestamp, data }) };
  });
}

/** A planning basis that came with a command stands before it. */
function batches(rows: readonly Row[]): readonly (readonly Row[])[] {
  const cut: Row[][] = [];
  for (const row of rows) {
    const current = cut.at(-1);
    const before = current?.at(-1);
    if (!current || beginsBatch(row, before)) cut.push([row]);
    else current.push(row);
  }
  return cut;
}

const isBasis = ({ envelope: { kind, cause } }: Row): boolean => kind === 'event' && !cause.startsWith('command:');

const beginsBatch = (row: Row, before: Row | undefined): boolean =>
  isBasis(row) || (row.envelope.kind === 'command' && !(before && isBasis(before)));
