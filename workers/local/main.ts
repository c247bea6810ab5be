/**
 * What `npm start` runs: the whole system on one machine, on loopback only, until Ctrl-C. One installation per data folder;
 * what a crash left running is ended first.
 */
import { existsSync } from 'node:fs';
import { EXIT_CONFIG } from '../../storage/environment.ts';
import { takeLock } from '../../storage/sqlite/lock.ts';
import type { ChildWatcher } from './child.ts';
import { lastLines } from './child.ts';
import { processEnvironment, webUrl } from './environment.ts';
import { type Folders, localFolders, makeFolders } from './folders.ts';
import { greeting } from './greeting.ts';
import { localKeys } from './local-keys.ts';
import { choosePorts, HOST, type Ports } from './ports.ts';
import { endOrphans, entryOf, type Running, readRunning, removeRunning, writeRunning } from './running.ts';
import { logFile, startSystem } from './system.ts';

/** A command that was accepted waits 20 seconds at most for its answer. */
const GRACE_MS = 30_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`handschlag: ${line}\n`);

/** Resolves with the exit status when somebody asked it to stop or a process gave up. */
async function run(folders: Folders): Promise<number> {
  const orphans = readRunning(folders.runningFile);
  const ended = orphans ? await endOrphans(orphans) : [];
  if (ended.length > 0)
    say(`Ended what an earlier start left running / Reste eines früheren Starts beendet: ${ended.join(', ')}`);

  const keys = localKeys(folders.keysFile);
  const ports = await choosePorts(process.env, say);
  const record = recordOf(ports);
  const over = Promise.withResolvers<number>();
  let failure: unknown;
  const watcher: ChildWatcher = {
    started(name, pid) {
      record.processes[name] = entryOf(pid);
      writeRunning(folders.runningFile, record);
    },
    restarting(name, reason, pauseMs) {
      complain(`${name} ended unexpectedly (${reason}); starting it again in ${pauseMs / 1000} s`);
    },
    gaveUp(name, reason) {
      const log = logFile(folders, name);
      complain(`${name} does not run (${reason}). The end of ${log}:\n\n${lastLines(log, 15)}\n`);
      // Whoever starts this again by itself must know that it would be in vain.
      over.resolve(reason === `status ${EXIT_CONFIG}` ? EXIT_CONFIG : 1);
    },
  };
  say('Handschlag startet: Temporal, Prozesse, Web …  ·  Handschlag is starting …');
  const environment = processEnvironment(process.env, folders, ports, keys);
  const [worker, web] = ['workers/main.ts', 'client/http/main.ts'];
  const system = startSystem({ folders, ports, environment, worker, web }, watcher);
  onRequestToStop(
    () => over.resolve(0),
    () => void system.stop(0),
  );
  system.ready.then(
    () => {
      record.state = 'ready';
      writeRunning(folders.runningFile, record);
      say(greeting(record.url, record.temporalUiUrl, folders));
    },
    (error: unknown) => {
      // Where it was stopped before it was ready, nobody hears of it any more.
      failure = error;
      over.resolve(1);
    },
  );

  const status = await over.promise;
  if (failure !== undefined) complain(failure instanceof Error ? failure.message : String(failure));
  say('Handschlag wird beendet …  ·  Handschlag is stopping …');
  await system.stop(GRACE_MS);
  removeRunning(folders.runningFile);
  say('Handschlag ist beendet.  ·  Handschlag has stopped.');
  return status;
}

function recordOf(ports: Ports): Running {
  return {
    startedAt: new Date().toISOString(),
    state: 'starting',
    url: webUrl(ports),
    temporalAddress: `${HOST}:${ports.temporal}`,
    temporalUiUrl: `http://${HOST}:${ports.temporalUi}`,
    ports: { ...ports },
    launcher: entryOf(process.pid),
    processes: {},
  };
}

/** The first request stops in order, a second one at once. */
function onRequestToStop(stop: () => void, force: () => void): void {
  let asked = false;
  const request = (): void => {
    if (asked) force();
    else stop();
    asked = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  if (process.env.npm_lifecycle_event === undefined) return;
  // npm and the shell between do not always pass a signal on; their end is one.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

function alreadyRunning(folders: Folders): string {
  const running = existsSync(folders.runningFile) ? readRunning(folders.runningFile) : undefined;
  const where = running ? ` (process ${running.launcher.pid}, ${running.url})` : '';
  return (
    `Handschlag already runs on ${folders.data}${where}. Stop it first, or name another folder in HANDSCHLAG_DATA.\n` +
    `handschlag: Handschlag läuft dort schon; erst beenden oder mit HANDSCHLAG_DATA einen anderen Ordner wählen.`
  );
}

const folders = localFolders(process.env);
try {
  makeFolders(folders);
  const lock = takeLock(folders.lockFile);
  if (!lock) throw new Error(alreadyRunning(folders));
  const status = await run(folders);
  lock.release();
  process.exit(status);
} catch (error) {
  complain(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
