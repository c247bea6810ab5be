/** What the engine needs of a Temporal namespace: the search attribute of a case's phase, and its schedules. */
import {
  type Client,
  type Connection,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
} from '@temporalio/client';

const KEYWORD = 2;
const RECONCILE = 'reconcile';
const RETURNED_MAIL = 'returned-mail';

export async function prepareTemporal(
  connection: Connection,
  client: Client,
  {
    namespace,
    taskQueue,
    readsReturnedMail,
  }: { readonly namespace: string; readonly taskQueue: string; readonly readsReturnedMail: boolean },
): Promise<void> {
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  if (known.customAttributes?.Phase === undefined) {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { Phase: KEYWORD } });
  }
  await keepSchedule(client, RECONCILE, { workflowType: 'reconcile', taskQueue });
  if (readsReturnedMail) await keepSchedule(client, RETURNED_MAIL, { workflowType: 'returnedMail', taskQueue });
  else await dropSchedule(client, RETURNED_MAIL);
  // After a lost Temporal database every open case lacks its run: do not wait for the first interval.
  await client.schedule.getHandle(RECONCILE).trigger(ScheduleOverlapPolicy.SKIP);
}

/** Every five minutes, never twice at once. */
async function keepSchedule(
  client: Client,
  id: string,
  { workflowType, taskQueue }: { readonly workflowType: string; readonly taskQueue: string },
): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: id,
      spec: { intervals: [{ every: '5 minutes' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP },
      action: { type: 'startWorkflow', workflowType, workflowId: id, taskQueue, args: [] },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

async function dropSchedule(client: Client, id: string): Promise<void> {
  try {
    await client.schedule.getHandle(id).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}
