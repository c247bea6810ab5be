/** Posts one message to a receiver: bounded, over TLS, to an address that it may reach, following no redirect. */
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import { guardedLookup, type Networks, NotPublicError, reachable } from './public-addresses.ts';

/** What the receiver answered, or why it did not; a code, never its words. */
export type Posted = { readonly status: number } | { readonly problem: string };

export interface Poster {
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Posted>;
}

const TIMEOUT_MS = 10_000;

export interface PosterSettings {
  readonly networks: Networks;
  /** A local installation calls programs on its own machine, and those without TLS. */
  readonly local: boolean;
}

export function createPoster({ networks, local }: PosterSettings): Poster {
  const mayReach = reachable(local ? [...networks, '127.0.0.0/8', '::1/128'] : networks);
  const lookup = guardedLookup(mayReach);
  return {
    post: (address, headers, body) =>
      new Promise((resolve) => {
        const url = new URL(address);
        const isPlain = url.protocol === 'http:';
        if (isPlain && !local) return resolve({ problem: 'not-https' });
        const host = url.hostname.replace(/^\[|\]$/g, '');
        // An address that stands in the URL is not looked up.
        if (isIP(host) && !mayReach(host)) return resolve({ problem: 'not-public' });
        const options = {
          method: 'POST',
          lookup,
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
          // The whole exchange, however slowly the receiver trickles.
          signal: AbortSignal.timeout(TIMEOUT_MS),
        };
        const request = (isPlain ? requestPlain : requestSecure)(url, options, (response) => {
          resolve({ status: response.statusCode ?? 0 });
          // What it says besides is nobody's business.
          response.destroy();
        });
        request.on('error', (error) => resolve({ problem: problemOf(error) }));
        request.end(body);
      }),
  };
}

function problemOf(error: Error & { readonly code?: string }): string {
  if (error instanceof NotPublicError) return 'not-public';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  if (/CERT|TLS|SSL/.test(error.code ?? '')) return 'certificate';
  return error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' ? 'name-unknown' : 'unreachable';
}
