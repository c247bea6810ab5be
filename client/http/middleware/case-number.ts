/** A case may be named by the number that stands in mails and letters (HS-…): it is looked up among those of whoever asks. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { caseNumber } from '../../../domain/case/case-number.ts';
import { caseUnknown } from '../../../domain/case/refusals.ts';
import type { CaseId } from '../../../domain/terms.ts';
import { refused } from '../../commands/answer.ts';
import type { Lists } from '../../reading/lists.ts';
import { reading } from '../acting-as.ts';
import type { AppEnv } from '../app-env.ts';
import { notDone } from '../problems/problem.ts';

const NUMBERED = /^(\/api\/v1\/cases\/)(HS-([A-Z0-9]{8}))(?=\/|$)/i;
const ID_LENGTH = 26;

/** `again` answers the same request under the case's id. */
export const caseByNumber = (lists: Lists, again: (request: Request) => Response | Promise<Response>) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const [, before = '', number = '', start = ''] = NUMBERED.exec(c.req.path) ?? [];
    if (number === '') return next();
    const id = await found(c, lists, { number: number.toUpperCase(), start: start.toLowerCase() });
    if (id === undefined) return notDone(c, refused(caseUnknown));
    const url = new URL(c.req.url);
    url.pathname = url.pathname.replace(NUMBERED, `${before}${id}`);
    return again(new Request(url, c.req.raw));
  });

/** Undefined also where a number stands for two cases: then only the id says which one is meant. */
async function found(
  c: Context<AppEnv>,
  lists: Lists,
  { number, start }: { readonly number: string; readonly start: string },
): Promise<CaseId | undefined> {
  // Cases come in the order of their ids: those that begin so stand right behind the least id that does.
  const after = start.padEnd(ID_LENGTH, '0') as CaseId;
  const { cases } = await lists.cases(reading(c), { after, limit: 2 });
  const [one, other] = cases.filter((row) => caseNumber(row) === number);
  return other === undefined ? one?.caseId : undefined;
}
