/** Temporal's development server with a file database: how it is started, and when it can be worked with. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { HOST, type Ports } from './ports.ts';

export const NAMESPACE = 'default';

/** A day is the development server's default; a month lets somebody look at last week's run. The journal keeps everything. */
const RETENTION = '30 days';

export const temporalArguments = (ports: Ports, databaseFile: string): readonly string[] => [
  ...['server', 'start-dev', '--ip', HOST],
  ...['--port', String(ports.temporal), '--ui-port', String(ports.temporalUi)],
  ...['--db-filename', databaseFile],
  ...['--log-level', 'error'],
  // Known from the start: registered later, it takes the server some seconds to accept it.
  ...['--search-attribute', 'Phase=Keyword'],
];

/** Resolves when the namespace answers; gives up when told to. */
export async function temporalReady(address: string, stopped: AbortSignal): Promise<void> {
  for (;;) {
    stopped.throwIfAborted();
    try {
      return await prepareNamespace(address);
    } catch {
      await sleep(200, undefined, { signal: stopped });
    }
  }
}

async function prepareNamespace(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '2 seconds' });
  try {
    await connection.workflowService.updateNamespace({
      namespace: NAMESPACE,
      config: { workflowExecutionRetentionTtl: msToTs(RETENTION) },
    });
  } finally {
    await connection.close();
  }
}
