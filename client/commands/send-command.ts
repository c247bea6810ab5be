/**
 * Hands a command to its run and waits for the answer: an update, started together with its run where none is there, so that a
 * case without a run, a closed case with a late complaint and a lost Temporal database need nothing special (design, section 5).
 */
import { type Client, WithStartWorkflowOperation, type Workflow, type WorkflowStartOptions } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Answer, CaseMessage, MunicipalityMessage } from '../../activities/contract.ts';
import type { CaseId, MunicipalityId } from '../../domain/terms.ts';
import {
  CASE_WORKFLOW,
  caseUpdate,
  MUNICIPALITY_WORKFLOW,
  municipalityUpdate,
  municipalityWorkflowId,
} from '../../workflows/messages.ts';

/** Undefined: no answer within the deadline. The command may have had its effect nevertheless. */
export interface CommandSender {
  toCase(message: CaseMessage): Promise<Answer | undefined>;
  toMunicipality(message: MunicipalityMessage): Promise<Answer | undefined>;
}

export interface SenderParts {
  readonly temporal: Client;
  readonly taskQueue: string;
  /** Milliseconds that a caller waits at most. */
  readonly deadline?: number;
  readonly log?: Logger;
}

const DEFAULT_DEADLINE = 20_000;
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1_000;

export function createCommandSender({
  temporal,
  taskQueue,
  deadline = DEFAULT_DEADLINE,
  log,
}: SenderParts): CommandSender {
  const start = <T extends Workflow>(type: string, workflowId: string, input: object, staticSummary: string) => {
    const options = { workflowId, taskQueue, args: [input], workflowIdConflictPolicy: 'USE_EXISTING', staticSummary };
    // Names of workflows, not their functions: the arguments' type is `CaseInput` or `MunicipalityInput` of `messages.ts`.
    return new WithStartWorkflowOperation<T>(
      type,
      options as unknown as WorkflowStartOptions<T> & { workflowIdConflictPolicy: 'USE_EXISTING' },
    );
  };

  /** A run that was terminated or completed under the update loses it: the same command then goes to the next run. */
  async function within(attempt: () => Promise<Answer>): Promise<Answer | undefined> {
    const end = Date.now() + deadline;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        return await temporal.withDeadline(end, attempt);
      } catch (error) {
        log?.warn({ code: 'update-lost', error: nameOf(error) }, 'a command got no answer');
        if (Date.now() + pause >= end) return undefined;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  return {
    toCase: (message) => {
      const caseId = message.subject as CaseId;
      return within(() =>
        temporal.workflow.executeUpdateWithStart(caseUpdate(message.type), {
          args: [message],
          updateId: message.commandId,
          startWorkflowOperation: start(CASE_WORKFLOW, caseId, { caseId }, 'Kooperationsvorgang'),
        }),
      );
    },
    toMunicipality: (message) => {
      const id = message.subject as MunicipalityId;
      return within(() =>
        temporal.workflow.executeUpdateWithStart(municipalityUpdate(message.type), {
          args: [message],
          updateId: message.commandId,
          startWorkflowOperation: start(MUNICIPALITY_WORKFLOW, municipalityWorkflowId(id), { id }, `Kommune ${id}`),
        }),
      );
    },
  };
}

/** Messages of Temporal's errors may quote what was sent; their names do not. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return error.cause instanceof Error ? `${error.name}: ${error.cause.name}` : error.name;
};
