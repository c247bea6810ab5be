/** Cases against bare workflows on the same server, in turns: CPU of server, worker and client per case, latency per step. */
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { CaseId } from '../../domain/terms.ts';
import { type bare, bareUpdate } from './bare-workflow.ts';
import { COURSE } from './course.ts';
import type { BenchEngine } from './engine.ts';
import { median, percentile } from './percentiles.ts';
import type { BenchServer } from './server.ts';

export interface Sample {
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU per case, server and this process (worker and client) together. */
  readonly cpu: number;
}

export interface Comparison {
  readonly concurrency: number;
  readonly cases: Sample;
  readonly bare: Sample;
  readonly p50Ratio: number;
  readonly cpuRatio: number;
}

const BARE_QUEUE = 'bare';

export async function startBareWorker(address: string): Promise<{ stop(): Promise<void> }> {
  const connection = await NativeConnection.connect({ address });
  const workflowsPath = new URL('./bare-workflow.ts', import.meta.url).pathname;
  const worker = await Worker.create({ connection, taskQueue: BARE_QUEUE, workflowsPath });
  const running = worker.run();
  return {
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}

let number = 0;

export async function playBare(client: Client, updates = COURSE.length): Promise<readonly number[]> {
  const handle = await client.workflow.start<typeof bare>('bare', {
    workflowId: `bare-${process.pid}-${number++}`,
    taskQueue: BARE_QUEUE,
    args: [{ updates }],
  });
  const latencies: number[] = [];
  for (let step = 0; step < updates; step++) {
    const start = performance.now();
    await handle.executeUpdate(bareUpdate, { args: ['x'.repeat(400)] });
    latencies.push(performance.now() - start);
  }
  await handle.result();
  return latencies;
}

/** `rounds` turns of each kind, alternating, so that a machine whose speed drifts is fair to both. */
export async function compare(
  engine: BenchEngine,
  server: BenchServer,
  { concurrency, rounds }: { readonly concurrency: number; readonly rounds: number },
): Promise<Comparison & { readonly caseIds: readonly CaseId[] }> {
  const caseIds: CaseId[] = [];
  const sides = {
    cases: { latencies: [] as number[], cpu: [] as number[] },
    bare: { latencies: [] as number[], cpu: [] as number[] },
  };
  const turn = async (side: keyof typeof sides, play: () => Promise<readonly number[]>) => {
    const [server0, self0] = [await server.cpu(), process.cpuUsage()];
    const all = await Promise.all(Array.from({ length: concurrency }, play));
    const self = process.cpuUsage(self0);
    const cpu = (await server.cpu()) - server0 + (self.user + self.system) / 1000;
    sides[side].latencies.push(...all.flat());
    sides[side].cpu.push(cpu / concurrency);
  };
  const playCase = async () => {
    const { caseId, latencies } = await engine.playCase();
    caseIds.push(caseId);
    return latencies;
  };
  for (let round = 0; round < rounds; round++) {
    await turn('cases', playCase);
    await turn('bare', () => playBare(engine.client));
  }
  const sample = ({ latencies, cpu }: (typeof sides)['cases']): Sample => ({
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    cpu: median(cpu),
  });
  const [cases, bareSample] = [sample(sides.cases), sample(sides.bare)];
  return {
    concurrency,
    cases,
    bare: bareSample,
    p50Ratio: cases.p50 / bareSample.p50,
    cpuRatio: cases.cpu / bareSample.cpu,
    caseIds,
  };
}
