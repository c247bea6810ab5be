/**
 * Two workers alive and every case restarted, again and again, while commands are in flight: two runs of one case for a moment.
 * No answer is lost, no stream forks, every command has one effect.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../../workers/local/folders.ts';
import { sendAgain, startClients } from '../local/busy-clients.ts';
import { expectChained, expectOneEffect, nothingDue, readStreams } from '../local/crash-round.ts';
import { createInstallation, type LocalInstallation } from '../local/installation.ts';

let installation: LocalInstallation;
let second: ChildProcess | undefined;

beforeAll(async () => {
  installation = await createInstallation();
  await installation.start();
  second = await startWorker();
}, 120_000);
afterAll(async () => {
  second?.kill('SIGKILL');
  await installation?.remove();
}, 60_000);

const workerOn = (env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'workers/main.ts')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

async function startWorker(): Promise<ChildProcess> {
  // The first one has the ports for its metrics.
  const {
    HANDSCHLAG_WORKER_METRICS_PORT: _own,
    HANDSCHLAG_TEMPORAL_METRICS_PORT: _temporal,
    ...env
  } = installation.environment();
  const child = workerOn(env);
  child.stderr?.resume();
  const ready = await Promise.race([once(child, 'message'), once(child, 'exit').then(([status]) => status as unknown)]);
  expect(ready).toEqual([{ ready: true }, undefined]);
  return child;
}

const restartAll = (round: number) =>
  installation.send({ as: 'p-betrieb', path: '/restarts', key: `restart-${round}`, body: { cases: 'all' } });

test('a second worker with the first one’s ports says which to change', async () => {
  const child = workerOn(installation.environment());
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(said).toMatch(/port \d+ is taken: name another in HANDSCHLAG_TEMPORAL_METRICS_PORT/);
}, 60_000);

test('restarts under load with two workers lose no answer and double no effect', async () => {
  const clients = await startClients(installation, 4);
  await sleep(1500);
  const restarts: unknown[] = [];
  for (let round = 1; round <= 4; round += 1) {
    restarts.push(await restartAll(round));
    await sleep(500);
  }
  // One of the two is told to stop while everything goes on.
  second?.kill('SIGTERM');
  await sleep(2000);
  await clients.stop();
  for (const answer of restarts) expect(answer).toMatchObject({ status: 200, body: { restarted: expect.any(Number) } });

  const sent = clients.sent.flat();
  // Nobody died: whoever asked got an answer, at worst "try again with the same key".
  for (const { path, answers } of sent) expect([path, answers.length > 0]).toEqual([path, true]);
  const first = new Map(sent.map((command) => [command, [...command.answers]] as const));
  const again = await sendAgain(installation, clients.sent);
  const storage = await installation.openStorage();
  try {
    await nothingDue(storage, Date.now() + 60_000);
    const streams = await readStreams(storage);
    for (const [stream, rows] of streams) expectChained(stream, rows);
    for (const [command, answers] of first) expectOneEffect(command, answers, again.get(command), streams);
    const late = sent.flatMap(({ answers }) => answers).filter(({ status }) => status === 503).length;
    process.stdout.write(`two workers: ${JSON.stringify({ commands: sent.length, late, restarts })}\n`);
  } finally {
    await storage.close();
  }
}, 300_000);
