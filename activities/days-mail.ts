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

/**
 * What is due by now in the case that asks and in all others. Nothing where that case has been served by another one's run since
 * it was woken: then the others are served, too, or have runs of their own.
 */
export async function dueForDaysMail(
  { readModel, cases }: { readonly readModel: Pick<ReadModel, 'cases'>; readonly cases: CaseLoader },
  municipality: MunicipalityId,
  first: CaseId,
  at: Instant,
): Promise<readonly CaseWorks[]> {
  const asking = await dueIn(cases, first, at);
  if (!asking) return [];
  const due = [asking];
  for await (const caseId of dueCases(readModel, municipality, at)) {
    if (due.length === MOST_CASES) break;
    const other = caseId === first ? undefined : await dueIn(cases, caseId, at);
    if (other) due.push(other);
  }
  return due;
}

async function dueIn(cases: CaseLoader, caseId: CaseId, at: Instant): Promise<CaseWorks | undefined> {
  const { state } = (await cases.load(caseId)).fold;
  const works = state ? agenda(state, at).due.filter(({ kind }) => DAYS_MAIL.includes(kind)) : [];
  return state && works.length > 0 ? { state, works } : undefined;
}

async function* dueCases(
  readModel: Pick<ReadModel, 'cases'>,
  municipality: MunicipalityId,
  at: Instant,
): AsyncGenerator<CaseId> {
  // The filter takes what lies before; what is due at this very instant is due.
  const wakeBefore = new Date(Date.parse(at) + 1).toISOString() as Instant;
  let after: CaseId | undefined;
  while (true) {
    const page = await readModel.cases(
      { municipality, open: true, wakeBefore },
      { limit: PAGE, ...(after ? { after } : {}) },
    );
    for (const { caseId } of page) yield caseId;
    after = page.at(-1)?.caseId;
    if (page.length < PAGE) return;
  }
}
