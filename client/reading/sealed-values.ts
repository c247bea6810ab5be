/** Every sealed value of a case with its key's id, so that an erasure order can name exactly what is to go. */

import type { EventDataOf } from '../../domain/case/events.ts';
import type { Row } from '../../domain/journal/envelope.ts';
import { isSealed } from '../../domain/journal/sealed.ts';
import type { Instant, Json, KeyId } from '../../domain/terms.ts';

export interface SealedValueAt {
  readonly key: KeyId;
  readonly seq: number;
  readonly at: Instant;
  /** The command that brought it. */
  readonly type: string;
  /** JSON pointer within the command's data. */
  readonly path: string;
  /** It is to go, or gone: nobody need order it again. */
  readonly erasure?: Erasure;
}

export interface Erasure {
  readonly orderedAt: Instant;
  /** Since then its key is destroyed. */
  readonly doneAt?: Instant;
}

/** Events repeat what their command brought under the same key: the commands are enough. */
export function sealedValuesOf(rows: readonly Row[]): readonly SealedValueAt[] {
  const erasureOf = erasuresIn(rows);
  return rows
    .filter(({ envelope }) => envelope.kind === 'command')
    .flatMap(({ envelope: { seq, at, type, data } }) =>
      find(data, '').map((found) => {
        const erasure = erasureOf(found.key);
        return { ...found, seq, at, type, ...(erasure ? { erasure } : {}) };
      }),
    );
}

/** By single orders, or of the whole case after its retention period. */
function erasuresIn(rows: readonly Row[]): (key: KeyId) => Erasure | undefined {
  const events = rows.map(({ envelope }) => envelope).filter(({ kind }) => kind === 'event');
  const done = new Map(
    events
      .filter(({ type }) => type === 'erased')
      .map(({ data, at }) => [(data as unknown as EventDataOf<'erased'>).order, at]),
  );
  const ordered = new Map(
    events
      .filter(({ type }) => type === 'erasure-ordered')
      .flatMap(({ seq, at, data }) => {
        const doneAt = done.get(seq);
        const erasure: Erasure = { orderedAt: at, ...(doneAt ? { doneAt } : {}) };
        return (data as unknown as EventDataOf<'erasure-ordered'>).keys.map((key) => [key, erasure] as const);
      }),
  );
  const emptied = events.find(({ type }) => type === 'case-emptied')?.at;
  return (key) => ordered.get(key) ?? (emptied ? { orderedAt: emptied, doneAt: emptied } : undefined);
}

function find(value: Json, path: string): readonly { readonly key: KeyId; readonly path: string }[] {
  if (isSealed(value)) return [{ key: value.kid, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => find(item as Json, `${path}/${name}`));
}
