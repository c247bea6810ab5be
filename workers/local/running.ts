/**
 * `running.json`: which processes and ports a local installation uses right now. The command line and tests find the system
 * through it; the next start finds through it what a crash left behind.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { processIdentity } from './process-identity.ts';

const Entry = z.object({ pid: z.int(), identity: z.string() });
const Running = z.object({
  startedAt: z.string(),
  /** `starting` until every process is ready. */
  state: z.enum(['starting', 'ready']),
  url: z.url(),
  temporalAddress: z.string(),
  temporalUiUrl: z.url(),
  ports: z.record(z.string(), z.int()),
  launcher: Entry,
  /** By name: `temporal`, `worker`, `web`. */
  processes: z.record(z.string(), Entry),
});
export type Running = z.output<typeof Running>;

export function entryOf(pid: number): z.output<typeof Entry> {
  return { pid, identity: processIdentity(pid) ?? '' };
}

export function writeRunning(file: string, running: Running): void {
  const temporary = `${file}.new`;
  writeFileSync(temporary, `${JSON.stringify(running, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(temporary, file);
}

/** undefined where nothing is recorded, or nothing that can be read: a crash may have cut the file short. */
export function readRunning(file: string): Running | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return Running.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export const removeRunning = (file: string): void => rmSync(file, { force: true });

/**
 * Ends what a killed launcher left running, and returns the names. Only processes that are still the recorded ones: a number
 * alone may by now be somebody else's.
 */
export async function endOrphans(running: Running, graceMs = 5000): Promise<readonly string[]> {
  const alive = Object.entries(running.processes).filter(
    ([, { pid, identity }]) => identity !== '' && processIdentity(pid) === identity,
  );
  await Promise.all(alive.map(([, { pid, identity }]) => end(pid, identity, graceMs)));
  return alive.map(([name]) => name);
}

async function end(pid: number, identity: string, graceMs: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; processIdentity(pid) === identity; waited += 50) {
    if (waited === graceMs) process.kill(pid, 'SIGKILL');
    await sleep(50);
  }
}
