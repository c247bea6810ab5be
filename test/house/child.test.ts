/** How the launcher keeps its processes alive, and when it stops trying. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, type ChildWatcher, lastLines, startChild } from '../../workers/local/child.ts';
import type { LogLimit } from '../../workers/local/log-file.ts';

const POLICY = { restarts: 2, firstPauseMs: 5, calmAfterMs: 60_000 };
const READY = 'process.send({ ready: true });';

let folder: string;
const children: Child[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-child-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) await child.stop(0);
  rmSync(folder, { recursive: true, force: true });
});

function start(
  script: string,
  limit?: LogLimit,
): {
  child: Child;
  heard: string[];
  gaveUp: Promise<string>;
  pids: number[];
  log: string;
} {
  const heard: string[] = [];
  const pids: number[] = [];
  const over = Promise.withResolvers<string>();
  const watcher: ChildWatcher = {
    started: (_name, pid) => void pids.push(pid),
    restarting: (_name, reason) => void heard.push(reason),
    gaveUp: (_name, reason) => over.resolve(reason),
  };
  const log = join(folder, 'child.log');
  const spec = { name: 'child', program: process.execPath, args: ['--eval', script], cwd: folder, logFile: log };
  const child = startChild({ ...spec, env: process.env, channel: true }, watcher, POLICY, limit);
  children.push(child);
  return { child, heard, gaveUp: over.promise, pids, log };
}

test('a process that says so is ready', async () => {
  const { child, pids } = start(`${READY} setInterval(() => {}, 1000)`);
  await child.ready;
  expect(pids).toHaveLength(1);
});

test('one that dies after it was ready is started again, a bounded number of times', async () => {
  const { heard, gaveUp, pids } = start(`${READY} setTimeout(() => process.exit(3), 30)`);
  expect(await gaveUp).toBe('status 3');
  expect(heard).toEqual(['status 3', 'status 3']);
  expect(pids).toHaveLength(3);
});

test('one that was never ready is not started again: that is a mistake, not a mishap', async () => {
  const { heard, gaveUp, log } = start(
    `console.log('{"level":"info","msg":"recorded"}'); console.log('HANDSCHLAG_X is missing'); process.exitCode = 1;`,
  );
  expect(await gaveUp).toBe('status 1');
  expect(heard).toEqual([]);
  expect(lastLines(log, 5)).toBe('HANDSCHLAG_X is missing');
});

test('one that refuses its configuration is not started again', async () => {
  const { gaveUp, heard } = start(`${READY} setTimeout(() => process.exit(78), 30)`);
  expect(await gaveUp).toBe('status 78');
  expect(heard).toEqual([]);
});

test('a stop is not a death', async () => {
  const { child, heard } = start(`process.on('SIGTERM', () => process.exit(0)); ${READY} setInterval(() => {}, 1000)`);
  await child.ready;
  await child.stop(5000);
  expect(heard).toEqual([]);
});

test('one that does not listen is ended when its grace is over', async () => {
  const { child, pids } = start(`process.on('SIGTERM', () => {}); ${READY} setInterval(() => {}, 1000)`);
  await child.ready;
  await child.stop(50);
  expect(() => process.kill(pids[0] ?? 0, 0)).toThrow('ESRCH');
});

test('the log of one that runs for long is put aside while it goes on writing', async () => {
  const script = `${READY} let n = 0; setInterval(() => console.log('line ' + n++), 2)`;
  const { child, log } = start(script, { bytes: 500, lookEveryMs: 30 });
  await child.ready;
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n');
  while (!existsSync(`${log}.1`)) await sleep(10);
  const aside = lines(`${log}.1`)[0];
  // Put aside again, by the same process: what was written after the first time lies there now.
  while (lines(`${log}.1`)[0] === aside) await sleep(10);
  await child.stop(1000);
  expect(statSync(log).size).toBeLessThan(2_000);
  expect(lines(`${log}.1`).at(-2)).toMatch(/^line \d+$/);
});
