/** The lists as the journal gives them, and lists that say something else. */
import type { AuditedStores } from '../../client/audit/verify-stream.ts';
import { viewOf } from '../../domain/case/project.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { CaseView } from '../../domain/case/view.ts';
import { STREAM } from './journal-with-a-case.ts';

export async function viewIn({ journal }: AuditedStores): Promise<CaseView> {
  const { state } = foldCase((await journal.read(STREAM)).map(({ envelope }) => envelope));
  if (!state) throw new Error('no case');
  return viewOf(state);
}

export const withView = (stores: AuditedStores, view: CaseView | undefined): AuditedStores => ({
  ...stores,
  readModel: {
    cases: async () => (view ? [view.row] : []),
    view: async () => view,
  },
});
