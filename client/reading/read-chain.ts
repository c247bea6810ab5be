/** Whether the rows of one case are still the ones that were written: its hash chain, verified whenever somebody asks. */
import { foldCase } from '../../domain/case/replay.ts';
import type { Head } from '../../domain/journal/envelope.ts';
import { type Actor, type CaseId, caseStream, type Instant } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { chainFindings } from '../audit/chain.ts';
import type { Finding } from '../audit/findings.ts';
import { readerFor } from './reader-of.ts';
import { reach } from './unreachable.ts';

export interface VerifiedChain {
  readonly rows: number;
  /** Where the journal says that the case stands. */
  readonly head: Head;
  /** Nothing: the chain is intact. They never hold a value of the case. */
  readonly findings: readonly Finding[];
}

export type ChainReader = (caseId: CaseId, actor: Actor) => Promise<VerifiedChain | undefined>;

/** Undefined where there is no such case, or not for this actor. */
export function createChainReader(
  { journal }: { readonly journal: Journal },
  now: () => Instant | Promise<Instant>,
): ChainReader {
  return async (caseId, actor) => {
    const stream = caseStream(caseId);
    // The head first: rows that come in meanwhile follow it.
    const head = await reach(() => journal.head(stream));
    const rows = await reach(() => journal.read(stream));
    if (!readerFor(actor, foldCase(rows.map(({ envelope }) => envelope)).state, await now())) return undefined;
    return { rows: rows.length, head, findings: chainFindings(stream, rows, head) };
  };
}
