/**
 * The HTTP server: API and pages side by side, in local mode the embedded provider beside them. Stops without dropping what it
 * accepted.
 */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { MOUNT, type RequestListener } from './sign-in/embedded-provider.ts';

export interface HttpServer {
  /** The address that it listens at, e.g. for tests on a free port. */
  readonly port: number;
  /** Takes no more requests, and resolves when the last one that was accepted is answered; after `limitMs` it waits for none. */
  stop(limitMs?: number): Promise<void>;
}

interface Answering {
  readonly fetch: Parameters<typeof getRequestListener>[0];
}

export interface ServerParts {
  readonly app: Answering;
  /** Answers whatever is not the API's; absent: the API answers everything. */
  readonly web?: Answering;
  readonly provider?: RequestListener;
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly patience?: Patience;
}

/** In milliseconds. */
export interface Patience {
  /** For the whole of a request; a command waits 20 seconds at most, whoever has sent only half of one by then never will. */
  readonly request: number;
  /** For its headers alone. */
  readonly headers: number;
  /** How often late ones are looked for. */
  readonly every: number;
}
const PATIENCE: Patience = { request: 60_000, headers: 15_000, every: 5_000 };

const SWEEP_MS = 50;
const STOP_WITHIN_MS = 25_000;

export async function startServer({
  app,
  web = app,
  provider,
  host,
  port,
  patience = PATIENCE,
}: ServerParts): Promise<HttpServer> {
  const [api, pages] = [getRequestListener(app.fetch), getRequestListener(web.fetch)];
  const server = createServer(optionsOf(patience), (request, response) => {
    const url = request.url ?? '';
    if (provider && isMounted(url)) provider(request, response);
    else void (isForPrograms(url) ? api : pages)(request, response);
  });
  await listening(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: (limitMs = STOP_WITHIN_MS) =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(() => server.closeAllConnections(), limitMs);
        // A connection that has just brought its last answer would be kept open for a while.
        const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
        server.close((error) => {
          clearInterval(sweeping);
          clearTimeout(limit);
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

const optionsOf = ({ request, headers, every }: Patience) => ({
  requestTimeout: request,
  headersTimeout: headers,
  connectionsCheckingInterval: every,
  maxHeaderSize: 16 * 1024,
  // Longer than a proxy keeps its connections: else one is closed here while a request is on its way.
  keepAliveTimeout: 75_000,
});

const isForPrograms = (url: string): boolean => /^\/(?:api|feeds|health)(?:[/?]|$)/.test(url);

const isMounted = (url: string): boolean => url === MOUNT || url.startsWith(`${MOUNT}/`) || url.startsWith(`${MOUNT}?`);

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
