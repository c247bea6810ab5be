/**
 * The day's mail: what is due of reminders and their like in any case of a municipality, so that one person gets one mail a
 * day, whichever case's timer fired first.
 */
import { agenda } from '../domain/case/agenda.ts';
import { DAYS_MAIL } from '../domain/case/work.ts';
import type { CaseId, Instant, MunicipalityId } from '../domain/terms.ts';
import type { CaseLoader } from '../storage/loading/case-loader.ts';
import type { ReadModel } from '../storage/read-model.ts';
import type { CaseWorks } from './mail/compose.ts';

/** Cases whose works ride in one mail; more than that on one morning come in a second one, since an attempt is bounded. */
const MOST_CASES = 300;
const PAGE = 100;

/** Of every case that owes something by now; a case that another run has served since then owes nothing more. */
export async function dueForDaysMail(
  { readModel, cases }: { readonly readModel: Pick<ReadModel, 'cases'>; readonly cases: CaseLoader },
  municipality: MunicipalityId,
  first: CaseId,
  at: Instant,
): Promise<readonly CaseWorks[]> {
  const due: CaseWorks[] = [];
  for await (const caseId of candidates(readModel, municipality, first, at)) {
    const { state } = (await cases.load(caseId)).fold;
    const works = state ? agenda(state, at).due.filter(({ kind }) => DAYS_MAIL.includes(kind)) : [];
    if (state && works.length > 0) due.push({ state, works });
    if (due.length === MOST_CASES) break;
  }
  return due;
}

async function* candidates(
  readModel: Pick<ReadModel, 'cases'>,
  municipality: MunicipalityId,
  first: CaseId,
  at: Instant,
): AsyncGenerator<CaseId> {
  yield first;
  // The filter takes what lies before; what is due at this very instant is due.
  const wakeBefore = new Date(Date.parse(at) + 1).toISOString() as Instant;
  let after: CaseId | undefined;
  while (true) {
    const page = await readModel.cases(
      { municipality, open: true, wakeBefore },
      { limit: PAGE, ...(after ? { after } : {}) },
    );
    for (const { caseId } of page) if (caseId !== first) yield caseId;
    after = page.at(-1)?.caseId;
    if (page.length < PAGE) return;
  }
}
