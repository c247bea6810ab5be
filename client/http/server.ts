/** The HTTP server: the API, and in local mode the embedded provider beside it. Stops without dropping what it accepted. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { App } from './create-app.ts';
import { MOUNT, type RequestListener } from './sign-in/embedded-provider.ts';

export interface HttpServer {
  /** The address that it listens at, e.g. for tests on a free port. */
  readonly port: number;
  /** Takes no more requests, and resolves when the last one that was accepted is answered. */
  stop(): Promise<void>;
}

export interface ServerParts {
  readonly app: App;
  readonly provider?: RequestListener;
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
}

/** A command waits 20 seconds at most; whoever has sent only half a request by then never will. */
const REQUEST_TIMEOUT_MS = 60_000;
const SWEEP_MS = 50;

export async function startServer({ app, provider, host, port }: ServerParts): Promise<HttpServer> {
  const api = getRequestListener(app.fetch);
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    if (provider && isMounted(request.url ?? '')) provider(request, response);
    else void api(request, response);
  });
  await listening(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve, reject) => {
        // A connection that has just brought its last answer would be kept open for a while.
        const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
        server.close((error) => {
          clearInterval(sweeping);
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

const isMounted = (url: string): boolean => url === MOUNT || url.startsWith(`${MOUNT}/`) || url.startsWith(`${MOUNT}?`);

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
