/** One installation per data folder, and what a crash left behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../storage/sqlite/lock.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { processIdentity } from '../../workers/local/process-identity.ts';
import { endOrphans, entryOf, type Running, readRunning, writeRunning } from '../../workers/local/running.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-running-'));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function running(processes: Running['processes']): Running {
  return {
    startedAt: '2026-01-01T00:00:00.000Z',
    state: 'ready',
    url: 'http://127.0.0.1:8080',
    temporalAddress: '127.0.0.1:7233',
    temporalUiUrl: 'http://127.0.0.1:8233',
    ports: { temporal: 7233, temporalUi: 8233, web: 8080 },
    launcher: entryOf(process.pid),
    processes,
  };
}

function sleeper(): ChildProcess & { readonly pid: number } {
  const child = spawn('sleep', ['300'], { stdio: 'ignore' });
  children.push(child);
  if (child.pid === undefined) throw new Error('sleep cannot be run');
  return Object.assign(child, { pid: child.pid });
}

test('what is written is what is read', () => {
  const file = join(folder, 'running.json');
  const one = running({ worker: entryOf(process.pid) });
  writeRunning(file, one);
  expect(readRunning(file)).toEqual(one);
});

test('a file that a crash cut short counts as none', () => {
  const file = join(folder, 'running.json');
  writeFileSync(file, '{"startedAt": "2026');
  expect(readRunning(file)).toBeUndefined();
});

test('a process that an earlier start left is ended', async () => {
  const orphan = sleeper();
  const gone = once(orphan, 'exit');
  expect(await endOrphans(running({ worker: entryOf(orphan.pid) }))).toEqual(['worker']);
  await gone;
  expect(processIdentity(orphan.pid)).toBeUndefined();
});

test("a number that by now is somebody else's process is left alone", async () => {
  const stranger = sleeper();
  const recorded = { pid: stranger.pid, identity: '1 node workers/main.ts' };
  expect(await endOrphans(running({ worker: recorded }))).toEqual([]);
  expect(processIdentity(stranger.pid)).toMatch(/sleep/);
});

test('the lock keeps a second process out and goes with a first one that is killed', async () => {
  const file = join(folder, 'start.lock');
  const script = `import { takeLock } from ${JSON.stringify(join(ROOT, 'storage/sqlite/lock.ts'))};
    globalThis.lock = takeLock(${JSON.stringify(file)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(holder);
  await once(holder.stdout, 'data');
  expect(takeLock(file)).toBeUndefined();

  const gone = once(holder, 'exit');
  holder.kill('SIGKILL');
  await gone;
  const lock = takeLock(file);
  expect(lock).toBeDefined();
  lock?.release();
});
