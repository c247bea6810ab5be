/** Forms come as JSON that is no deeper than any form is; documents come as they are, and what takes no form needs no body. */
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { refusal } from '../../../domain/case/refusals.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problems/problem.ts';

const MAX_DEPTH = 32;
const WITH_BODY: readonly string[] = ['POST', 'PUT', 'PATCH'];
/** Generated clients send no content type where the description has no body. */
const WITHOUT_FORM = /\/(?:calendar-feeds|secret-rotations|resumptions)$/;

export const readJson = createMiddleware<AppEnv>(async (c, next) => {
  // What no route takes is answered as such, whatever it brings along.
  const isTaken = matchedRoutes(c).some(({ method }) => method !== 'ALL');
  if (!isTaken || !WITH_BODY.includes(c.req.method) || /\/documents\/?$/.test(c.req.path)) return next();
  const type = c.req.header('content-type');
  if (type === undefined && WITHOUT_FORM.test(c.req.path)) return next();
  if (!/^application\/json\s*(;|$)/i.test(type ?? '')) return problem(c, 415, notJson);
  // Parsers recurse: a body of brackets alone would exhaust the stack.
  if (depthOf(await c.req.text()) > MAX_DEPTH) return problem(c, 400, tooDeep);
  return next();
});

/** Deepest nesting of brackets outside strings. */
function depthOf(json: string): number {
  let [depth, deepest] = [0, 0];
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    else if (!inString && (character === '{' || character === '[')) depth += 1;
    else if (!inString && (character === '}' || character === ']')) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const notJson = refusal(
  'not-json',
  'Bitte senden Sie JSON mit der Kopfzeile „Content-Type: application/json“.',
  'Please send JSON with the header “Content-Type: application/json”.',
);
const tooDeep = refusal('json-too-deep', 'Der Inhalt ist zu tief verschachtelt.', 'The body is nested too deeply.');
