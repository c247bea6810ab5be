/** What an audit can find: a stable code for programs, the place, and a sentence for people. */
import type { StreamId, Text } from '../../domain/terms.ts';
import { INVARIANTS } from './sentences/invariants.ts';
import { LISTS } from './sentences/lists.ts';
import { ROWS } from './sentences/rows.ts';

/** Each code with what it says; `detail` is technical and the same in both languages. */
const SENTENCES = { ...ROWS, ...INVARIANTS, ...LISTS };

export type FindingCode = keyof typeof SENTENCES;

export interface Finding {
  readonly stream: StreamId;
  /** The row; absent where it concerns the stream as a whole. */
  readonly seq?: number;
  readonly code: FindingCode;
  readonly message: Text;
}

/** `detail` never holds a value of the case, so that findings may be logged: types, codes, numbers and ids alone. */
export function finding(stream: StreamId, seq: number | undefined, code: FindingCode, detail?: string): Finding {
  const { de, en }: Text = SENTENCES[code];
  const more = detail === undefined ? '.' : `: ${detail}.`;
  return { stream, ...(seq === undefined ? {} : { seq }), code, message: { de: de + more, en: en + more } };
}
