/** What a route throws: a body that HTTP itself refuses, a store that does not answer, or a fault of ours. */
import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { refusal } from '../../../domain/case/refusals.ts';
import { TRY_AGAIN } from '../../commands/answer.ts';
import { StoreUnreachableError } from '../../reading/unreachable.ts';
import type { AppEnv } from '../app-env.ts';
import { notDone, problem } from './problem.ts';

export const onError =
  (log: Logger): ErrorHandler<AppEnv> =>
  (error, c) => {
    if (error instanceof HTTPException && error.status === 400) return problem(c, 400, malformed);
    if (error instanceof StoreUnreachableError) {
      log.error({ code: 'store-unreachable', err: error }, 'a store does not answer');
      return notDone(c, TRY_AGAIN);
    }
    log.error({ code: 'internal', err: error }, 'a request failed');
    return problem(c, 500, internal);
  };

export const notFound: NotFoundHandler<AppEnv> = (c) => problem(c, 404, nothingHere);

/** RFC 9110, 15.5.6: the address is right, and these are its methods. */
export function otherMethods(c: Context<AppEnv>, methods: readonly string[]): Response {
  const response = problem(c, 405, methodNotAllowed);
  response.headers.set('allow', methods.join(', '));
  return response;
}

const malformed = refusal('json-malformed', 'Der Inhalt ist kein gültiges JSON.', 'The body is not valid JSON.');
export const nothingHere = refusal('not-found', 'Diese Adresse gibt es nicht.', 'There is nothing at this address.');
const methodNotAllowed = refusal(
  'method-not-allowed',
  'Diese Adresse gibt es, aber nicht für diese Methode. Die Kopfzeile „Allow“ nennt die möglichen.',
  'This address exists, but not for this method. The header “Allow” names the possible ones.',
);
const internal = refusal(
  'internal',
  'Es ist eine Störung aufgetreten; sie ist verzeichnet. Bitte versuchen Sie es mit demselben Schlüssel noch einmal oder wenden Sie sich an den Betrieb.',
  'Something went wrong; it has been recorded. Please try again with the same key or ask the operators.',
);
