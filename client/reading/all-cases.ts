/** Every row of a municipality's cases, page by page, so that no read holds the store for long. */
import type { CaseRow } from '../../domain/case/view.ts';
import type { MunicipalityId } from '../../domain/terms.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { reach } from './unreachable.ts';

const PAGE = 500;

export async function allCases(readModel: ReadModel, municipality: MunicipalityId): Promise<readonly CaseRow[]> {
  const rows: CaseRow[] = [];
  for (;;) {
    const last = rows.at(-1);
    const page = { limit: PAGE, ...(last ? { after: last.caseId } : {}) };
    const found = await reach(() => readModel.cases({ municipality }, page));
    rows.push(...found);
    if (found.length < PAGE) return rows;
  }
}
