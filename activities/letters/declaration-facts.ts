/** What the joint declaration declares, from the case's unsealed facts alone. */
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { CRITERION, MAILING_KIND, TARGET_GROUP } from '../../domain/guideline/choices/request.ts';
import type { CaseId } from '../../domain/terms.ts';
import type { DeclarationFacts } from './declaration.ts';

export function declarationFacts(state: CaseState): DeclarationFacts {
  const { caseId, done, basis } = state;
  const { request, assessment, decision, vetting } = state.facts;
  const [assessed, weighed] = [done['assess-legal-position'], done['weigh-request']];
  if (!request || !assessment || !assessed || !weighed) throw new UndecidedCaseError(caseId);
  return {
    caseNumber: caseNumber(state),
    municipality: { name: basis.name, leadership: basis.head.unit },
    carrier: {
      name: request.carrier.name,
      legalForm: request.carrier.legalForm,
      ...(vetting ? { signatories: vetting.signatories } : {}),
    },
    project: {
      mailing: MAILING_KIND[request.mailingKind].de,
      targetGroup: TARGET_GROUP[request.targetGroup].de,
      criteria: [...new Set(request.criteria.map(({ criterion }) => CRITERION[criterion].de))],
      expectedCount: request.expectedCount,
    },
    assessment: {
      outcome: assessment.outcome,
      on: assessed.on,
      provision: assessment.provision,
      publicTask: assessment.publicTask,
      conditions: assessment.conditions.length,
    },
    decision: { at: weighed.at, on: weighed.on },
    statisticsAgreed: decision?.statisticsAgreed ?? false,
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
