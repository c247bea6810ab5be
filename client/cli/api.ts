/** Calls the HTTP API as a person, with a token of the local installation's provider, and says in words what went wrong. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PersonId } from '../../domain/terms.ts';
import { clientIdOf, clientSecretOf } from '../http/sign-in/client-secret.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Installation } from './installation.ts';

export interface Call {
  readonly as: PersonId | undefined;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  /** Idempotency key; absent on a write: a fresh one. */
  readonly key?: string;
}

export interface Api {
  token(person: PersonId): Promise<string>;
  get(path: string, as?: PersonId): Promise<unknown>;
  post(path: string, call: Call): Promise<unknown>;
}

export type Language = 'de' | 'en';

const RETRIES = 20;

export function createApi(installation: Installation, language: Language): Api {
  const tokens = new Map<PersonId, string>();

  async function token(person: PersonId): Promise<string> {
    const { oidcSecret, url } = installation;
    const known = tokens.get(person);
    if (known) return known;
    if (!oidcSecret)
      throw new CliError(
        EXIT.usage,
        'Setzen Sie HANDSCHLAG_TOKEN; nur auf dem Rechner einer lokalen Installation geht es ohne.',
      );
    const basic = Buffer.from(
      `${encodeURIComponent(clientIdOf(person))}:${encodeURIComponent(clientSecretOf(oidcSecret, person))}`,
    ).toString('base64');
    const response = await send(`${url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    });
    const answer: unknown = await response.json();
    if (!response.ok || !isRecord(answer) || typeof answer.access_token !== 'string') {
      throw new CliError(
        EXIT.refused,
        `${person} kann sich nicht anmelden (steht sie oder er im Personenverzeichnis?).`,
      );
    }
    tokens.set(person, answer.access_token);
    return answer.access_token;
  }

  async function request(method: string, path: string, call: Call): Promise<unknown> {
    // A token that was given is meant, also on the machine of a local installation.
    const bearer = installation.token ?? (call.as ? await token(call.as) : undefined);
    const headers: Record<string, string> = { 'accept-language': language };
    if (bearer) headers.authorization = `Bearer ${bearer}`;
    if (method === 'POST') headers['idempotency-key'] = call.key ?? randomUUID();
    if (call.bytes) headers['content-type'] = 'application/pdf';
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    const body = call.bytes ? Buffer.from(call.bytes) : call.body === undefined ? undefined : JSON.stringify(call.body);
    for (let attempt = 1; ; attempt++) {
      const response = await send(`${installation.url}/api/v1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      });
      // No answer in time is no answer at all: the same key makes it safe to send again.
      if (response.status === 503 && attempt < RETRIES) {
        await sleep(500);
        continue;
      }
      if (response.status === 204 || response.status === 202) return undefined;
      const answer: unknown = await response.json();
      if (response.ok) return answer;
      throw new CliError(response.status === 503 ? EXIT.unreachable : EXIT.refused, inWords(answer));
    }
  }

  return {
    token,
    get: (path, as) => request('GET', path, { as }),
    post: (path, call) => request('POST', path, call),
  };
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw new CliError(
      EXIT.unreachable,
      `Handschlag ist unter ${new URL(url).origin} nicht zu erreichen. Läuft es? (npm start)`,
    );
  }
}

/** Problem details (RFC 9457) as lines for a person. */
function inWords(problem: unknown): string {
  if (!isRecord(problem)) return 'Die Antwort war nicht zu verstehen.';
  const rule = typeof problem.rule === 'string' ? ` [${problem.rule}]` : '';
  const errors = Array.isArray(problem.errors) ? problem.errors : [];
  const fields = errors.map((error: unknown) =>
    isRecord(error) ? `\n  ${String(error.path)}: ${String(error.message)}` : '',
  );
  return `${String(problem.detail ?? problem.title)}${rule}${fields.join('')}`;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
