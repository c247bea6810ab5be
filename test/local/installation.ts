/**
 * A local installation as `npm start` runs it: the launcher with its three processes, in a folder and on ports of its own.
 * For tests that need what no process of theirs may share: real deaths, real files.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Api, createApi } from '../../client/cli/api.ts';
import { findInstallation, storageEnvironment } from '../../client/cli/installation.ts';
import type { PersonId } from '../../domain/terms.ts';
import { storageVariables } from '../../storage/config.ts';
import { readEnvironment } from '../../storage/environment.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { processEnvironment } from '../../workers/local/environment.ts';
import { localFolders, ROOT } from '../../workers/local/folders.ts';
import { localKeys } from '../../workers/local/local-keys.ts';
import { isFree, type Ports } from '../../workers/local/ports.ts';
import { processIdentity } from '../../workers/local/process-identity.ts';
import { type Running, readRunning } from '../../workers/local/running.ts';

const READY_WITHIN_MS = 90_000;

/** One HTTP answer; undefined instead where the connection broke before all of it was here. */
export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Sending {
  readonly as: string;
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
}

export interface LocalInstallation {
  readonly folder: string;
  readonly variables: { readonly HANDSCHLAG_DATA: string };
  /** Resolves when `running.json` says ready. On the same data again after `killEverything` or `stop`. */
  start(more?: Readonly<Record<string, string>>): Promise<void>;
  running(): Running;
  /** kill -9 of launcher, Temporal, worker and web process, without a warning to any of them. */
  killEverything(): Promise<void>;
  /** Ctrl-C; answers with the launcher's exit status. */
  stop(): Promise<number | null>;
  /** The environment that worker and web process have. */
  environment(): NodeJS.ProcessEnv;
  deleteTemporalDatabase(): void;
  api(): Api;
  /** One attempt: no retry hides what the installation answered. */
  send(sending: Sending): Promise<Answered | undefined>;
  openStorage(): Promise<Storage>;
  remove(): Promise<void>;
}

export async function createInstallation(): Promise<LocalInstallation> {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-local-'));
  const folders = localFolders({ HANDSCHLAG_DATA: folder });
  const variables = { HANDSCHLAG_DATA: folder };
  const ports = await freePorts();
  let launcher: ChildProcess | undefined;
  let output = '';
  let api: Api | undefined;

  const running = (): Running => {
    const record = readRunning(folders.runningFile);
    if (!record) throw new Error('the installation does not run');
    return record;
  };

  async function start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    output = '';
    api = undefined;
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(ROOT, 'workers/local/main.ts')],
      {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...chosen(process.env, ['PATH', 'HOME', 'TMPDIR', 'HANDSCHLAG_TEMPORAL_CLI']),
          ...variables,
          HANDSCHLAG_TEMPORAL_PORT: String(ports.temporal),
          HANDSCHLAG_TEMPORAL_UI_PORT: String(ports.temporalUi),
          HANDSCHLAG_HTTP_PORT: String(ports.web),
          HANDSCHLAG_METRICS_PORT: String(ports.metrics),
          HANDSCHLAG_WORKER_METRICS_PORT: String(ports.workerMetrics),
          HANDSCHLAG_TEMPORAL_METRICS_PORT: String(ports.temporalMetrics),
          // Under npm the launcher stops when its parent is gone: a test run that is killed leaves nothing behind.
          npm_lifecycle_event: 'test',
          ...more,
        },
      },
    );
    launcher = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    const end = Date.now() + READY_WITHIN_MS;
    while (!isReady(child)) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > end)
        throw new Error(`the installation did not start:\n${output}`);
      await sleep(50);
    }
  }

  /** A crash leaves the record of the run before: only the one of this launcher counts. */
  const isReady = (child: ChildProcess): boolean => {
    const record = readRunning(folders.runningFile);
    return record?.launcher.pid === child.pid && record?.state === 'ready';
  };

  async function killEverything(): Promise<void> {
    const child = launcher;
    launcher = undefined;
    const processes = Object.values(readRunning(folders.runningFile)?.processes ?? {});
    // The launcher first: it would start the others again.
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    const alive = processes.filter(({ pid, identity }) => identity !== '' && processIdentity(pid) === identity);
    for (const { pid } of alive) kill(pid);
    for (const { pid, identity } of alive) while (processIdentity(pid) === identity) await sleep(10);
  }

  const currentApi = (): Api => {
    api ??= createApi(findInstallation(variables), 'de');
    return api;
  };

  return {
    folder,
    variables,
    start,
    running,
    killEverything,
    async stop() {
      const child = launcher;
      if (!child || child.exitCode !== null) return child?.exitCode ?? null;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      launcher = undefined;
      return child.exitCode;
    },
    environment: () => processEnvironment(chosen(process.env, ['PATH']), folders, ports, localKeys(folders.keysFile)),
    deleteTemporalDatabase() {
      const files = readdirSync(folder).filter((name) => name.startsWith('temporal.db'));
      if (files.length === 0) throw new Error('Temporal has no database file');
      for (const name of files) rmSync(join(folder, name));
    },
    api: currentApi,
    async send({ as, path, key, body }) {
      try {
        const token = await currentApi().token(as as PersonId);
        const response = await fetch(`${running().url}/api/v1${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify(body),
        });
        return { status: response.status, body: (await response.json()) as Answered['body'] };
      } catch {
        return undefined;
      }
    },
    openStorage: () => openStorage(readEnvironment(z.object(storageVariables), storageEnvironment(variables))),
    async remove() {
      await killEverything();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was faster.
  }
}

const chosen = (environment: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv =>
  Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));

/** Below the range from which the system gives ports away: between two starts nobody else takes them by accident. */
async function freePorts(): Promise<Ports> {
  const found: number[] = [];
  while (found.length < 6) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (!found.includes(port) && (await isFree(port))) found.push(port);
  }
  const [temporal = 0, temporalUi = 0, web = 0, metrics = 0, workerMetrics = 0, temporalMetrics = 0] = found;
  return { temporal, temporalUi, web, metrics, workerMetrics, temporalMetrics };
}
