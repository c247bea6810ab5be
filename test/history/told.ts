/** Rows told one after the other, as a stream tells them. */
import { storyteller } from '../../client/history/sentences.ts';
import type { Actor } from '../../domain/terms.ts';
import { row } from './rows.ts';

export type Told = readonly [type: string, data: unknown, actor?: Actor, cause?: string];

/** What the last of these rows says; they are numbered from 1 on. */
export function last(...rows: readonly Told[]): string {
  const tell = storyteller();
  const said = rows.map(([type, data, actor, cause = 'command:x'], index) =>
    tell(row(type, data, actor, { cause, seq: index + 1 })),
  );
  return said.at(-1)?.de ?? '';
}
