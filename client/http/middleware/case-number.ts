/** A case may be named by the number that stands in mails and letters (HS-…): it is looked up among those of whoever asks. */
import { createMiddleware } from 'hono/factory';
import { caseUnknown } from '../../../domain/case/refusals.ts';
import { refused } from '../../commands/answer.ts';
import type { Lists } from '../../reading/lists.ts';
import { reading } from '../acting-as.ts';
import type { AppEnv } from '../app-env.ts';
import { notDone } from '../problems/problem.ts';

const NUMBERED = /^(\/api\/v1\/cases\/)(HS-[A-Z0-9]{8})(?=\/|$)/i;

/** `again` answers the same request under the case's id. */
export const caseByNumber = (lists: Lists, again: (request: Request) => Response | Promise<Response>) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const [, before = '', number = ''] = NUMBERED.exec(c.req.path) ?? [];
    if (number === '') return next();
    const id = await lists.numbered(reading(c), number);
    if (id === undefined) return notDone(c, refused(caseUnknown));
    const url = new URL(c.req.url);
    url.pathname = url.pathname.replace(NUMBERED, `${before}${id}`);
    return again(new Request(url, c.req.raw));
  });
