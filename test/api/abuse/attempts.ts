/**
 * Attempts on the API, each of which must end as a clear refusal: problem details with status and stable code, without a stack
 * or a secret, and with nothing written.
 */
import { randomUUID } from 'node:crypto';
import { type CaseId, caseStream, municipalityStream } from '../../../domain/terms.ts';
import { aRequest } from '../forms.ts';
import { type Installation, MUELHEIM } from '../installation.ts';

export interface Attempt {
  readonly method?: string;
  readonly path: string;
  readonly as?: string;
  /** A string or bytes go as they are, everything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly rule?: string;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

export async function attempt(at: Installation, { method = 'POST', path, as = 'petra', ...rest }: Attempt) {
  const { body, headers = {}, key = randomUUID() } = rest;
  const given = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return at.app.request(path, {
    method,
    headers: {
      authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}`,
      ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
      ...headers,
    },
    ...(given === undefined ? {} : { body: given }),
  });
}

/** What must be true of every refusal, whatever it refuses. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const text = await response.text();
  expect([response.status, text]).toEqual([expect.any(Number), expect.stringMatching(/^\{/)]);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(text).not.toMatch(LEAKS);
  const problem = JSON.parse(text) as Refusal & { readonly title: string; readonly type: string };
  expect(problem).toMatchObject({
    status: response.status,
    code: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: expect.stringMatching(/\p{L}/u),
    detail: expect.stringMatching(/\p{L}.*[.!?]/su),
    type: `urn:handschlag:problem:${problem.code}`,
  });
  return problem;
}

/** Stacks, paths of the installation, SQL, keys of any kind. */
const LEAKS = /\n\s+at |\/(home|root|tmp|work|usr)\/|node_modules|\.ts:\d|SQLITE|SELECT |BEGIN PRIVATE|"d":"/;

export async function openedCase(at: Installation, request: object = {}): Promise<CaseId> {
  const response = await attempt(at, {
    path: '/api/v1/cases',
    as: 'carla',
    body: { municipality: MUELHEIM, form: { ...aRequest, ...request } },
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { readonly caseId: CaseId }).caseId;
}

/** Sequence numbers of every stream: what was refused has moved none of them. */
export async function heads(at: Installation, ...cases: readonly CaseId[]): Promise<readonly number[]> {
  const streams = [municipalityStream(MUELHEIM), ...cases.map(caseStream)];
  const all: string[] = [];
  for await (const { stream } of at.storage.journal.streams()) all.push(stream);
  const seqs = await Promise.all(streams.map(async (stream) => (await at.storage.journal.head(stream)).seq));
  return [all.length, ...seqs];
}
