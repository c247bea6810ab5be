/** What a step, a case, an append and a restart cost, each beside what it is measured against, in one run. */
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { appendRates } from './append-rates.ts';
import { compare, startBareWorker } from './compare.ts';
import { COURSE } from './course.ts';
import { startBenchEngine } from './engine.ts';
import { type EngineFigures, engineLines } from './engine-figures.ts';
import { median } from './percentiles.ts';
import type { Scenario } from './scenario.ts';
import { startServer } from './server.ts';

export const engineScenario: Scenario = {
  name: 'engine',
  async run(options) {
    const figures = await measure(options);
    return { figures, lines: engineLines(figures) };
  },
};

async function measure({ quick, say }: Parameters<Scenario['run']>[0]): Promise<EngineFigures> {
  say('appends to both journals');
  const appends = await appendRates();
  const server = await startServer();
  const engine = await startBenchEngine(server.address);
  const bareWorker = await startBareWorker(server.address);
  try {
    await compare(engine, server, { concurrency: 1, rounds: 2 });
    say('one case at a time, in turns with a bare workflow');
    const one = await compare(engine, server, { concurrency: 1, rounds: quick ? 3 : 15 });
    say('eight cases at a time');
    const eight = await compare(engine, server, { concurrency: 8, rounds: quick ? 2 : 6 });
    await sleep(1000);
    const lengths = await Promise.all(
      one.caseIds.map(async (id) => Number((await engine.client.workflow.getHandle(id).describe()).historyLength)),
    );
    say('memory of open cases');
    const open = quick ? 100 : 1000;
    const memory = await cachedCaseMemory(() => engine.openCase(), quick ? 100 : 500);
    for (let opened = quick ? 100 : 500; opened < open; opened += 1) await engine.openCase();
    say(`restart of ${open} open cases`);
    const start = performance.now();
    const result: unknown = await engine.client.workflow.execute('restart', {
      workflowId: 'restart',
      taskQueue: 'handschlag',
      args: [{ cases: 'all' }],
    });
    const restartSeconds = (performance.now() - start) / 1000;
    const restarted = (result as { readonly restarted: number }).restarted;
    return {
      steps: COURSE.length,
      eventsPerCase: median(lengths),
      eventsPerStep: median(lengths) / COURSE.length,
      comparisons: [one, eight],
      cachedCaseMegabytes: memory,
      bundleMegabytes: (await stat(engine.bundlePath)).size / 1e6,
      workerStartMs: engine.workerStart,
      appends,
      restart: { cases: restarted, seconds: restartSeconds },
    };
  } finally {
    await bareWorker.stop();
    await engine.stop();
    await server.stop();
  }
}

/** Growth of this process's resident memory per opened case, after a collection. */
async function cachedCaseMemory(open: () => Promise<unknown>, count: number): Promise<number> {
  const resident = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().rss;
  };
  const before = resident();
  for (let opened = 0; opened < count; opened += 1) await open();
  return (resident() - before) / count / 1e6;
}
