/** One line for each request: the route's pattern, never an address as it was typed. Ids (request, person, case) are noted already. */
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { AppEnv } from '../app-env.ts';
import type { Services } from '../services.ts';

export const logRequests = ({ log, requestEnded }: Pick<Services, 'log' | 'requestEnded'>) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const start = performance.now();
    await next();
    const ms = performance.now() - start;
    const request = { method: c.req.method, route: routePath(c, -1), status: c.res.status };
    log.info({ ...request, ms: Math.round(ms) }, 'request');
    requestEnded?.({ ...request, method: METHODS.has(request.method) ? request.method : 'other', seconds: ms / 1000 });
  });

/** Any word may stand for a method: it is no label. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
