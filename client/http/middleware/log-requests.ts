/** One line for each request: ids and the route's pattern, never an address as it was typed, never a name. */
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { AppEnv } from '../app-env.ts';

export const logRequests = (log: Logger) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const start = performance.now();
    await next();
    const person = c.get('person') as AppEnv['Variables']['person'] | undefined;
    log.info(
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        ms: Math.round(performance.now() - start),
        ...(person ? { person: person.id } : {}),
      },
      'request',
    );
  });
