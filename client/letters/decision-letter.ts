/** What the answer to the carrier says of a case (A4). */
import type { DecisionLetterFacts } from '../../activities/letters/decision-letter.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import { isStepDone } from '../../domain/case/instances.ts';
import type { CaseState, Done } from '../../domain/case/state.ts';
import type { ToldCase } from './told-case.ts';

/** Undefined before the decision is final: the carrier hears of it when nobody inside can give it back any more. */
export function decisionLetterFacts({ state, text, unit }: ToldCase): DecisionLetterFacts | undefined {
  const { facts, done, basis } = state;
  const { request, assessment, decision } = facts;
  const [asked, final] = [done['open-case'], finallyDecided(state)];
  if (!request || !assessment || !decision || !asked || !final) return undefined;
  const contact = text('request', 'contact', 'name');
  const isRefusedByCommittee = facts.resolution === 'refused';
  return {
    caseNumber: caseNumber(state),
    municipality: { name: basis.name, unit },
    carrier: { name: request.carrier.name, ...(contact ? { contact } : {}) },
    requestedOn: asked.on,
    project: text('request', 'title'),
    decision: {
      outcome: isRefusedByCommittee ? 'decline' : decision.outcome,
      at: final.at,
      on: final.on,
      ...(isRefusedByCommittee ? { by: 'committee' } : { summary: decision.summary }),
      bornBy: decision.bornBy,
    },
    assessment: {
      provision: assessment.provision,
      conditions: assessment.conditions.map((_, index) => text('assessment', 'conditions', index)),
    },
  };
}

/** A6, A10: with the co-signature, and where the municipality asks for one the committee's resolution. */
function finallyDecided(state: CaseState): Done | undefined {
  const { done } = state;
  const isFinal =
    done['weigh-request'] !== undefined &&
    isStepDone(state, 'confirm-decision') &&
    isStepDone(state, 'obtain-resolution');
  return isFinal ? (done['obtain-resolution'] ?? done['confirm-decision'] ?? done['weigh-request']) : undefined;
}
