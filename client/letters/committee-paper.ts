/** What the paper for a committee says of a case (F2): counts, and the accepted report's own summary. */
import type { CommitteePaperFacts } from '../../activities/letters/committee-paper.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import { isStepDone } from '../../domain/case/instances.ts';
import { stepKey } from '../../domain/case/state.ts';
import { MAILING_KIND, TARGET_GROUP } from '../../domain/guideline/choices/request.ts';
import type { ToldCase } from './told-case.ts';

/** Undefined before the report was accepted and a sitting of the committee, by its id, chosen. */
export function committeePaperFacts(
  { state, journal, text, unit }: ToldCase,
  committee: string,
): CommitteePaperFacts | undefined {
  const { facts, done, basis } = state;
  const { request, decision, sent, responses, sittings, actualEffort } = facts;
  const [weighed, mailed, reported] = [done['weigh-request'], done['send-mailing'], done['submit-report']];
  const chosen = sittings?.[committee]?.sitting;
  const sitting = basis.sittings.find((one) => one.id === chosen && one.committee === committee);
  const isAccepted = isStepDone(state, 'accept-report');
  if (!request || !decision || !weighed || !reported || !isAccepted || !sitting) return undefined;
  const isPrepared = done[stepKey('prepare-paper', committee)] !== undefined;
  const paperNumber = isPrepared ? journal.paperNumbers[committee] : undefined;
  return {
    caseNumber: caseNumber(state),
    municipality: { name: basis.name, unit },
    committee: sitting.name,
    sitting: { date: sitting.date, start: sitting.start },
    ...(paperNumber ? { paperNumber } : {}),
    at: reported.at,
    on: reported.on,
    project: {
      title: text('request', 'title'),
      carrier: request.carrier.name,
      purpose: text('request', 'purpose'),
      mailing: MAILING_KIND[request.mailingKind].de,
      targetGroup: TARGET_GROUP[request.targetGroup].de,
      decidedOn: weighed.on,
      summary: decision.summary,
    },
    results: {
      sent: (sent ?? 0) + state.pastRounds.reduce((sum, round) => sum + round.sent, 0),
      ...(mailed && state.pastRounds.length === 0 ? { sentOn: mailed.on } : {}),
      answered: responses?.answered ?? 0,
      undeliverable: responses?.undeliverable ?? 0,
      complaints: state.complaints.length,
      summary: text('report', 'summary'),
    },
    costs: {
      planned: decision.effort,
      ...(actualEffort ? { actual: actualEffort } : {}),
      bornBy: decision.bornBy,
    },
  };
}
