/** What the answer to the carrier says of a case (A4). */
import type { DecisionLetterFacts } from '../../activities/letters/decision-letter.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { OpenedFacts } from './opened-facts.ts';

/** Undefined before the request was decided. */
export function decisionLetterFacts(
  state: CaseState,
  text: OpenedFacts,
  { unit }: { readonly unit: string },
): DecisionLetterFacts | undefined {
  const { facts, done, basis } = state;
  const { request, assessment, decision } = facts;
  const [asked, weighed] = [done['open-case'], done['weigh-request']];
  if (!request || !assessment || !decision || !asked || !weighed) return undefined;
  const contact = text('request', 'contact', 'name');
  return {
    caseNumber: caseNumber(state),
    municipality: { name: basis.name, unit },
    carrier: { name: request.carrier.name, ...(contact ? { contact } : {}) },
    requestedOn: asked.on,
    project: text('request', 'title'),
    decision: {
      outcome: decision.outcome,
      at: weighed.at,
      on: weighed.on,
      summary: decision.summary,
      bornBy: decision.bornBy,
    },
    assessment: {
      provision: assessment.provision,
      conditions: assessment.conditions.map((_, index) => text('assessment', 'conditions', index)),
    },
  };
}
