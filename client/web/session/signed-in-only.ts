/** From here on somebody is signed in; whoever is not signs in first and comes back to where they wanted to go. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Person } from '../../../storage/people.ts';
import type { WebEnv } from '../web-env.ts';

export const signedInOnly = createMiddleware<WebEnv>(async (c, next) => {
  if (c.get('person')) return next();
  const { pathname, search } = new URL(c.req.url);
  // What somebody sent cannot be sent again by an address; the page that they sent it from can be opened again.
  return c.redirect(`/sign-in?back=${encodeURIComponent(`${pathname}${search}`)}`, 303);
});

/** Behind `signedInOnly` there is always somebody. */
export function signedIn(c: Context<WebEnv>): Person {
  const person = c.get('person');
  if (!person) throw new Error('a page for people who are signed in stands before the sign-in');
  return person;
}
