/** Ports on loopback: the usual ones where they are free, others where not; one that somebody asked for is never swapped. */
import { createServer } from 'node:net';

export const HOST = '127.0.0.1';

export interface Ports {
  readonly temporal: number;
  readonly temporalUi: number;
  readonly web: number;
  /** The operators' ports of web process and worker, and of Temporal's SDK within the worker. */
  readonly metrics: number;
  readonly workerMetrics: number;
  readonly temporalMetrics: number;
}

const WANTED = {
  temporal: { label: 'Temporal', variable: 'HANDSCHLAG_TEMPORAL_PORT', usual: 7233 },
  temporalUi: { label: 'Temporal UI', variable: 'HANDSCHLAG_TEMPORAL_UI_PORT', usual: 8233 },
  web: { label: 'Handschlag', variable: 'HANDSCHLAG_HTTP_PORT', usual: 8080 },
  metrics: { label: 'Metrics', variable: 'HANDSCHLAG_METRICS_PORT', usual: 9462 },
  workerMetrics: { label: 'Metrics (worker)', variable: 'HANDSCHLAG_WORKER_METRICS_PORT', usual: 9463 },
  temporalMetrics: { label: 'Metrics (Temporal)', variable: 'HANDSCHLAG_TEMPORAL_METRICS_PORT', usual: 9464 },
} as const satisfies Readonly<Record<keyof Ports, { label: string; variable: string; usual: number }>>;

type Say = (line: string) => void;

export async function choosePorts(environment: Readonly<Record<string, string | undefined>>, say: Say): Promise<Ports> {
  const taken = new Set<number>();
  const choose = async (name: keyof Ports): Promise<number> => {
    const port = await choosePort(WANTED[name], environment, taken, say);
    taken.add(port);
    return port;
  };
  // One after the other: a free port found for one must not be found again for the next.
  return {
    temporal: await choose('temporal'),
    temporalUi: await choose('temporalUi'),
    web: await choose('web'),
    metrics: await choose('metrics'),
    workerMetrics: await choose('workerMetrics'),
    temporalMetrics: await choose('temporalMetrics'),
  };
}

async function choosePort(
  { label, variable, usual }: (typeof WANTED)[keyof Ports],
  environment: Readonly<Record<string, string | undefined>>,
  taken: ReadonlySet<number>,
  say: Say,
): Promise<number> {
  const named = environment[variable];
  if (named) {
    const port = Number(named);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${variable} is no port: ${named}`);
    if (taken.has(port) || !(await isFree(port)))
      throw new Error(`${variable}: port ${port} is taken; choose another.`);
    return port;
  }
  if (!taken.has(usual) && (await isFree(usual))) return usual;
  const port = await freePort(taken);
  say(`Port ${usual} is taken / ist belegt: ${label} → ${port} (${variable})`);
  return port;
}

export function isFree(port: number): Promise<boolean> {
  return listen(port).then(
    () => true,
    () => false,
  );
}

async function freePort(taken: ReadonlySet<number>): Promise<number> {
  const port = await listen(0);
  return taken.has(port) ? freePort(taken) : port;
}

function listen(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(wanted, HOST, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : wanted;
      server.close(() => resolve(port));
    });
  });
}
