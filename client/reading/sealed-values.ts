/** Every sealed value of a case with its key's id, so that an erasure order can name exactly what is to go. */

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
}

/** Events repeat what their command brought under the same key: the commands are enough. */
export const sealedValuesOf = (rows: readonly Row[]): readonly SealedValueAt[] =>
  rows
    .filter(({ envelope }) => envelope.kind === 'command')
    .flatMap(({ envelope: { seq, at, type, data } }) => find(data, '').map((found) => ({ ...found, seq, at, type })));

function find(value: Json, path: string): readonly { readonly key: KeyId; readonly path: string }[] {
  if (isSealed(value)) return [{ key: value.kid, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => find(item as Json, `${path}/${name}`));
}
