/** The messages by which the processes are reached; clients take them from here. */
import type { UpdateDefinition } from '@temporalio/common';
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Answer, CaseMessage, MunicipalityMessage } from '../activities/contract.ts';
import type { Head } from '../domain/journal/envelope.ts';
import type { CaseCommandName, CaseId, Instant, MunicipalityCommandName, MunicipalityId } from '../domain/terms.ts';

export interface CaseInput {
  readonly caseId: CaseId;
  /** Carried over by continue-as-new, so that a journal that was rolled back is noticed there, too. */
  readonly seen?: Head;
}

export interface MunicipalityInput {
  readonly id: MunicipalityId;
}

/**
 * An update and not a signal: whoever completes a step waits for the journal's receipt, and a person's mistake must come back
 * to that person. Its name is the step's, so that Temporal's history speaks the guideline's language.
 */
export const caseUpdate = (name: CaseCommandName): UpdateDefinition<Answer, [CaseMessage]> => defineUpdate(name);

export const municipalityUpdate = (name: MunicipalityCommandName): UpdateDefinition<Answer, [MunicipalityMessage]> =>
  defineUpdate(name);

/** Look at the agenda now; from `reconcile`, which expects no answer. */
export const lookAgain = defineSignal('look-again');

/** What happened in these cases, or (none named) look at all. Several signals are one: what is owed stands in the database. */
export const webhookNews = defineSignal<[readonly CaseId[]]>('webhook-news');

export interface WebhookInput {
  readonly id: string;
  /** Carried over by continue-as-new: when a receiver that is failing is given up, and how often it was tried. */
  readonly failingUntil?: Instant;
  readonly attempts?: number;
}

export const WEBHOOK_WORKFLOW = 'webhook';
export const webhookWorkflowId = (id: string): string => `webhook-${id}`;

export const CASE_WORKFLOW = 'cooperationCase';
export const MUNICIPALITY_WORKFLOW = 'municipality';
export const municipalityWorkflowId = (id: MunicipalityId): string => `municipality-${id}`;
