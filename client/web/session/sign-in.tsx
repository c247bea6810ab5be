/** Signing in and out: at the identity provider, or by a mailed link where a carrier's person has no account. */
import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Services } from '../../http/services.ts';
import type { PersonOfToken } from '../../http/sign-in/claims.ts';
import { type Site, viewOf } from '../view.ts';
import type { WebEnv } from '../web-env.ts';
import { Attempt, CALLBACK, type IdentityProvider } from './identity-provider.ts';
import { localPath } from './local-path.ts';
import type { SealedCookie } from './sealed-cookie.ts';
import { sealedCookie } from './sealed-cookie.ts';
import {
  LinkAsked,
  LinkPage,
  LinkUnusable,
  NotRegistered,
  SignedOut,
  SignInFailed,
  SignInPage,
} from './sign-in-pages.tsx';
import type { WebSessions } from './web-session.ts';

export interface SignInParts {
  readonly provider: IdentityProvider;
  readonly personOf: PersonOfToken;
  readonly sessions: WebSessions;
  readonly services: Pick<Services, 'signInLinks'>;
  readonly secret: Uint8Array;
  readonly https: boolean;
  readonly log: Logger;
}

/** Long enough to look for a password. */
const ATTEMPT_SECONDS = 30 * 60;

export function signInRoutes(app: Hono<WebEnv>, site: Site, parts: SignInParts): void {
  const { provider, personOf, sessions, services, secret, https, log } = parts;
  const attempts: SealedCookie<Attempt> = sealedCookie({
    name: 'handschlag-sign-in',
    content: Attempt,
    seconds: ATTEMPT_SECONDS,
    secret,
    https,
  });

  app.get('/sign-in', (c) => {
    const kept = c.req.query('kept') === 'yes';
    return c.html(<SignInPage view={viewOf(c, site)} back={localPath(c.req.query('back'))} kept={kept} />);
  });

  app.get('/sign-in/start', async (c) => {
    const { url, attempt } = await provider.begin(localPath(c.req.query('back')), c.get('language'));
    await attempts.write(c, attempt);
    return c.redirect(url.href, 303);
  });

  app.get(CALLBACK, async (c) => {
    const attempt = await attempts.read(c);
    attempts.clear(c);
    // Without one: an answer to somebody else's attempt, or an old one in the browser's history.
    if (!attempt) return c.redirect('/sign-in', 303);
    try {
      const { claims, idToken } = await provider.finish(new URL(c.req.url), attempt);
      const person = await personOf(claims);
      if (!person || person.roles.length === 0) return c.html(<NotRegistered view={viewOf(c, site)} />, 403);
      await sessions.begin(c, person.id, idToken);
      return c.redirect(localPath(attempt.back), 303);
    } catch (error) {
      log.warn({ code: 'sign-in-failed', error: nameOf(error) }, 'a sign-in was not finished');
      return c.html(<SignInFailed view={viewOf(c, site)} />, 400);
    }
  });

  app.post('/sign-in/link', async (c) => {
    const email = z
      .email()
      .max(254)
      .safeParse((await c.req.parseBody()).email);
    if (!email.success) return c.html(<SignInPage view={viewOf(c, site)} back="/" emailIsWrong />, 422);
    // Not waited for: how long the look-up takes would tell whether there is somebody.
    void services.signInLinks.request(email.data);
    return c.html(<LinkAsked view={viewOf(c, site)} />, 202);
  });

  // A button, not the link itself: programs that look into mails open every link.
  app.get('/sign-in/:secret', async (c) => {
    const isOpen = await services.signInLinks.isOpen(c.req.param('secret'));
    return isOpen ? c.html(<LinkPage view={viewOf(c, site)} />) : c.html(<LinkUnusable view={viewOf(c, site)} />, 410);
  });

  app.post('/sign-in/:secret', async (c) => {
    const person = await services.signInLinks.use(c.req.param('secret'));
    if (person === undefined) return c.html(<LinkUnusable view={viewOf(c, site)} />, 410);
    await sessions.begin(c, person);
    return c.redirect('/tasks', 303);
  });

  app.post('/sign-out', async (c) => {
    const { change } = await c.req.parseBody();
    const ended = await sessions.end(c);
    c.set('person', undefined);
    if (change === 'yes') return c.redirect('/sign-in/start', 303);
    return (await atProvider(c, ended?.idToken)) ?? c.html(<SignedOut view={viewOf(c, site)} />);
  });

  /** The provider's own session ends too; where it does not answer, ours is over all the same. */
  async function atProvider(c: Context<WebEnv>, idToken: string | undefined): Promise<Response | undefined> {
    if (!idToken) return undefined;
    try {
      const end = await provider.endOf(idToken);
      return end && c.redirect(end.href, 303);
    } catch (error) {
      if (error instanceof HTTPException) throw error;
      log.warn(
        { code: 'provider-sign-out-failed', error: nameOf(error) },
        'the provider did not say how a session ends',
      );
      return undefined;
    }
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
