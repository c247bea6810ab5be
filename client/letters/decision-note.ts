/** What the decision note says of a case (A2–A9). */
import type { DecisionNoteFacts } from '../../activities/letters/decision-note-facts.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import { type CaseState, stepKey } from '../../domain/case/state.ts';
import { CRITERION, LEGAL_FORM, MAILING_KIND, OCCASION, TARGET_GROUP } from '../../domain/guideline/choices/request.ts';
import { officeIn } from '../../domain/guideline/office-words.ts';
import type { Role, StepName } from '../../domain/terms.ts';
import type { ToldCase } from './told-case.ts';

/** Undefined before the request was decided. */
export function decisionNoteFacts({ state, journal, text, unit, offices }: ToldCase): DecisionNoteFacts | undefined {
  const { facts, done, basis } = state;
  const { request, assessment, decision, vetting, estimate, leads, resolution } = facts;
  const [assessed, weighed, vetted] = [done['assess-legal-position'], done['weigh-request'], done['vet-carrier']];
  const [asked, confirmed] = [done['open-case'], done['confirm-decision']];
  if (!request || !assessment || !decision || !assessed || !weighed || !asked) return undefined;
  const nameOf = (role: Role): string => offices[role] ?? officeIn(basis, role).label.de;
  return {
    caseNumber: caseNumber(state),
    municipality: { name: basis.name, unit },
    request: {
      on: asked.on,
      carrier: request.carrier.name,
      legalForm: LEGAL_FORM[request.carrier.legalForm].de,
      title: text('request', 'title'),
      purpose: text('request', 'purpose'),
      occasion: OCCASION[request.occasion].de,
      mailing: MAILING_KIND[request.mailingKind].de,
      targetGroup: TARGET_GROUP[request.targetGroup].de,
      criteria: request.criteria.map(({ criterion }, index) => ({
        criterion: CRITERION[criterion].de,
        value: text('request', 'criteria', index, 'value'),
        justification: text('request', 'criteria', index, 'justification'),
      })),
      expectedCount: request.expectedCount,
    },
    ...(leads ? { enabler: { leads, ...(journal.enablerUnit ? { unit: journal.enablerUnit } : {}) } } : {}),
    informed: INFORMED.filter(({ office }) => basis.offices.includes(office)).map(({ office, step }) => {
      const told = done[stepKey(step)];
      const how = journal.informedBy[office];
      return { office: nameOf(office), ...(told ? { on: told.on, ...(how ? { how } : {}) } : {}) };
    }),
    ...(vetting && vetted
      ? {
          vetting: {
            on: vetted.on,
            known: vetting.known,
            goodReference: vetting.goodReference,
            authorised: vetting.authorised,
            assigned: vetting.assigned,
            empowered: vetting.empowered,
            reference: vetting.reference ? text('vetting', 'reference') : null,
            ...(vetting.carriedOver ? { carriedOverFrom: numberOf(vetting.carriedOver.from) } : {}),
          },
        }
      : {}),
    ...(estimate === undefined
      ? {}
      : { estimate: { count: estimate, ...(journal.estimateBasis ? { basis: journal.estimateBasis } : {}) } }),
    assessment: {
      on: assessed.on,
      outcome: assessment.outcome,
      provision: assessment.provision,
      publicTask: assessment.publicTask,
      reasons: text('assessment', 'reasons'),
      conditions: assessment.conditions.map((_, index) => text('assessment', 'conditions', index)),
      blockedEntriesConsidered: assessment.blockedEntriesConsidered,
    },
    decision: {
      at: weighed.at,
      on: weighed.on,
      outcome: decision.outcome,
      summary: decision.summary,
      reasons: text('decision', 'reasons'),
      comparable: decision.comparable.map((earlier) => ({
        caseNumber: numberOf(earlier.case),
        outcome: earlier.outcome,
      })),
      deviation: decision.deviation ? text('decision', 'deviation') : null,
      repeatable: decision.repeatable,
      effort: decision.effort,
      bornBy: decision.bornBy,
      gainOfMunicipality: text('decision', 'gainOfMunicipality'),
      gainOfCarrier: text('decision', 'gainOfCarrier'),
    },
    headOfUnit: nameOf('head-of-unit'),
    ...(confirmed ? { confirmedOn: confirmed.on } : {}),
    ...(resolution ? { resolution } : {}),
  };
}

/** Where there is no such office, nobody was to be informed (A10). */
const INFORMED: readonly { readonly office: Role; readonly step: StepName }[] = [
  { office: 'data-protection-officer', step: 'inform-data-protection-officer' },
  { office: 'press-office', step: 'inform-press-office' },
  { office: 'registration-office', step: 'inform-registration-office' },
  { office: 'statistics-office', step: 'inform-statistics-office' },
];

const numberOf = (caseId: string): string => caseNumber({ caseId: caseId as CaseState['caseId'] });
