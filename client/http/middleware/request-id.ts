/** An id for each request: in its answer, in problem details, and in every line that is logged on the way, with the case it names. */
import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { logAbout, notedInLog } from '../../../storage/operation/log.ts';
import type { AppEnv } from '../app-env.ts';

export const requestId = createMiddleware<AppEnv>((c, next) => {
  // A request that is answered under its case's id passes here twice.
  const id = notedInLog().requestId ?? randomUUID();
  c.set('requestId', id);
  c.header('request-id', id);
  const caseId = CASE.exec(c.req.path)?.[1];
  return logAbout({ requestId: id, ...(caseId ? { caseId } : {}) }, next);
});

/** What does not look like an id might be anything: it is not logged. */
const CASE = /^\/api\/v1\/cases\/([a-z0-9]{26})(?=\/|$)/;
