/** What the joint declaration declares, from the case's unsealed facts alone. */
import { localDate } from '../../domain/calendar/local-time.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CaseId } from '../../domain/terms.ts';
import { CRITERION, MAILING_KIND, TARGET_GROUP } from '../mail/coded-facts.ts';
import type { DeclarationFacts } from './declaration.ts';
import { ASSESSMENT_OUTCOME } from './german-words.ts';

export function declarationFacts(state: CaseState): DeclarationFacts {
  const { caseId, done, basis } = state;
  const { request, assessment, decision } = state.facts;
  const [assessed, weighed] = [done['assess-legal-position'], done['weigh-request']];
  if (!request || !assessment || !assessed || !weighed) throw new UndecidedCaseError(caseId);
  return {
    caseNumber: caseNumber(state),
    municipality: { name: basis.name, leadership: basis.head.unit },
    carrier: { name: request.carrier.name, legalForm: request.carrier.legalForm },
    project: {
      mailing: MAILING_KIND[request.mailingKind].de,
      targetGroup: TARGET_GROUP[request.targetGroup].de,
      criteria: [...new Set(request.criteria.map(({ criterion }) => CRITERION[criterion].de))],
      expectedCount: request.expectedCount,
    },
    assessment: {
      outcome: ASSESSMENT_OUTCOME[assessment.outcome],
      on: assessment.occurredOn ?? localDate(basis, assessed.at),
      provision: assessment.provision,
      publicTask: assessment.publicTask,
      conditions: assessment.conditions.length,
    },
    decision: { at: weighed.at, on: decision?.occurredOn ?? localDate(basis, weighed.at) },
  };
}

/** The declaration was asked for before the facts that it declares are there: whoever asked broke the agenda's promise. */
export class UndecidedCaseError extends Error {
  override readonly name = 'UndecidedCaseError';
  readonly caseId: CaseId;

  constructor(caseId: CaseId) {
    super(`Case ${caseId} has no request, assessment and decision to render a declaration from.`);
    this.caseId = caseId;
  }
}
