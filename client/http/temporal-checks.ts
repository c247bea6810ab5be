/** Whether commands would be carried out: Temporal answers, and a worker has asked for work of late. */
import type { Client } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { type Checks, NotReadyError } from '../../storage/operation/health.ts';

const DEADLINE_MS = 2_000;
/** A worker that waits for work asks again every minute. */
const SILENT_AFTER_MS = 90_000;
const WORKFLOW_TASKS = 1;

export const temporalChecks = (temporal: Client, taskQueue: string): Checks => ({
  temporal: () => temporal.withDeadline(Date.now() + DEADLINE_MS, () => temporal.workflowService.getSystemInfo({})),
  worker: () => workerPolls(temporal, taskQueue),
});

/** Throws `NotReadyError` where none polls. */
export async function workerPolls(temporal: Client, taskQueue: string): Promise<void> {
  const { namespace } = temporal.options;
  const { pollers } = await temporal.withDeadline(Date.now() + DEADLINE_MS, () =>
    temporal.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: WORKFLOW_TASKS,
    }),
  );
  const last = Math.max(...(pollers ?? []).map(({ lastAccessTime }) => (lastAccessTime ? tsToMs(lastAccessTime) : 0)));
  if (!(Date.now() - last < SILENT_AFTER_MS)) throw new NotReadyError('no worker asks for work');
}
