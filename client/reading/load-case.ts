/** Loads cases from the journal; keeps the last fold of a few, so that a step reads only the rows that are new. */
import { type CaseFold, UNOPENED } from '../../domain/case/fold.ts';
import { foldCase } from '../../domain/case/replay.ts';
import { EMPTY_HEAD, type Head } from '../../domain/journal/envelope.ts';
import { type CaseId, caseStream, type Instant } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { reach } from './unreachable.ts';

export interface LoadedCase {
  readonly fold: CaseFold;
  readonly head: Head;
  /** Time of the last row. */
  readonly at?: Instant;
}

export type CaseLoader = (caseId: CaseId) => Promise<LoadedCase>;

const KEPT = 200;

export function createCaseLoader(journal: Journal): CaseLoader {
  const kept = new Map<CaseId, LoadedCase>();
  return async (caseId) => {
    const stream = caseStream(caseId);
    const known = kept.get(caseId);
    // A fold holds only if the journal still has the row that it ends with: it may have been rolled back and grown anew.
    const stands = known && (await reach(() => journal.hashAt(stream, known.head.seq))) === known.head.hash;
    const valid = stands ? known : undefined;
    const rows = await reach(() => journal.read(stream, valid?.head.seq ?? 0));
    const last = rows.at(-1);
    if (!last) return valid ?? { fold: UNOPENED, head: EMPTY_HEAD };
    const fold = foldCase(
      rows.map(({ envelope }) => envelope),
      valid?.fold,
    );
    const loaded = { fold, head: { seq: last.envelope.seq, hash: last.hash }, at: last.envelope.at };
    kept.delete(caseId);
    kept.set(caseId, loaded);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return loaded;
  };
}
