/**
 * One process of the local installation: its output goes to a log file, and when it dies without being asked to it is
 * started again, a bounded number of times and with growing pauses.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, readFileSync } from 'node:fs';
import { EXIT_CONFIG } from '../../storage/environment.ts';
import { LOG_LIMIT, type LogLimit, openLog, putAsideIfLong } from './log-file.ts';

export interface ChildSpec {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly logFile: string;
  /** The process says through a channel that it is ready; otherwise `whenReady` finds out. */
  readonly channel: boolean;
  readonly whenReady?: (stopped: AbortSignal) => Promise<void>;
}

export interface ChildWatcher {
  /** It runs under this number, at first and after each restart. */
  started(name: string, pid: number): void;
  restarting(name: string, reason: string, pauseMs: number): void;
  /** It will not be started again. */
  gaveUp(name: string, reason: string): void;
}

export interface Child {
  /** Resolves when the process first says that it is ready. */
  readonly ready: Promise<void>;
  /** Asks it to end, ends it after `graceMs`; resolves when it is gone. */
  stop(graceMs: number): Promise<void>;
}

export interface RestartPolicy {
  readonly restarts: number;
  readonly firstPauseMs: number;
  /** Whoever ran this long has recovered: counting starts anew. */
  readonly calmAfterMs: number;
}
const PATIENT: RestartPolicy = { restarts: 5, firstPauseMs: 1000, calmAfterMs: 60_000 };

export function startChild(
  spec: ChildSpec,
  watcher: ChildWatcher,
  policy: RestartPolicy = PATIENT,
  limit: LogLimit = LOG_LIMIT,
): Child {
  const stopped = new AbortController();
  const readiness = Promise.withResolvers<void>();
  let wasReady = false;
  let restarts = 0;
  let current: ChildProcess | undefined;
  let pause: NodeJS.Timeout | undefined;

  const becameReady = (): void => {
    wasReady = true;
    readiness.resolve();
  };

  const launch = (): void => {
    const began = performance.now();
    const child = spawnLogged(spec);
    current = child;
    if (child.pid !== undefined) watcher.started(spec.name, child.pid);
    child.on('message', (message) => {
      if (isReady(message)) becameReady();
    });
    child.on('error', (error) => died(error.message, true));
    child.on('exit', (code, signal) => {
      if (performance.now() - began > policy.calmAfterMs) restarts = 0;
      // Whoever refuses their configuration would refuse it again.
      died(signal ? `signal ${signal}` : `status ${code}`, code === EXIT_CONFIG);
    });
  };

  const died = (reason: string, hopeless: boolean): void => {
    current = undefined;
    if (stopped.signal.aborted) return;
    // What has never worked is a mistake, not a mishap: trying again would only hide it.
    if (hopeless || !wasReady || restarts >= policy.restarts) {
      watcher.gaveUp(spec.name, reason);
      return;
    }
    const pauseMs = policy.firstPauseMs * 2 ** restarts;
    restarts += 1;
    watcher.restarting(spec.name, reason, pauseMs);
    pause = setTimeout(launch, pauseMs);
  };

  putAsideIfLong(spec.logFile, limit);
  const looking = setInterval(() => putAsideIfLong(spec.logFile, limit), limit.lookEveryMs).unref();
  launch();
  if (spec.whenReady) spec.whenReady(stopped.signal).then(becameReady, readiness.reject);
  return {
    ready: readiness.promise,
    async stop(graceMs) {
      stopped.abort();
      clearTimeout(pause);
      clearInterval(looking);
      const child = current;
      if (!child) return;
      const gone = once(child, 'exit');
      const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
      child.kill('SIGTERM');
      await gone;
      clearTimeout(force);
    },
  };
}

function spawnLogged(spec: ChildSpec): ChildProcess {
  const log = openLog(spec.logFile);
  // Detached: Ctrl-C in a terminal reaches the whole group at once, and the launcher could not keep the order.
  const child = spawn(spec.program, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: spec.channel ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

const isReady = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'ready' in message && message.ready === true;

/** The end of a log, for whoever must see why a process died: not what went well before. */
export function lastLines(logFile: string, count: number): string {
  if (!existsSync(logFile)) return '';
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  const telling = lines.filter((line) => !/^\{"level":"(info|debug)"/.test(line));
  return telling.slice(-count).join('\n');
}
