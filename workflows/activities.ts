/** The engine's activities as the processes call them: how long an attempt may take and who tries again. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type {
  Delivered,
  Delivery,
  DeliveryActivities,
  DeliveryName,
  EngineActivities,
} from '../activities/contract.ts';

/** Local: the journal lies beside the worker, and a step must not wait for a second round through the server. */
export const engine = proxyLocalActivities<
  Pick<EngineActivities, 'execute' | 'look' | 'executeMunicipality' | 'lookAtMunicipality'>
>({
  startToCloseTimeout: '20 seconds',
  // The journal is the arbiter: there is no answer without it, so this goes on until it answers.
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds', backoffCoefficient: 2 },
  localRetryThreshold: '1 minute',
});

export const upkeep = proxyActivities<
  Pick<EngineActivities, 'extendCalendar' | 'replanCases' | 'reconcileCases' | 'restartCases'>
>({ startToCloseTimeout: '2 hours', heartbeatTimeout: '2 minutes', retry: { maximumInterval: '5 minutes' } });

// One bounded attempt: before the next one the agenda is computed again, so that nothing moot is sent.
const deliveries = proxyActivities<DeliveryActivities>({
  startToCloseTimeout: '45 seconds',
  // A worker that was killed is noticed by its silence, not only when its time is up.
  heartbeatTimeout: '20 seconds',
  retry: { maximumAttempts: 1 },
});

export const deliver = (name: DeliveryName, delivery: Delivery): Promise<Delivered> => deliveries[name](delivery);
