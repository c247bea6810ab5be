/** A case's journal, read once: its rows, and the case after any of them, folded in one pass however often somebody asks. */
import { type CaseFold, UNOPENED } from '../../domain/case/fold.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Envelope, Head, Row } from '../../domain/journal/envelope.ts';
import { type CaseId, caseStream } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { reach } from './unreachable.ts';

export interface CaseStream {
  readonly rows: readonly Row[];
  readonly envelopes: readonly Envelope[];
  /** As the case stands by the last row; undefined where there is none. */
  present(): CaseState | undefined;
  /** As it stood after so many of its rows, at most all of them. */
  after(count: number): CaseFold;
}

export interface HeadedStream extends CaseStream {
  /** Where the journal said that the stream stood, before its rows were read: those that came in meanwhile follow it. */
  readonly head: Head;
}

export type StreamReader = (caseId: CaseId) => Promise<CaseStream>;
export type HeadedStreamReader = (caseId: CaseId) => Promise<HeadedStream>;

export const createStreamReader =
  (journal: Pick<Journal, 'read'>): StreamReader =>
  async (caseId) =>
    streamOf(await reach(() => journal.read(caseStream(caseId))));

export const createHeadedStreamReader =
  (journal: Pick<Journal, 'read' | 'head'>): HeadedStreamReader =>
  async (caseId) => {
    const head = await reach(() => journal.head(caseStream(caseId)));
    return { ...streamOf(await reach(() => journal.read(caseStream(caseId)))), head };
  };

/** For one request alone: whoever asks for the case again gets the same rows, and what is folded of them. */
export function readOnce(read: HeadedStreamReader): HeadedStreamReader {
  const known = new Map<CaseId, Promise<HeadedStream>>();
  return (caseId) => {
    const stream = known.get(caseId) ?? read(caseId);
    known.set(caseId, stream);
    return stream;
  };
}

function streamOf(rows: readonly Row[]): CaseStream {
  const envelopes = rows.map(({ envelope }) => envelope);
  // After no row, after one, after two: states share what did not change between them.
  const folds = [UNOPENED];
  function after(count: number): CaseFold {
    const asked = Math.min(count, rows.length);
    for (const envelope of envelopes.slice(folds.length - 1, asked)) folds.push(foldCase([envelope], folds.at(-1)));
    return folds[asked] ?? UNOPENED;
  }
  return { rows, envelopes, after, present: () => after(rows.length).state };
}
