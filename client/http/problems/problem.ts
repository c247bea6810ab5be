/** Answers to what went wrong, as problem details (RFC 9457) in the caller's language. Never a stack, never a value. */
import type { Context } from 'hono';
import { refusal } from '../../../domain/case/refusals.ts';
import type { Refusal, Text } from '../../../domain/terms.ts';
import type { FieldError, Refused, TryAgain } from '../../commands/answer.ts';
import type { AppEnv, Identified } from '../app-env.ts';
import { languageOf } from './language.ts';
import { type ProblemStatus, statusOf } from './status-of.ts';

export function problem<E extends Identified>(
  c: Context<E>,
  status: ProblemStatus,
  { code, rule, message }: Refusal,
  fields?: readonly FieldError[],
): Response {
  const language = languageOf(c.req.header('accept-language'));
  const body = {
    type: `urn:handschlag:problem:${code}`,
    title: TITLES[status][language],
    status,
    detail: message[language],
    instance: `urn:handschlag:request:${c.get('requestId')}`,
    code,
    ...(rule ? { rule } : {}),
    ...(fields ? { errors: fields.map((field) => ({ path: field.path, message: field.message[language] })) } : {}),
  };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json',
    'content-language': language,
    vary: 'accept-language',
    ...(status === 503 ? { 'retry-after': RETRY_AFTER_SECONDS } : {}),
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  });
}

/** Whatever a command was answered with, other than a receipt. */
export const notDone = (c: Context<AppEnv>, answer: Refused | TryAgain): Response =>
  answer.kind === 'try-again'
    ? problem(c, 503, tryAgain)
    : problem(c, statusOf(answer.refusal.code), answer.refusal, answer.fields);

const RETRY_AFTER_SECONDS = '2';

const tryAgain = refusal(
  'try-again',
  'Es kam keine rechtzeitige Antwort. Bitte senden Sie dasselbe mit demselben Schlüssel noch einmal; es wird nicht doppelt ausgeführt.',
  'There was no answer in time. Please send the same again with the same key; it will not be carried out twice.',
);

const TITLES: { readonly [S in ProblemStatus]: Text } = {
  400: { de: 'Anfrage nicht lesbar', en: 'Request not readable' },
  401: { de: 'Nicht angemeldet', en: 'Not signed in' },
  403: { de: 'Nicht erlaubt', en: 'Not allowed' },
  404: { de: 'Nicht gefunden', en: 'Not found' },
  405: { de: 'Methode nicht möglich', en: 'Method not allowed' },
  409: { de: 'Passt nicht zum jetzigen Stand', en: 'Does not fit the present state' },
  412: { de: 'Inzwischen geändert', en: 'Changed in the meantime' },
  413: { de: 'Zu groß', en: 'Too large' },
  415: { de: 'Format nicht angenommen', en: 'Format not accepted' },
  416: { de: 'Bereich nicht lieferbar', en: 'Range not satisfiable' },
  422: { de: 'So nicht annehmbar', en: 'Not acceptable as it is' },
  429: { de: 'Zu viele Anfragen', en: 'Too many requests' },
  500: { de: 'Störung', en: 'Malfunction' },
  503: { de: 'Gerade nicht erreichbar', en: 'Not available right now' },
};
