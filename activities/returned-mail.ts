/**
 * Reads what mail servers report back, and tells the cases which notice reached nobody after all. A notice has failed where every
 * mail of it came back, as it has where every address was refused at once.
 */
import { heartbeat } from '@temporalio/activity';
import { owed } from '../domain/case/owed.ts';
import type { CaseState } from '../domain/case/state.ts';
import { type CaseId, caseStream, type Instant } from '../domain/terms.ts';
import type { CaseLoader } from '../storage/loading/case-loader.ts';
import type { SentNotice } from '../storage/sent-mails.ts';
import type { ReturnedMailCounts } from './contract.ts';
import { engineMessage } from './engine-message.ts';
import { type Bounce, bounceOf } from './mail/bounce.ts';
import type { EnginePorts, ReturnedMails } from './ports.ts';

type Verdict = Awaited<ReturnType<Parameters<ReturnedMails['each']>[0]>>;

export function createReadReturnedMail(
  { storage, returned, runs, commandKey, log }: EnginePorts,
  cases: CaseLoader,
): (at: Instant) => Promise<ReturnedMailCounts> {
  return async (at) => {
    const counts = { understood: 0, unknown: 0, 'not-yet': 0 };
    await returned?.each(async (raw) => {
      heartbeat();
      const verdict = await judge(raw, at);
      counts[verdict] += 1;
      return verdict;
    });
    const { understood, unknown, 'not-yet': notYet } = counts;
    if (understood + unknown > 0)
      log.info({ code: 'returned-mail-read', understood, unknown, notYet }, 'mail came back');
    return { understood, unknown, notYet };
  };

  async function judge(raw: string, at: Instant): Promise<Verdict> {
    const bounce = bounceOf(raw);
    if (!bounce?.messageId) return 'unknown';
    const { messageId } = bounce;
    const notices = await storage.sentMails.find(messageId);
    if (notices.length === 0) return 'unknown';
    // Late is not lost: the server goes on trying, and says so if it gives up.
    if (!bounce.permanent) return 'understood';
    await storage.sentMails.cameBack(messageId, at);
    const verdicts: Verdict[] = [];
    for (const notice of notices) verdicts.push(await tell(notice, bounce));
    return verdicts.includes('not-yet') ? 'not-yet' : 'understood';
  }

  async function tell({ caseId, notice }: SentNotice, { messageId, status }: Bounce): Promise<Verdict> {
    const { state } = (await cases.load(caseId)).fold;
    if (!state || isMoot(state, notice)) return 'understood';
    // The attempt is not recorded yet: it may be under way at this moment.
    if (state.recorded[notice] === undefined) return 'not-yet';
    const mails = await mailsOf(caseId, notice);
    const returned = await storage.sentMails.returned(mails);
    if (!mails.every((id) => returned.has(id))) return 'understood';
    const data = { keys: [notice], why: status ?? 'bounced', bounced: true };
    const id = `bounced ${notice} ${messageId}`;
    const answer = await runs.send(engineMessage(commandKey, caseId, { type: 'record-failed-notice', data, id }));
    // Refused where it was told before: then there is no more to say.
    log.info({ caseId, code: 'notice-came-back', status, answer: answer.kind }, 'a notice came back');
    return 'understood';
  }

  /** Under which Message-IDs a notice went out, as the case's journal says. */
  async function mailsOf(caseId: CaseId, notice: string): Promise<readonly string[]> {
    const rows = await storage.journal.read(caseStream(caseId));
    return rows.flatMap(({ envelope }) => {
      if (envelope.type !== 'notice-recorded') return [];
      const { key, messageIds } = envelope.data as { readonly key: string; readonly messageIds: readonly string[] };
      return key === notice ? messageIds : [];
    });
  }
}

/**
 * What nobody has to be told any more: the step was done meanwhile, the case is over, or (A2) somebody of the office has confirmed
 * that they read it. Whether the person has another address by now does not matter: this mail did not reach them.
 */
function isMoot(state: CaseState, notice: string): boolean {
  if (state.acknowledged[notice] !== undefined || state.recorded[notice] === 'failed') return true;
  if (state.status !== 'running') return true;
  return !notice.startsWith('inform-') && !owed(state).some(({ key }) => key === notice);
}
