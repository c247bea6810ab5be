/** The API answers programs: nothing of it is to be rendered, framed, sniffed or kept. Its description's pages may have a style. */
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../app-env.ts';
import { DOCS } from '../openapi/pages.ts';

const NOTHING = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] };

/** What is handed out belongs to no origin, should a browser open it after all. */
const SEALED = { ...NOTHING, sandbox: [] };

const headersWith = (policy: typeof NOTHING & { readonly styleSrc?: string[]; readonly sandbox?: string[] }) =>
  secureHeaders({ contentSecurityPolicy: policy, xFrameOptions: 'DENY', referrerPolicy: 'no-referrer' });

const forPrograms = headersWith(SEALED);
const forReaders = headersWith({ ...NOTHING, styleSrc: ["'self'"] });

export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  c.header('cache-control', 'no-store');
  return (c.req.path.startsWith(DOCS) ? forReaders : forPrograms)(c, next);
});
