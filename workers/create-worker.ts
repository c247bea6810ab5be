/** One worker of the engine, from its parts; `main.ts` runs it, tests create their own. */
import type { Client } from '@temporalio/client';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/create-activities.ts';
import type { EnginePorts } from '../activities/ports.ts';
import type { Metrics } from '../storage/operation/metrics.ts';
import { createCaseRuns } from './case-runs.ts';
import { loggedActivities } from './logged.ts';
import { measuredActivities, measuredPorts } from './measured.ts';

export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly client: Client;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly bundlePath: string;
  readonly cachedCases: number;
  readonly ports: Omit<EnginePorts, 'runs'>;
  readonly metrics?: Metrics;
}

export function createWorker(parts: WorkerParts): Promise<Worker> {
  const { connection, client, namespace, taskQueue, bundlePath, cachedCases, metrics } = parts;
  const ports = metrics ? measuredPorts(parts.ports, metrics) : parts.ports;
  const activities = createActivities({ ...ports, runs: createCaseRuns(client, taskQueue) });
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundlePath },
    activities: loggedActivities(metrics ? measuredActivities(activities, metrics) : activities, ports.log),
    maxCachedWorkflows: cachedCases,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
    maxConcurrentActivityTaskExecutions: 40,
    workflowTaskPollerBehavior: { type: 'autoscaling', initial: 4, minimum: 2, maximum: 10 },
    activityTaskPollerBehavior: { type: 'autoscaling', initial: 2, minimum: 1, maximum: 5 },
    // Told to stop, it takes no new work and finishes what it has; whoever waits for more than that is told to try again.
    shutdownGraceTime: '15 seconds',
    shutdownForceTime: '25 seconds',
    identity: `handschlag-${process.pid}`,
  });
}
