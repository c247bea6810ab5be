/**
 * A release that puts more into the lists finds rows there that an earlier one wrote: they are written anew from the journal, in
 * the background. Until then they say what they said before.
 */
import { viewOf } from '../domain/case/project.ts';
import { VIEW_VERSION } from '../domain/case/view.ts';
import type { CaseId } from '../domain/terms.ts';
import type { Journal } from '../storage/journal.ts';
import type { CaseLoader } from '../storage/loading/case-loader.ts';
import type { ReadModel } from '../storage/read-model.ts';

const PAGE = 200;

export async function refreshViews(
  { journal, readModel }: { readonly journal: Journal; readonly readModel: ReadModel },
  cases: CaseLoader,
  onProgress: (caseId: CaseId) => void,
): Promise<number> {
  let [refreshed, after] = [0, undefined as CaseId | undefined];
  while (true) {
    const page = await readModel.cases({ versionBefore: VIEW_VERSION }, { limit: PAGE, ...(after ? { after } : {}) });
    for (const { caseId } of page) {
      const { state } = (await cases.load(caseId)).fold;
      if (state) await journal.replaceView(viewOf(state));
      refreshed += 1;
      onProgress(caseId);
    }
    after = page.at(-1)?.caseId;
    if (page.length < PAGE) return refreshed;
  }
}
