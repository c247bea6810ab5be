/** A case as its journal tells it whole: the state, the events in order, and what its documents are. */
import { type DocumentKinds, documentKinds } from '../../domain/case/document-kinds.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { caseEvent, foldCase } from '../../domain/case/replay.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { type CaseId, caseStream } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { reach } from '../reading/unreachable.ts';

export interface CaseRecord {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly kinds: DocumentKinds;
}

/** Undefined where there is no such case. */
export async function readRecord(journal: Pick<Journal, 'read'>, caseId: CaseId): Promise<CaseRecord | undefined> {
  const rows = (await reach(() => journal.read(caseStream(caseId)))).map(({ envelope }) => envelope);
  const { state } = foldCase(rows);
  const events = rows.filter(({ kind }) => kind === 'event').map(caseEvent);
  return state && { state, events, kinds: documentKinds(events) };
}
