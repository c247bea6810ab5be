/** Loads cases from the journal; keeps the last fold of a few, so that a step reads only the rows that are new. */
import type { CaseFold } from '../../domain/case/fold.ts';
import { UNOPENED } from '../../domain/case/fold.ts';
import { foldCase } from '../../domain/case/replay.ts';
import { EMPTY_HEAD, type Head } from '../../domain/journal/envelope.ts';
import { type CaseId, caseStream, type Instant, type StreamId } from '../../domain/terms.ts';
import type { Journal } from '../journal.ts';

export interface LoadedCase {
  readonly fold: CaseFold;
  readonly head: Head;
  /** Time of the last row. */
  readonly at?: Instant;
}

export interface CaseLoader {
  load(caseId: CaseId): Promise<LoadedCase>;
  remember(caseId: CaseId, fold: CaseFold, head: Head, at: Instant): void;
}

const KEPT = 200;

export function createCaseLoader(journal: Pick<Journal, 'head' | 'hashAt' | 'read'>): CaseLoader {
  const kept = new Map<CaseId, LoadedCase>();

  function keep(caseId: CaseId, loaded: LoadedCase): LoadedCase {
    kept.delete(caseId);
    kept.set(caseId, loaded);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return loaded;
  }

  return {
    async load(caseId) {
      const stream = caseStream(caseId);
      const known = kept.get(caseId);
      // A fold holds only if the journal still has the row that it ends with: it may have been rolled back and grown anew.
      const valid = known && (await journal.hashAt(stream, known.head.seq)) === known.head.hash ? known : undefined;
      const rows = await journal.read(stream, valid?.head.seq ?? 0);
      const last = rows.at(-1);
      if (!last) return valid ?? { fold: UNOPENED, head: EMPTY_HEAD };
      const fold = foldCase(
        rows.map(({ envelope }) => envelope),
        valid?.fold,
      );
      return keep(caseId, { fold, head: { seq: last.envelope.seq, hash: last.hash }, at: last.envelope.at });
    },
    remember(caseId, fold, head, at) {
      keep(caseId, { fold, head, at });
    },
  };
}

/** Whether the journal no longer has the row that a run has seen. */
export async function isRolledBack(
  journal: Journal,
  stream: StreamId,
  head: Head,
  seen: Head | null,
): Promise<boolean> {
  if (!seen || seen.seq === 0) return false;
  if (head.seq === seen.seq) return head.hash !== seen.hash;
  return (await journal.hashAt(stream, seen.seq)) !== seen.hash;
}
