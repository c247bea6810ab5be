/** The API answers programs: nothing of it is to be rendered, framed, sniffed or kept. */
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../app-env.ts';

const headers = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
});

export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  c.header('cache-control', 'no-store');
  return headers(c, next);
});
