/** The runs of cases as the engine's own activities reach them: re-planning, reconciling, restarting. */
import { type Client, WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client';
import type { CaseMessage } from '../activities/contract.ts';
import type { CaseRuns } from '../activities/ports.ts';
import type { CaseId } from '../domain/terms.ts';
import {
  CASE_WORKFLOW,
  type CaseInput,
  caseUpdate,
  lookAgain,
  WEBHOOK_WORKFLOW,
  type WebhookInput,
  webhookNews,
  webhookWorkflowId,
} from '../workflows/messages.ts';

const DEADLINE_MS = 10_000;

export function createCaseRuns(client: Client, taskQueue: string): CaseRuns {
  const options = (caseId: CaseId) => ({ workflowId: caseId, taskQueue, args: [{ caseId }] as [CaseInput] });
  return {
    send(message: CaseMessage) {
      const caseId = message.subject as CaseId;
      const start = new WithStartWorkflowOperation(CASE_WORKFLOW, {
        ...options(caseId),
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      // A worker that stops cannot serve the update it waits for: give up, and another attempt goes on elsewhere.
      return client.withDeadline(Date.now() + DEADLINE_MS, () =>
        client.workflow.executeUpdateWithStart(caseUpdate(message.type), {
          args: [message],
          updateId: message.commandId,
          startWorkflowOperation: start,
        }),
      );
    },
    async *running() {
      const query = `WorkflowType = '${CASE_WORKFLOW}' AND ExecutionStatus = 'Running'`;
      for await (const { workflowId } of client.workflow.list({ query })) yield workflowId as CaseId;
    },
    async start(caseId) {
      await client.workflow.start(CASE_WORKFLOW, { ...options(caseId), workflowIdConflictPolicy: 'USE_EXISTING' });
    },
    async wake(caseId) {
      await client.workflow.signalWithStart(CASE_WORKFLOW, { ...options(caseId), signal: lookAgain, signalArgs: [] });
    },
    async wakeWebhook(id, cases) {
      const args: [WebhookInput] = [{ id }];
      await client.workflow.signalWithStart(WEBHOOK_WORKFLOW, {
        workflowId: webhookWorkflowId(id),
        taskQueue,
        args,
        signal: webhookNews,
        signalArgs: [cases],
      });
    },
    async restart(caseId) {
      try {
        await client.workflow.getHandle(caseId).terminate('restart');
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
      await client.workflow.start(CASE_WORKFLOW, { ...options(caseId), workflowIdConflictPolicy: 'USE_EXISTING' });
    },
  };
}
