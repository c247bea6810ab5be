/** The engine's process: composition root of worker, stores, mail and Temporal. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { outboxTransport, smtpTransport } from '../activities/mail/transport.ts';
import { ConfigurationError, EXIT_CONFIG } from '../storage/environment.ts';
import { openStorage, type Storage } from '../storage/open.ts';
import { readWorkerConfig, type WorkerConfig } from './config.ts';
import { createWorker } from './create-worker.ts';
import { deciderBuild, keepBuild } from './decider-build.ts';
import { prepareTemporal } from './prepare-temporal.ts';
import { workflowBundle } from './workflow-bundle.ts';

const MAX_CLOCK_DIFFERENCE_MS = 2 * 60 * 1000;

async function run(config: WorkerConfig): Promise<void> {
  const log = pino({ name: 'handschlag-worker', level: config.HANDSCHLAG_LOG_LEVEL });
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message }) => log.warn({ level }, message)),
    shutdownSignals: [],
  });
  const storage = await openStorage(config);
  const build = await deciderBuild();
  await keepBuild(config.HANDSCHLAG_DATA, build);
  const bundlePath = await workflowBundle(join(config.HANDSCHLAG_DATA, 'bundles'));

  const address = config.HANDSCHLAG_TEMPORAL_ADDRESS;
  const namespace = config.HANDSCHLAG_TEMPORAL_NAMESPACE;
  const taskQueue = config.HANDSCHLAG_TASK_QUEUE;
  const connection = await NativeConnection.connect({ address });
  const clientConnection = await Connection.connect({ address });
  const client = new Client({ connection: clientConnection, namespace });
  const from = config.HANDSCHLAG_MAIL_FROM;
  const url = config.HANDSCHLAG_SMTP_URL;
  const mail = url ? smtpTransport({ url, from }) : outboxTransport(join(config.HANDSCHLAG_DATA, 'outbox'), from);
  const worker = await createWorker({
    connection,
    client,
    namespace,
    taskQueue,
    bundlePath,
    cachedCases: config.HANDSCHLAG_CACHED_CASES,
    ports: {
      storage,
      mail,
      log,
      build: build.hash,
      commandKey: Buffer.from(config.HANDSCHLAG_COMMAND_KEY, 'base64'),
      publicUrl: config.HANDSCHLAG_PUBLIC_URL,
    },
  });

  const running = worker.run();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(worker));
  await prepareTemporal(clientConnection, client, { namespace, taskQueue });
  const health = config.HANDSCHLAG_WORKER_HEALTH_PORT;
  const server = health
    ? createServer(async (_request, response) => {
        const problem = await clockProblem(storage);
        response.writeHead(problem ? 503 : 200, { 'content-type': 'text/plain' }).end(problem ?? 'ready');
      }).listen(health, '127.0.0.1')
    : undefined;

  const problem = await clockProblem(storage);
  if (problem) log.error({ code: 'clock-off' }, problem);
  else {
    log.info({ code: 'worker-ready', build: build.hash, taskQueue }, 'the engine is ready');
    process.send?.({ ready: true });
  }
  await running;
  server?.close();
  await clientConnection.close();
  await connection.close();
  await storage.close();
  log.info({ code: 'worker-stopped' }, 'the engine has stopped');
}

const stop = (worker: { getState(): string; shutdown(): void }): void => {
  if (worker.getState() === 'RUNNING') worker.shutdown();
};

/** Deadlines are only as good as the clock: a worker whose own is off says so and is not ready. */
async function clockProblem(storage: Storage): Promise<string | undefined> {
  const difference = Math.abs(Date.parse(await storage.databaseNow()) - Date.now());
  return difference > MAX_CLOCK_DIFFERENCE_MS
    ? `this machine's clock differs from the database's by ${Math.round(difference / 1000)} seconds; set it right`
    : undefined;
}

process.env.TZ = 'UTC';
try {
  await run(readWorkerConfig(process.env));
  process.exit(0);
} catch (error) {
  if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
  process.stderr.write(`handschlag-worker: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
