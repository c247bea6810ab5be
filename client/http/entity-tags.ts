/**
 * Entity tags (RFC 9110, 8.8.3). The tag of a case begins with the number of its last row: a write that names it is refused once
 * the case has moved on. What follows is a hash of the very answer, for each role sees another one. Lists have weak tags: they
 * say that the same cases stand there, not when.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

/** The answer as JSON under its tag, or nothing but the tag where the caller has it already. `seq`: the case's last row. */
export function taggedJson(c: Context<AppEnv>, answer: object, seq?: number): Response {
  const body = JSON.stringify(answer);
  const hash = createHash('sha256').update(body, 'utf8').digest('base64url').slice(0, 22);
  const etag = seq === undefined ? `W/"${hash}"` : `"${seq}-${hash}"`;
  c.header('etag', etag);
  c.header('vary', 'authorization, handschlag-role, handschlag-for');
  const known = c.req.header('if-none-match');
  if (known !== undefined && tagsIn(known).some((tag) => tag === '*' || opaque(tag) === opaque(etag)))
    return c.body(null, 304);
  return c.body(body, 200, { 'content-type': 'application/json' });
}

/**
 * The last rows that `If-Match` allows a case to have; undefined where any will do. Tags compare strongly, and ours by the row
 * alone: the case is the same for whoever reads it. A tag that is none of ours allows nothing.
 */
export function allowedHeads(ifMatch: string | undefined): readonly number[] | undefined {
  if (ifMatch === undefined) return undefined;
  const tags = tagsIn(ifMatch);
  return tags.includes('*')
    ? undefined
    : tags.flatMap((tag) => Number(/^"(\d{1,9})(?:-[\w-]+)?"$/.exec(tag)?.[1] ?? []));
}

/** No tag of ours holds a comma. */
const tagsIn = (header: string): readonly string[] => header.split(',').map((tag) => tag.trim());

const opaque = (tag: string): string => tag.replace(/^W\//, '');
