/** The port of the operators, on loopback: metrics for Prometheus, and what exactly is wrong where a process is not ready. */
import { createServer, type ServerResponse } from 'node:http';
import type { Readiness } from './health.ts';
import type { Metrics } from './metrics.ts';

export interface OperatorsPort {
  readonly port: number;
  close(): Promise<void>;
}

export interface OperatorsPortParts {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
}

export async function openOperatorsPort({
  host,
  port,
  metrics,
  readiness,
}: OperatorsPortParts): Promise<OperatorsPort> {
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/metrics') {
      const { type, body } = await metrics.text();
      response.writeHead(200, { 'content-type': type }).end(body);
    } else if (path === '/' || path === '/health') {
      const examined = await readiness.examine();
      const json = { 'content-type': 'application/json' };
      response.writeHead(examined.ready ? 200 : 503, json).end(`${JSON.stringify(examined)}\n`);
    } else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://operators').pathname, response).catch(() =>
      response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
