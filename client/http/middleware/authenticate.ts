/** Who is asking: a bearer token (RFC 6750) of the identity provider, or the session of a mailed link. */
import { createMiddleware } from 'hono/factory';
import { refusal } from '../../../domain/case/refusals.ts';
import { ROLES, type Role } from '../../../domain/terms.ts';
import { noteInLog } from '../../../storage/operation/log.ts';
import { TRY_AGAIN } from '../../commands/answer.ts';
import { SESSION_PREFIX } from '../../sign-in/sessions.ts';
import type { AppEnv } from '../app-env.ts';
import { ROLE_HEADER } from '../headers.ts';
import { notDone, problem } from '../problems/problem.ts';
import type { Services } from '../services.ts';
import type { Verified } from '../sign-in/token-verifier.ts';

export const authenticate = ({ verifyToken, sessions }: Pick<Services, 'verifyToken' | 'sessions'>) => {
  const verify = async (token: string): Promise<Verified> => {
    if (!token.startsWith(SESSION_PREFIX)) return verifyToken(token);
    const person = await sessions.personOf(token);
    return person ? { kind: 'person', person } : { kind: 'invalid' };
  };
  return createMiddleware<AppEnv>(async (c, next) => {
    const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (token === undefined) return problem(c, 401, signIn);
    const verified = await verify(token);
    switch (verified.kind) {
      case 'invalid':
        return problem(c, 401, signIn);
      case 'unavailable':
        return notDone(c, TRY_AGAIN);
      case 'unknown-person':
        return problem(c, 403, personUnknown);
      case 'person': {
        const chosen = c.req.header(ROLE_HEADER);
        const roles: readonly string[] = verified.person.roles.filter((role) => role !== 'engine');
        if (roles.length === 0 || (chosen !== undefined && !(isRole(chosen) && roles.includes(chosen)))) {
          return problem(c, 403, roleNotYours);
        }
        c.set('person', verified.person);
        noteInLog({ person: verified.person.id });
        c.set('chosenRole', chosen === undefined ? undefined : (chosen as Role));
        return next();
      }
    }
  });
};

const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

const signIn = refusal(
  'not-signed-in',
  'Bitte melden Sie sich an: Die Anfrage trägt keinen gültigen Zugangsnachweis.',
  'Please sign in: the request bears no valid access token.',
);
const personUnknown = refusal(
  'person-not-registered',
  'Sie sind angemeldet, aber hier nicht als Person eingetragen. Bitte wenden Sie sich an den Betrieb.',
  'You are signed in, but not registered here as a person. Please ask the operators.',
);
const roleNotYours = refusal(
  'role-not-yours',
  'Diese Rolle haben Sie nicht. Ihre Rollen vergibt der Betrieb.',
  'You do not hold this role. The operators assign roles.',
);
