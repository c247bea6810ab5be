/** One line for each request: the route's pattern, never an address as it was typed. Ids (request, person, case) are noted already. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { AppEnv } from '../app-env.ts';
import type { Services } from '../services.ts';

export const logRequests = ({ log, requestEnded }: Pick<Services, 'log' | 'requestEnded'>) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const start = performance.now();
    await next();
    const ms = performance.now() - start;
    const request = { method: c.req.method, route: routeOf(c), status: c.res.status };
    log.info({ ...request, ms: Math.round(ms) }, 'request');
    requestEnded?.({ ...request, method: METHODS.has(request.method) ? request.method : 'other', seconds: ms / 1000 });
  });

/** What answers, not the middleware around it. */
const routeOf = (c: Context): string => matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? '/*';

/** Any word may stand for a method: it is no label. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
