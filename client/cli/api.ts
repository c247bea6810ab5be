/** Calls the HTTP API, again under the same key where no answer came, and says in words what went wrong. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PersonId, Role } from '../../domain/terms.ts';
import { FOR_HEADER, ROLE_HEADER } from '../http/headers.ts';
import type { Language } from '../http/problems/language.ts';
import { asSaid, CliError, EXIT } from './cli-error.ts';
import type { Installation } from './installation.ts';
import { createSignIn } from './sign-in.ts';

export interface Api {
  token(person?: PersonId): Promise<string>;
  /** `as` absent: whoever HANDSCHLAG_TOKEN was issued to; `role` absent: the first of theirs that may. */
  get(path: string, as?: PersonId, role?: Role, office?: Role): Promise<unknown>;
  post(path: string, call: Call): Promise<unknown>;
}

export interface Call {
  readonly as?: PersonId | undefined;
  readonly role?: Role | undefined;
  /** For which office. */
  readonly office?: Role | undefined;
  readonly body?: unknown;
  /** A file in place of a body. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** The file's; absent: a PDF. */
  readonly contentType?: string;
  /** Idempotency key; absent: a fresh one. */
  readonly key?: string | undefined;
}

const PAUSE_MS = 500;
const PATIENCE_MS = 60_000;

export function createApi(installation: Installation, language: Language): Api {
  const { origin } = new URL(installation.url);
  let reached = false;

  /** A server that answered before is coming back; one that never did is not there. */
  async function send(url: string, init: RequestInit, until = Date.now() + PATIENCE_MS): Promise<Response> {
    try {
      const response = await fetch(url, init);
      reached = true;
      return response;
    } catch {
      if (!reached || Date.now() > until) throw new CliError(EXIT.unreachable, unreachable(origin));
    }
    await sleep(PAUSE_MS);
    return send(url, init, until);
  }

  const token = createSignIn(installation, send);

  async function request(method: 'GET' | 'POST', path: string, call: Call): Promise<unknown> {
    const key = call.key ?? randomUUID();
    const init = {
      method,
      headers: {
        authorization: `Bearer ${await token(call.as)}`,
        'accept-language': language,
        ...(call.role ? { [ROLE_HEADER]: call.role } : {}),
        ...(call.office ? { [FOR_HEADER]: call.office } : {}),
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(method === 'POST'
          ? { 'content-type': call.bytes ? (call.contentType ?? 'application/pdf') : 'application/json' }
          : {}),
      },
      ...(method === 'POST' ? { body: call.bytes ?? JSON.stringify(call.body) } : {}),
    };
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await send(`${installation.url}/api/v1${path}`, init, until);
      // No answer in time says nothing about the effect; the same key makes it safe to send again.
      if (response.status === 503 && Date.now() < until) {
        await sleep(PAUSE_MS);
        continue;
      }
      const answer: unknown = await response.json().catch(() => undefined);
      if (response.ok && isRecord(answer)) return answer;
      const again = response.status === 503 && method === 'POST' ? `\n  --key ${key}` : '';
      const exit = response.status === 503 ? EXIT.unreachable : EXIT.refused;
      throw new CliError(exit, asSaid(`${inWords(answer) ?? notUnderstood(origin)[language]}${again}`), answer);
    }
  }

  return {
    token,
    get: (path, as, role, office) => request('GET', path, { as, role, office }),
    post: (path, call) => request('POST', path, call),
  };
}

/** Problem details (RFC 9457) as lines for a person. */
function inWords(problem: unknown): string | undefined {
  if (!isRecord(problem) || (problem.detail ?? problem.title) === undefined) return undefined;
  const rule = typeof problem.rule === 'string' ? ` [${problem.rule}]` : '';
  const errors: readonly unknown[] = Array.isArray(problem.errors) ? problem.errors : [];
  const fields = errors.filter(isRecord).map(
    // What is wrong with the form as a whole stands nowhere in it.
    ({ path, message }) => `\n  ${path ? `${String(path)}: ` : ''}${String(message)}`,
  );
  return `${String(problem.detail ?? problem.title)}${rule}${fields.join('')}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreachable = (origin: string) => ({
  de: `Handschlag ist unter ${origin} nicht zu erreichen. Läuft es? (npm start)`,
  en: `Handschlag cannot be reached at ${origin}. Is it running? (npm start)`,
});
const notUnderstood = (origin: string) => ({
  de: `Was unter ${origin} antwortet, ist nicht zu verstehen. Ist das Handschlag?`,
  en: `What answers at ${origin} cannot be understood. Is it Handschlag?`,
});
