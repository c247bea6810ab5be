/** Whether the rows of one case are still the ones that were written: its hash chain, verified whenever somebody asks. */
import type { Head } from '../../domain/journal/envelope.ts';
import { type Actor, type CaseId, caseStream, type Instant } from '../../domain/terms.ts';
import { chainFindings } from '../audit/chain.ts';
import type { Finding } from '../audit/findings.ts';
import type { HeadedStreamReader } from './case-stream.ts';
import { readerFor } from './reader-of.ts';

export interface VerifiedChain {
  readonly rows: number;
  /** Where the journal says that the case stands. */
  readonly head: Head;
  /** Nothing: the chain is intact. They never hold a value of the case. */
  readonly findings: readonly Finding[];
}

export type ChainReader = (caseId: CaseId, actor: Actor) => Promise<VerifiedChain | undefined>;

/** Undefined where there is no such case, or not for this actor. */
export function createChainReader(readStream: HeadedStreamReader, now: () => Instant | Promise<Instant>): ChainReader {
  return async (caseId, actor) => {
    const { rows, head, present } = await readStream(caseId);
    if (!readerFor(actor, present(), await now())) return undefined;
    return { rows: rows.length, head, findings: chainFindings(caseStream(caseId), rows, head) };
  };
}
