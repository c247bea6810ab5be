/** From here on somebody is signed in; whoever is not signs in first and comes back to where they wanted to go. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Person } from '../../../storage/people.ts';
import { type Drafts, placeOf } from '../../drafts/drafts.ts';
import { readPosted } from '../forms/posted.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebSessions } from './web-session.ts';

export const signedInOnly = (sessions: Pick<WebSessions, 'holder'>, drafts: Pick<Drafts, 'keep'>) =>
  createMiddleware<WebEnv>(async (c, next) => {
    if (c.get('person')) return next();
    const { pathname, search } = new URL(c.req.url);
    const here = `${pathname}${search}`;
    // Whose session ended over a form finds again what they typed, and nobody else does.
    const holder = c.req.method === 'POST' ? await sessions.holder(c) : undefined;
    if (holder) await drafts.keep(holder, placeOf(here), (await readPosted(c)).typed);
    return c.redirect(`/sign-in?back=${encodeURIComponent(here)}${holder ? '&kept=yes' : ''}`, 303);
  });

/** Behind `signedInOnly` there is always somebody. */
export function signedIn(c: Context<WebEnv>): Person {
  const person = c.get('person');
  if (!person) throw new Error('a page for people who are signed in stands before the sign-in');
  return person;
}
