/** Restarts the runs of one, some or all cases, by the process `restart`; the journal is not touched. */
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { CaseId, CommandId } from '../../domain/terms.ts';

export interface Restarts {
  /** Again under the same id: the same restart, not another one. */
  start(
    id: CommandId,
    cases: readonly CaseId[] | 'all',
  ): Promise<{ result(): Promise<{ readonly restarted: number }> }>;
}

export function createRestarts(temporal: Client, taskQueue: string): Restarts {
  return {
    async start(id, cases) {
      const workflowId = `restart-${id}`;
      try {
        await temporal.workflow.start('restart', {
          workflowId,
          taskQueue,
          args: [{ cases }],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
        });
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
      return {
        result: () => temporal.workflow.getHandle(workflowId).result() as Promise<{ readonly restarted: number }>,
      };
    },
  };
}
