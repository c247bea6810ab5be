/**
 * The three processes of a local installation: Temporal's development server, then engine and web process beside each
 * other. Stopped in the opposite order, so that nobody loses the server that they still talk to.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, type ChildSpec, type ChildWatcher, startChild } from './child.ts';
import { type Folders, ROOT } from './folders.ts';
import type { Ports } from './ports.ts';
import { HOST } from './ports.ts';
import { temporalCli } from './temporal-binaries.ts';
import { temporalArguments, temporalReady } from './temporal-server.ts';

const READY_WITHIN_MS = 120_000;

export interface System {
  /** Resolves when everything answers; never settles after a failure, which the watcher hears of. */
  readonly ready: Promise<void>;
  /** Again, with less grace, is allowed. */
  stop(graceMs: number): Promise<void>;
}

export interface SystemPlan {
  readonly folders: Folders;
  readonly ports: Ports;
  readonly environment: NodeJS.ProcessEnv;
  /** Scripts of the two processes, from the repository's root. */
  readonly worker: string;
  readonly web: string;
}

export function startSystem(plan: SystemPlan, watcher: ChildWatcher): System {
  const children: Child[] = [];
  let stopping = false;

  const launch = async (spec: ChildSpec): Promise<void> => {
    if (stopping) return;
    const child = startChild(spec, watcher);
    // The engine loses its server last.
    children.unshift(child);
    const late = sleep(READY_WITHIN_MS, 'late', { ref: false });
    if ((await Promise.race([child.ready, late])) === 'late') {
      watcher.gaveUp(spec.name, `not ready within ${READY_WITHIN_MS / 1000} seconds`);
      await new Promise(() => undefined);
    }
  };

  const start = async (): Promise<void> => {
    await launch(temporalSpec(plan));
    await Promise.all([launch(workerSpec(plan)), launch(webSpec(plan))]);
  };
  return {
    ready: start(),
    async stop(graceMs) {
      stopping = true;
      for (const child of [...children]) await child.stop(graceMs);
    },
  };
}

export const logFile = (folders: Folders, name: string): string => join(folders.logs, `${name}.log`);

function temporalSpec({ folders, ports, environment }: SystemPlan): ChildSpec {
  return {
    name: 'temporal',
    program: temporalCli(),
    args: temporalArguments(ports, folders.temporalFile),
    env: withoutSecrets(environment),
    cwd: ROOT,
    logFile: logFile(folders, 'temporal'),
    channel: false,
    whenReady: (stopped) => temporalReady(`${HOST}:${ports.temporal}`, stopped),
  };
}

const workerSpec = (plan: SystemPlan): ChildSpec => ({ ...nodeSpec(plan, 'worker', plan.worker), channel: true });

const webSpec = (plan: SystemPlan): ChildSpec => ({
  ...nodeSpec(plan, 'web', plan.web),
  whenReady: (stopped) => webReady(`http://${HOST}:${plan.ports.web}/health/ready`, stopped),
});

const nodeSpec = ({ folders, environment }: SystemPlan, name: string, script: string): ChildSpec => ({
  name,
  program: process.execPath,
  // tsx for the pages alone: Node takes types away by itself, but not JSX.
  args: [...(name === 'web' ? ['--import', 'tsx'] : []), '--disable-warning=ExperimentalWarning', join(ROOT, script)],
  env: environment,
  cwd: ROOT,
  logFile: logFile(folders, name),
  channel: false,
});

/** Temporal's server needs none of the installation's keys. */
const withoutSecrets = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !/^HANDSCHLAG_.*(KEY|SECRET)/.test(name)));

async function webReady(url: string, stopped: AbortSignal): Promise<void> {
  while (!(await answers(url))) await sleep(200, undefined, { signal: stopped });
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  );
