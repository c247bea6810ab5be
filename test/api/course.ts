/** A case of the API's tests brought up to a decision, each step through the case client by the person whose step it is. */
import type { Submission } from '../../client/commands/case-client.ts';
import type { CaseCommandName, CaseId, OrganisationId, Role } from '../../domain/terms.ts';
import { aRequest } from './forms.ts';
import { type Installation, MUELHEIM } from './installation.ts';

export const REASONS = 'Frau Beispiel aus dem Netzwerk kennt den Träger.';

export const vetting = {
  known: true,
  goodReference: true,
  authorised: true,
  assigned: true,
  empowered: true,
  signatories: 1,
};
export const estimate = { count: 2000, basis: 'register-count' };
export const assessment = {
  outcome: 'permissible',
  provision: 'Art. 6 Abs. 1 Buchst. e DSGVO',
  publicTask: '§ 71 SGB XII',
  occasionHolds: true,
  reasons: 'Eine eigene Aufgabe.',
  conditions: [],
  blockedEntriesConsidered: true,
};
export const decision = {
  outcome: 'accept',
  reasons: REASONS,
  summary: 'Befragung älterer Menschen',
  comparablesSearched: true,
  comparable: [],
  repeatable: true,
  effort: { staffHours: 40, sheets: 6000, postageCents: 170_000, returnPostageCents: 60_000 },
  bornBy: 'municipality',
  statisticsAgreed: false,
  gainOfMunicipality: 'Zahlen',
  gainOfCarrier: 'Angebote',
};

let number = 0;

export interface Course {
  readonly caseId: CaseId;
  give(
    as: string,
    type: CaseCommandName,
    form: unknown,
    acting?: { readonly role?: Role; readonly for?: Role },
  ): Promise<void>;
}

/** Gives commands that must be taken. */
export function courseOf(at: Installation, caseId: CaseId): Course {
  return {
    caseId,
    async give(as, type, form, { role, for: office } = {}) {
      const actor = { ...at.actor(as, role), ...(office ? { for: office } : {}) };
      await taken(at, { actor, type, caseId, form, key: `course-${number++}` });
    },
  };
}

export async function opened(at: Installation, request: object = {}): Promise<Course> {
  const origin = { municipality: MUELHEIM, carrier: 'nachbarschaft' as OrganisationId };
  const form = { ...aRequest, ...request };
  const answer = await taken(at, {
    actor: at.actor('carla'),
    type: 'open-case',
    origin,
    form,
    key: `open-${number++}-x`,
  });
  return courseOf(at, answer.caseId);
}

/** With the decision co-signed. */
export async function decided(at: Installation, request: object = {}, weighing: object = {}): Promise<Course> {
  const course = await opened(at, request);
  await course.give('petra', 'check-completeness', { outcome: 'complete' });
  await at.deliver(course.caseId);
  await course.give('petra', 'identify-enabler', { unit: 'Stabsstelle', leads: 'municipality' });
  await course.give('petra', 'vet-carrier', vetting);
  await course.give('mona', 'estimate-addressees', estimate);
  await course.give('dora', 'assess-legal-position', assessment);
  await course.give('petra', 'weigh-request', { ...decision, ...weighing });
  await course.give('hugo', 'confirm-decision', { outcome: 'confirm' });
  await at.deliver(course.caseId);
  return course;
}

async function taken(at: Installation, submission: Submission): Promise<{ readonly caseId: CaseId }> {
  const answer = await at.services.cases.submit(submission);
  if (answer.kind !== 'receipt') throw new Error(`${submission.type}: ${JSON.stringify(answer)}`);
  return answer;
}
