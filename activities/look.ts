/** What a case owes at a time, without changing it. */
import { type CaseId, caseStream } from '../domain/terms.ts';
import { type CaseLoader, isRolledBack } from '../storage/loading/case-loader.ts';
import type { Looked, Moment } from './contract.ts';
import type { EnginePorts } from './ports.ts';
import { snapshotOf } from './snapshot.ts';

export function createLook({ storage, log }: Pick<EnginePorts, 'storage' | 'log'>, cases: CaseLoader) {
  return async function look(caseId: CaseId, { at, seen }: Moment): Promise<Looked> {
    const { fold, head, at: last } = await cases.load(caseId);
    if (seen && (await isRolledBack(storage.journal, caseStream(caseId), head, seen))) {
      log.error({ caseId, code: 'journal-rolled-back', seen: seen.seq, head: head.seq }, 'case halted');
      return { kind: 'rolled-back', seen };
    }
    return { kind: 'looked', snapshot: snapshotOf(fold.state, head, last && last > at ? last : at) };
  };
}
