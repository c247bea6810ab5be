/** One worker of the engine, from its parts; `main.ts` runs it, tests create their own. */
import type { Client } from '@temporalio/client';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../activities/create-activities.ts';
import type { EnginePorts } from '../activities/ports.ts';
import { createCaseRuns } from './case-runs.ts';

export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly client: Client;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly bundlePath: string;
  readonly cachedCases: number;
  readonly ports: Omit<EnginePorts, 'runs'>;
}

export function createWorker(parts: WorkerParts): Promise<Worker> {
  const { connection, client, namespace, taskQueue, bundlePath, cachedCases, ports } = parts;
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundlePath },
    activities: createActivities({ ...ports, runs: createCaseRuns(client, taskQueue) }),
    maxCachedWorkflows: cachedCases,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
    maxConcurrentActivityTaskExecutions: 40,
    workflowTaskPollerBehavior: { type: 'autoscaling', initial: 4, minimum: 2, maximum: 10 },
    activityTaskPollerBehavior: { type: 'autoscaling', initial: 2, minimum: 1, maximum: 5 },
    shutdownGraceTime: '15 seconds',
    identity: `handschlag-${process.pid}`,
  });
}
