/** Who looks at a page: the session that the browser's cookie bears, ended with the working day or at the sign-out. */
import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import type { PersonId } from '../../../domain/terms.ts';
import { noteInLog } from '../../../storage/operation/log.ts';
import type { Sessions } from '../../sign-in/sessions.ts';
import type { WebEnv } from '../web-env.ts';
import { type SealedCookie, sealedCookie } from './sealed-cookie.ts';

const Content = z.strictObject({
  token: z.string(),
  /** Whose it is, also once the session is over: what they had typed is kept for them alone. */
  person: z.string(),
  /** Of the provider, to end its session too; empty where there is none or it would be too long. */
  idToken: z.string(),
});

export interface WebSessions {
  /** Sets `person` where somebody is signed in. */
  readonly lookUp: MiddlewareHandler<WebEnv>;
  begin(c: Context<WebEnv>, person: PersonId, idToken?: string): Promise<void>;
  /** Ends it here, and answers with what the provider needs to end its own. */
  end(c: Context<WebEnv>): Promise<{ readonly idToken: string } | undefined>;
  /** Whose session this browser had last, over or not. */
  holder(c: Context<WebEnv>): Promise<PersonId | undefined>;
}

/** The browser keeps the cookie longer than the session lasts, see `holder`. */
const KEPT_SECONDS = 3 * 24 * 3600;
const LONGEST_ID_TOKEN = 2_200;

export interface WebSessionParts {
  readonly sessions: Sessions;
  readonly secret: Uint8Array;
  readonly https: boolean;
}

export function createWebSessions({ sessions, secret, https }: WebSessionParts): WebSessions {
  const cookie: SealedCookie<z.output<typeof Content>> = sealedCookie({
    name: 'handschlag-session',
    content: Content,
    seconds: KEPT_SECONDS,
    secret,
    https,
  });
  return {
    lookUp: createMiddleware<WebEnv>(async (c, next) => {
      const held = await cookie.read(c);
      const person = held && (await sessions.personOf(held.token));
      const roles = person?.roles.filter((role) => role !== 'engine') ?? [];
      if (person && roles.length > 0) {
        c.set('person', person);
        noteInLog({ person: person.id });
      }
      return next();
    }),
    async begin(c, person, idToken = '') {
      // A new secret at each sign-in: what a browser held before opens nothing afterwards.
      const before = await cookie.read(c);
      if (before) await sessions.end(before.token);
      const { token } = await sessions.begin(person);
      await cookie.write(c, { token, person, idToken: idToken.length > LONGEST_ID_TOKEN ? '' : idToken });
    },
    async end(c) {
      const held = await cookie.read(c);
      cookie.clear(c);
      if (!held) return undefined;
      await sessions.end(held.token);
      return { idToken: held.idToken };
    },
    async holder(c) {
      return (await cookie.read(c))?.person as PersonId | undefined;
    },
  };
}
