/**
 * How often somebody may ask: so many requests a minute for each person, fewer for whoever has not signed in, so that nobody
 * guesses tokens or has mails sent by the thousand. Counted in this process: with several, each allows as many.
 */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refusal } from '../../../domain/case/refusals.ts';
import type { AppEnv } from '../app-env.ts';
import { clientAddress } from '../client-address.ts';
import { problem } from '../problems/problem.ts';

export interface RateLimits {
  /** Of one signed-in person. */
  readonly requestsPerMinute: number;
  /** Of one address, those that end without a sign-in: a town hall may have one address for all its desks. */
  readonly failuresPerMinute: number;
  readonly trustedProxies: number;
}

/** More than a person and their programs need. */
export const DEFAULT_LIMITS: RateLimits = { requestsPerMinute: 1200, failuresPerMinute: 600, trustedProxies: 0 };

export function createRateLimits({ requestsPerMinute, failuresPerMinute, trustedProxies }: RateLimits) {
  const people = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  const strangers = new RateLimiterMemory({ points: failuresPerMinute, duration: 60 });
  return {
    ofPeople: createMiddleware<AppEnv>(async (c, next) => {
      const wait = await exceeded(people, c.get('person').id);
      if (wait !== undefined) return tooMany(c, wait, requestsPerMinute);
      return next();
    }),
    /** Before the sign-in: whoever keeps failing is not even looked at any more. */
    ofStrangers: createMiddleware<AppEnv>(async (c, next) => {
      const address = clientAddress(c, trustedProxies);
      const known = await strangers.get(address);
      if (known !== null && known.remainingPoints <= 0) return tooMany(c, known.msBeforeNext, failuresPerMinute);
      await next();
      if (isFailure(c)) await exceeded(strangers, address);
      return undefined;
    }),
  };
}

/** No sign-in, or a secret address that does not open; a mail that was asked for counts like one. */
function isFailure({ req, res: { status } }: Context<AppEnv>): boolean {
  const isSecret = !req.path.startsWith('/api/');
  const isMail = status === 202 && req.path === SIGN_IN_LINKS;
  return status === 401 || isMail || (isSecret && (status === 404 || status === 410));
}

const SIGN_IN_LINKS = '/api/v1/sign-in-links';

/** Milliseconds to wait; undefined where it is allowed. */
export async function exceeded(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (error) {
    if (error instanceof RateLimiterRes) return error.msBeforeNext;
    throw error;
  }
}

function tooMany(c: Context<AppEnv>, waitMs: number, limit: number): Response {
  const response = problem(c, 429, tooOften);
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  response.headers.set('retry-after', String(seconds));
  response.headers.set('ratelimit-policy', `"minute";q=${limit};w=60`);
  response.headers.set('ratelimit', `"minute";r=0;t=${seconds}`);
  return response;
}

const tooOften = refusal(
  'too-many-requests',
  'Das waren zu viele Anfragen in kurzer Zeit. Bitte warten Sie, so lange die Kopfzeile „Retry-After“ angibt.',
  'These were too many requests in a short time. Please wait as long as the header “Retry-After” says.',
);
