/** A short process on a schedule: reads what mail servers report back. */
import { proxyActivities } from '@temporalio/workflow';
import type { ReturnedMailActivities, ReturnedMailCounts } from '../activities/contract.ts';
import { now } from './clock.ts';

const { readReturnedMail } = proxyActivities<ReturnedMailActivities>({
  startToCloseTimeout: '4 minutes',
  heartbeatTimeout: '1 minute',
  // The schedule comes again; what a failed attempt has told is told, and the rest lies in the mailbox.
  retry: { initialInterval: '10 seconds', maximumAttempts: 3 },
});

export const returnedMail = (): Promise<ReturnedMailCounts> => readReturnedMail(now());
