/** The engine's process: composition root of worker, stores, mail and Temporal. */
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, type Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { imapServerOf } from '../activities/mail/imap-config.ts';
import { imapMailbox } from '../activities/mail/imap-mailbox.ts';
import { outboxTransport } from '../activities/mail/outbox-transport.ts';
import { smtpServerOf } from '../activities/mail/smtp-config.ts';
import { smtpTransport } from '../activities/mail/smtp-transport.ts';
import { createPoster } from '../activities/webhooks/post.ts';
import { ConfigurationError, EXIT_CONFIG } from '../storage/environment.ts';
import { openStorage, type Storage } from '../storage/open.ts';
import { createReadiness, NotReadyError, storeChecks } from '../storage/operation/health.ts';
import { logLastWords } from '../storage/operation/last-words.ts';
import { createLog } from '../storage/operation/log.ts';
import { createMetrics } from '../storage/operation/metrics.ts';
import { openOperatorsPort } from '../storage/operation/operators-port.ts';
import { withoutCredentials } from '../storage/operation/without-secrets.ts';
import { mustOpenKeys } from '../storage/right-key.ts';
import { createCaseRuns } from './case-runs.ts';
import { readWorkerConfig, type WorkerConfig } from './config.ts';
import { createWorker } from './create-worker.ts';
import { deciderBuild, keepBuild } from './decider-build.ts';
import { finishRestore } from './finish-restore.ts';
import { prepareTemporal } from './prepare-temporal.ts';
import { tellWhenReady } from './tell-when-ready.ts';
import { workflowBundle } from './workflow-bundle.ts';

const MAX_CLOCK_DIFFERENCE_MS = 2 * 60 * 1000;

async function run(config: WorkerConfig): Promise<void> {
  const log = createLog('handschlag-worker', config.HANDSCHLAG_LOG_LEVEL);
  logLastWords(log);
  installRuntime(config, log);
  const metrics = createMetrics();
  const storage = await openStorage(config);
  await mustOpenKeys(storage.keys);
  storage.erasures.prepare();
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
  const bounces = config.HANDSCHLAG_MAIL_BOUNCES;
  const smtp = smtpServerOf(config);
  const imap = imapServerOf(config);
  const mail = smtp
    ? smtpTransport(smtp, { from, ...(bounces ? { bounces } : {}) }, log)
    : outboxTransport(join(config.HANDSCHLAG_DATA, 'outbox'), from);
  const worker = await createWorker({
    connection,
    client,
    namespace,
    taskQueue,
    bundlePath,
    cachedCases: config.HANDSCHLAG_CACHED_CASES,
    metrics,
    ports: {
      storage,
      mail,
      poster: createPoster({
        networks: config.HANDSCHLAG_WEBHOOK_NETWORKS,
        local: config.HANDSCHLAG_MODE === 'local',
      }),
      ...(imap ? { returned: imapMailbox(imap) } : {}),
      log,
      build: build.hash,
      commandKey: Buffer.from(config.HANDSCHLAG_COMMAND_KEY, 'base64'),
      publicUrl: config.HANDSCHLAG_PUBLIC_URL,
    },
  });

  const running = worker.run();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(worker));
  await prepareTemporal(clientConnection, client, { namespace, taskQueue, readsReturnedMail: imap !== undefined });
  const stopping = new AbortController();
  const finishing = finishRestore({
    ...{ folder: config.HANDSCHLAG_DATA, runs: createCaseRuns(client, taskQueue), log, signal: stopping.signal },
    commandKey: Buffer.from(config.HANDSCHLAG_COMMAND_KEY, 'base64'),
  }).catch((error) => log.error({ code: 'restore-not-finished', err: error }, 'it is tried again at the next start'));
  const disk = { folder: config.HANDSCHLAG_DATA, freeMegabytes: config.HANDSCHLAG_FREE_MEGABYTES };
  const readiness = createReadiness({
    ...storeChecks(storage, disk),
    clock: () => rightClock(storage),
    worker: async () => runs(worker),
  });
  const { HANDSCHLAG_METRICS_HOST: host, HANDSCHLAG_WORKER_METRICS_PORT: port } = config;
  const own = port ? await openOperatorsPort({ host, port, metrics, readiness }) : undefined;

  const telling = tellWhenReady({
    ...{ readiness, log, signal: stopping.signal },
    ready() {
      log.info({ code: 'worker-ready', build: build.hash, taskQueue }, 'the engine is ready');
      process.send?.({ ready: true });
    },
  });
  await running;
  stopping.abort();
  await Promise.all([telling, finishing]);
  await own?.close();
  await clientConnection.close();
  await connection.close();
  await storage.close();
  log.info({ code: 'worker-stopped' }, 'the engine has stopped');
}

const stop = (worker: { getState(): string; shutdown(): void }): void => {
  if (worker.getState() === 'RUNNING') worker.shutdown();
};

/** Deadlines are only as good as the clock: a worker whose own is off says so and is not ready. */
async function rightClock(storage: Storage): Promise<void> {
  const difference = Math.abs(Date.parse(await storage.databaseNow()) - Date.now());
  if (difference <= MAX_CLOCK_DIFFERENCE_MS) return;
  const seconds = Math.round(difference / 1000);
  throw new NotReadyError(`this machine's clock differs from the database's by ${seconds} seconds; set it right`);
}

function runs(worker: Worker): void {
  const state = worker.getState();
  if (state !== 'RUNNING') throw new NotReadyError(`the worker is ${state}`);
}

/** Temporal's own lines say what happened; what they would add may hold anything, and only ids and kinds of errors are told. */
function installRuntime(config: WorkerConfig, log: Logger): void {
  const { HANDSCHLAG_METRICS_HOST: host, HANDSCHLAG_TEMPORAL_METRICS_PORT: port } = config;
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
    const { error, workflowId, activityType } = (meta ?? {}) as Readonly<Record<string, unknown>>;
    log.warn({ temporal: level, err: error, caseId: workflowId, activity: activityType }, message);
  });
  try {
    Runtime.install({
      logger,
      shutdownSignals: [],
      ...(port ? { telemetryOptions: { metrics: { prometheus: { bindAddress: `${host}:${port}` } } } } : {}),
    });
  } catch (error) {
    // A second worker on one machine, most likely.
    if (!/address already in use/i.test(error instanceof Error ? error.message : '')) throw error;
    throw new Error(`port ${port} is taken: name another in HANDSCHLAG_TEMPORAL_METRICS_PORT, or none`, {
      cause: error,
    });
  }
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
  process.stderr.write(
    `handschlag-worker: ${withoutCredentials(error instanceof Error ? error.message : String(error))}\n`,
  );
  process.exit(1);
}
