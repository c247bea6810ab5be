/**
 * How often pages may be asked for: so many requests a minute for each person, and for each address so many that try to sign in and
 * fail, or have a mail sent. Counted in this process, apart from the API's.
 */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { clientAddress } from '../http/client-address.ts';
import { exceeded, type RateLimits } from '../http/middleware/limit-rate.ts';
import { tooOftenPage } from './layout/when-it-fails.tsx';
import type { Site } from './view.ts';
import type { WebEnv } from './web-env.ts';

export function limitRate(site: Site, { requestsPerMinute, failuresPerMinute, trustedProxies }: RateLimits) {
  const people = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  const strangers = new RateLimiterMemory({ points: failuresPerMinute, duration: 60 });
  return createMiddleware<WebEnv>(async (c, next) => {
    const person = c.get('person');
    if (person) {
      const wait = await exceeded(people, person.id);
      return wait === undefined ? next() : tooOften(c, wait);
    }
    const address = clientAddress(c, trustedProxies);
    const known = await strangers.get(address);
    if (known !== null && known.remainingPoints <= 0) return tooOften(c, known.msBeforeNext);
    await next();
    if (isAttempt(c)) await exceeded(strangers, address);
    return undefined;
  });

  async function tooOften(c: Context<WebEnv>, waitMs: number): Promise<Response> {
    const response = await tooOftenPage(c, site);
    response.headers.set('retry-after', String(Math.max(1, Math.ceil(waitMs / 1000))));
    return response;
  }
}

/** A mail that was asked for, a link that does not open, an answer of the provider that is not wanted. */
const isAttempt = ({ req, res: { status } }: Context<WebEnv>): boolean =>
  req.path.startsWith('/sign-in/') && (status === 202 || status >= 400);
