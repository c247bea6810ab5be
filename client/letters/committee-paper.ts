/** What the paper for a committee says of a case (F2): counts, and the report's own summary. */
import type { CommitteePaperFacts } from '../../activities/letters/committee-paper.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { MAILING_KIND, TARGET_GROUP } from '../../domain/guideline/choices/request.ts';
import type { OpenedFacts } from './opened-facts.ts';

export interface PaperWanted {
  readonly unit: string;
  /** Id of the committee for whose sitting the paper is. */
  readonly committee: string;
  readonly committeeName: string;
  readonly paperNumber?: string;
  /** The accepted report's summary, opened; it stands in the journal, not in the state. */
  readonly reportSummary: string | undefined;
}

/** Undefined before a report was submitted and a sitting of the committee chosen. */
export function committeePaperFacts(
  state: CaseState,
  text: OpenedFacts,
  wanted: PaperWanted,
): CommitteePaperFacts | undefined {
  const { facts, done, basis } = state;
  const { request, decision, sent, responses, sittings, actualEffort } = facts;
  const [weighed, mailed, reported] = [done['weigh-request'], done['send-mailing'], done['submit-report']];
  const chosen = sittings?.[wanted.committee]?.sitting;
  const sitting = basis.sittings.find(({ id, committee }) => id === chosen && committee === wanted.committee);
  if (!request || !decision || !weighed || !reported || !sitting) return undefined;
  return {
    caseNumber: caseNumber(state),
    municipality: { name: basis.name, unit: wanted.unit },
    committee: wanted.committeeName,
    sitting: { date: sitting.date, start: sitting.start },
    ...(wanted.paperNumber ? { paperNumber: wanted.paperNumber } : {}),
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
      summary: wanted.reportSummary,
    },
    costs: {
      planned: decision.effort,
      ...(actualEffort ? { actual: actualEffort } : {}),
      bornBy: decision.bornBy,
    },
  };
}
