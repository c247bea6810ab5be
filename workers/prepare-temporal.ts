/** What the engine needs of a Temporal namespace: the search attribute of a case's phase, and the schedule of `reconcile`. */
import { type Client, type Connection, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';

const KEYWORD = 2;
const RECONCILE = 'reconcile';

export async function prepareTemporal(
  connection: Connection,
  client: Client,
  { namespace, taskQueue }: { readonly namespace: string; readonly taskQueue: string },
): Promise<void> {
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  if (known.customAttributes?.Phase === undefined) {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { Phase: KEYWORD } });
  }
  try {
    await client.schedule.create({
      scheduleId: RECONCILE,
      spec: { intervals: [{ every: '5 minutes' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP },
      action: { type: 'startWorkflow', workflowType: 'reconcile', workflowId: 'reconcile', taskQueue, args: [] },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
  // After a lost Temporal database every open case lacks its run: do not wait for the first interval.
  await client.schedule.getHandle(RECONCILE).trigger(ScheduleOverlapPolicy.SKIP);
}
