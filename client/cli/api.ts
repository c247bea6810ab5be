/** Calls the HTTP API, again under the same key where no answer came, and says in words what went wrong. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PersonId, Role } from '../../domain/terms.ts';
import { FOR_HEADER, ROLE_HEADER } from '../http/headers.ts';
import type { Language } from '../http/problems/language.ts';
import { asSaid, CliError, EXIT, type Exit } from './cli-error.ts';
import type { Installation } from './installation.ts';
import { createSignIn } from './sign-in.ts';

export interface Api {
  token(person?: PersonId): Promise<string>;
  /** `as` absent: whoever HANDSCHLAG_TOKEN was issued to; `role` absent: the first of theirs that may. */
  get(path: string, as?: PersonId, role?: Role, office?: Role): Promise<unknown>;
  post(path: string, call: Call): Promise<unknown>;
  put(path: string, call: Call): Promise<unknown>;
  delete(path: string, call: Call): Promise<unknown>;
  /** A file's bytes, and the name that it came under. */
  download(path: string, as?: PersonId, role?: Role): Promise<Downloaded>;
}

export interface Downloaded {
  readonly bytes: Uint8Array;
  readonly name: string | undefined;
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
  /** Before anybody is signed in. */
  readonly anonymous?: true;
  /** How much of the file is under way. */
  readonly sent?: (bytes: number, of: number) => void;
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

  /** Again, under the same key, while no answer came in time: that says nothing about the effect. */
  async function fetched(method: Method, path: string, call: Call): Promise<Response> {
    const key = call.key ?? randomUUID();
    const isWrite = method !== 'GET';
    const init = {
      method,
      headers: {
        ...(call.anonymous ? {} : { authorization: `Bearer ${await token(call.as)}` }),
        'accept-language': language,
        ...(call.role ? { [ROLE_HEADER]: call.role } : {}),
        ...(call.office ? { [FOR_HEADER]: call.office } : {}),
        ...(isWrite ? { 'idempotency-key': key } : {}),
        ...contentOf(method, call),
      },
    };
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await send(`${installation.url}/api/v1${path}`, { ...init, ...bodyOf(method, call) }, until);
      if (response.ok) return response;
      if (response.status === 503 && Date.now() < until) {
        await sleep(PAUSE_MS);
        continue;
      }
      const again = response.status === 503 && isWrite ? `\n  --key ${key}` : '';
      const answer: unknown = await response.json().catch(() => undefined);
      throw new CliError(
        EXIT_BY_STATUS[response.status] ?? EXIT.refused,
        asSaid(`${inWords(answer, language) ?? notUnderstood(origin)[language]}${again}`),
        answer,
      );
    }
  }

  async function request(method: Method, path: string, call: Call): Promise<unknown> {
    const response = await fetched(method, path, call);
    if (response.status === 204) return {};
    const answer: unknown = await response.json().catch(() => undefined);
    if (isRecord(answer)) return answer;
    throw new CliError(EXIT.refused, notUnderstood(origin), answer);
  }

  return {
    token,
    get: (path, as, role, office) => request('GET', path, { as, role, office }),
    post: (path, call) => request('POST', path, call),
    put: (path, call) => request('PUT', path, call),
    delete: (path, call) => request('DELETE', path, call),
    async download(path, as, role) {
      const response = await fetched('GET', path, { as, role });
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
      return { bytes: new Uint8Array(await response.arrayBuffer()), name };
    },
  };
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const EXIT_BY_STATUS: Readonly<Record<number, Exit>> = { 401: EXIT.notSignedIn, 503: EXIT.unreachable };

function contentOf(method: Method, { bytes, contentType = 'application/pdf' }: Call): Readonly<Record<string, string>> {
  if (method === 'GET' || method === 'DELETE') return {};
  // Its length is said beforehand, or the API could not refuse what is too large at once.
  return bytes
    ? { 'content-type': contentType, 'content-length': String(bytes.length) }
    : { 'content-type': 'application/json' };
}

/** A file that is watched goes piece by piece; anew for each attempt. */
function bodyOf(method: Method, { bytes, body, sent }: Call): RequestInit {
  if (method === 'GET' || method === 'DELETE') return {};
  if (bytes && sent) return { body: inPieces(bytes, sent), duplex: 'half' } as RequestInit;
  return { body: bytes ?? JSON.stringify(body) };
}

const PIECE = 65_536;

function inPieces(bytes: Uint8Array, sent: (done: number, of: number) => void): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + PIECE));
      at = Math.min(at + PIECE, bytes.length);
      sent(at, bytes.length);
    },
  });
}

/** Problem details (RFC 9457) as lines for a person. */
function inWords(problem: unknown, language: Language): string | undefined {
  if (!isRecord(problem) || (problem.detail ?? problem.title) === undefined) return undefined;
  const rule = typeof problem.rule === 'string' ? ` [${problem.rule}]` : '';
  const errors: readonly unknown[] = Array.isArray(problem.errors) ? problem.errors : [];
  const fields = errors.filter(isRecord).map(
    // What is wrong with the form as a whole stands nowhere in it.
    ({ path, message }) => `\n  ${path ? `${String(path)}: ` : ''}${String(message)}`,
  );
  // Nobody who typed a command knows of addresses.
  const detail = problem.code === 'not-found' ? NOTHING_THERE[language] : (problem.detail ?? problem.title);
  return `${String(detail)}${rule}${fields.join('')}`;
}

const NOTHING_THERE = {
  de: 'Was Sie nennen, gibt es hier nicht. Bitte prüfen Sie die Kennung.',
  en: 'What you name is not there. Please check the id.',
};

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
