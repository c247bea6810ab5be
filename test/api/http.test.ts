/** The HTTP API as its callers meet it: sign-in, access, problem details, documents, lists. */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import type { CaseId } from '../../domain/terms.ts';
import { aRequest } from './forms.ts';
import { type Installation, ISSUER, installation } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

interface Ask {
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
async function ask(method: string, path: string, { as, body, headers = {} }: Ask = {}): Promise<Response> {
  const signedIn = as ? { authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}` } : {};
  const raw = body instanceof Uint8Array || typeof body === 'string';
  return at.app.request(path, {
    method,
    headers: {
      ...signedIn,
      ...(method === 'POST' ? { 'idempotency-key': 'key-12345678', 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
  });
}
const get = (path: string, as: string, headers: Record<string, string> = {}) => ask('GET', path, { as, headers });
const post = (path: string, as: string, body: unknown, headers: Record<string, string> = {}) =>
  ask('POST', path, { as, body, headers });
const opening = { municipality: 'muelheim', form: aRequest };
async function opened(): Promise<CaseId> {
  const response = await post('/api/v1/cases', 'carla', opening);
  expect(response.status).toBe(201);
  return ((await response.json()) as { caseId: CaseId }).caseId;
}
const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
};

describe('sign-in', () => {
  const signIn = async (token: string) =>
    (await at.app.request('/api/v1/tasks', { headers: { authorization: `Bearer ${token}` } })).status;

  test('lets in whom the provider’s token names', async () => {
    expect(await signIn(await at.token())).toBe(200);
  });

  test('refuses expired, foreign, wrongly addressed and unsigned tokens', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await signIn(await at.token({ exp: now - 60 }))).toBe(401);
    expect(await signIn(await at.token({ aud: 'somebody-else' }))).toBe(401);
    expect(await signIn(await at.token({ iss: 'https://evil.example' }))).toBe(401);
    expect(await signIn(await at.token({}, { otherKey: true }))).toBe(401);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sub: 'sub-carla', iss: ISSUER, aud: 'handschlag', exp: now + 300 };
    expect(await signIn(`${part({ alg: 'none' })}.${part(claims)}.`)).toBe(401);
    const shared = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(randomBytes(32));
    expect(await signIn(shared)).toBe(401);
    expect(await signIn('nonsense')).toBe(401);
  });

  test('refuses a token that never expires', async () => {
    expect(await signIn(await at.token({ exp: undefined }))).toBe(401);
  });

  test('says that nobody is signed in, and how to', async () => {
    const response = await ask('GET', '/api/v1/tasks');
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await problemOf(response)).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  test('a subject that the directory does not know may nothing', async () => {
    expect(await problemOf(await get('/api/v1/tasks', 'nobody'))).toMatchObject({
      status: 403,
      code: 'person-not-registered',
    });
  });

  test('a person chooses among their own roles and no others', async () => {
    expect((await get('/api/v1/tasks', 'lea', { 'handschlag-role': 'leadership' })).status).toBe(200);
    for (const role of ['operator', 'engine', 'king']) {
      expect(await problemOf(await get('/api/v1/tasks', 'lea', { 'handschlag-role': role }))).toMatchObject({
        code: 'role-not-yours',
      });
    }
  });
});

describe('a case', () => {
  test('is opened, read by both sides and shown in lists and tasks', async () => {
    const response = await post('/api/v1/cases', 'carla', opening);
    const { caseId } = (await response.json()) as { caseId: CaseId };
    expect(response.headers.get('location')).toBe(`/api/v1/cases/${caseId}`);
    for (const as of ['carla', 'petra']) {
      const file = await (await get(`/api/v1/cases/${caseId}`, as)).json();
      expect(file).toMatchObject({
        phase: { id: 'vetting', label: { de: 'Kriterienprüfung' } },
        request: { title: aRequest.title, contact: aRequest.contact },
        openSteps: expect.arrayContaining([
          expect.objectContaining({ step: 'check-completeness', yours: as === 'petra' }),
        ]),
      });
    }
    expect(await (await get('/api/v1/cases', 'petra')).json()).toMatchObject({ cases: [{ caseId }] });
    expect(await (await get('/api/v1/cases', 'otto')).json()).toEqual({ cases: [] });
    expect(await (await get('/api/v1/tasks', 'petra')).json()).toMatchObject({
      tasks: expect.arrayContaining([expect.objectContaining({ caseId, step: 'check-completeness' })]),
    });
    expect(await (await get('/api/v1/tasks', 'otto')).json()).toEqual({ tasks: [] });
  });

  test('a planner opens one for a carrier, and has to say for whom', async () => {
    expect(await problemOf(await post('/api/v1/cases', 'petra', opening))).toMatchObject({
      status: 422,
      errors: [{ path: '/carrier' }],
    });
    expect((await post('/api/v1/cases', 'petra', { ...opening, carrier: 'nachbarschaft' })).status).toBe(201);
  });

  test('a carrier opens none for another', async () => {
    expect(
      await problemOf(await post('/api/v1/cases', 'otto', { ...opening, carrier: 'nachbarschaft' })),
    ).toMatchObject({ status: 403 });
  });

  test('its history tells what happened, with names for those who may read them', async () => {
    const caseId = await opened();
    const { rows } = (await (await get(`/api/v1/cases/${caseId}/history`, 'petra')).json()) as {
      rows: Record<string, unknown>[];
    };
    expect(rows.map(({ type }) => type)).toEqual(['planning-basis-set', 'open-case', 'case-opened']);
    expect(rows[1]).toMatchObject({
      seq: 2,
      kind: 'command',
      actor: { person: 'carla', name: 'Person carla', role: 'carrier' },
    });
    expect(rows[2]?.sentence).toMatchObject({ de: expect.any(String), en: expect.any(String) });
    expect(JSON.stringify(await (await get(`/api/v1/cases/${caseId}/history`, 'opa')).json())).not.toContain(
      'Person carla',
    );
  });

  test('another carrier’s is told apart from an unknown one by nothing', async () => {
    const caseId = await opened();
    const unknown = 'a'.repeat(26);
    const told = async (response: Response) => {
      const body = (await response.text()).replace(/urn:handschlag:request:[0-9a-f-]+/, '');
      const headers = [...response.headers].filter(([name]) => name !== 'request-id');
      return JSON.stringify([response.status, headers, body]);
    };
    const doors = [
      (id: string) => get(`/api/v1/cases/${id}`, 'otto'),
      (id: string) => get(`/api/v1/cases/${id}/history`, 'otto'),
      (id: string) => post(`/api/v1/cases/${id}/steps/complete-request`, 'otto', aRequest),
      (id: string) => post(`/api/v1/cases/${id}/steps/complete-request`, 'otto', { wrong: true }),
      (id: string) => post(`/api/v1/cases/${id}/commands/withdraw-case`, 'otto', { reason: 'x' }),
      (id: string) => post(`/api/v1/cases/${id}/commands/record-notice`, 'otto', {}),
      (id: string) =>
        post(`/api/v1/cases/${id}/documents`, 'otto', Buffer.from('%PDF-1.7'), { 'content-type': 'application/pdf' }),
      (id: string) => get(`/api/v1/cases/${id}/documents/${'0'.repeat(64)}`, 'otto'),
    ];
    for (const door of doors) expect(await told(await door(caseId))).toBe(await told(await door(unknown)));
    expect((await get(`/api/v1/cases/${caseId}`, 'otto')).status).toBe(404);
  });
});

describe('problems', () => {
  test('a refusal says code, rule and what to do, in the caller’s language', async () => {
    const form = { ...aRequest, carrier: { ...aRequest.carrier, legalForm: 'natural-person' } };
    const german = await post('/api/v1/cases', 'carla', { ...opening, form });
    expect(german.headers.get('content-language')).toBe('de');
    expect(await problemOf(german)).toMatchObject({
      type: 'urn:handschlag:problem:natural-person',
      status: 422,
      code: 'natural-person',
      rule: 'R1',
      detail: expect.stringContaining('juristische Personen'),
    });
    const english = await post(
      '/api/v1/cases',
      'carla',
      { ...opening, form },
      { 'accept-language': 'en-GB, de;q=0.5' },
    );
    expect(await problemOf(english)).toMatchObject({ detail: expect.stringContaining('legal person') });
  });

  test('the state of the case, the caller’s role and the form each have their status', async () => {
    const caseId = await opened();
    const step = (name: string, as: string, body: unknown, key = `key-${name}-${as}`) =>
      post(`/api/v1/cases/${caseId}/steps/${name}`, as, body, { 'idempotency-key': key });
    expect(await problemOf(await step('check-completeness', 'presse', { outcome: 'complete' }))).toMatchObject({
      status: 403,
      code: 'not-your-step',
    });
    expect(await problemOf(await step('close-case', 'petra', {}))).toMatchObject({
      status: 409,
      code: 'step-not-open',
    });
    expect(await problemOf(await step('check-completeness', 'petra', { outcome: 'perhaps' }))).toMatchObject({
      status: 422,
      code: 'form-invalid',
    });
    expect(await problemOf(await step('check-completeness', 'petra', { outcome: 'complete', extra: 1 }))).toMatchObject(
      { status: 422 },
    );
    expect((await step('check-completeness', 'petra', { outcome: 'complete' }, 'key-complete')).status).toBe(200);
    expect(
      await problemOf(await step('check-completeness', 'petra', { outcome: 'complete' }, 'key-again')),
    ).toMatchObject({ status: 409, code: 'step-already-done' });
    expect(
      await problemOf(
        await step('identify-enabler', 'petra', { unit: 'Amt 50', leads: 'municipality' }, 'key-complete'),
      ),
    ).toMatchObject({ status: 409, code: 'key-used-before' });
    expect(await problemOf(await step('walk-the-dog', 'petra', {}))).toMatchObject({ status: 404, code: 'not-found' });
    expect(await problemOf(await post(`/api/v1/cases/${caseId}/commands/record-notice`, 'petra', {}))).toMatchObject({
      status: 403,
      code: 'engine-only',
    });
  });

  test('no answer in time: 503, when to come back, and the same key then works', async () => {
    at.broken = 'before';
    const response = await post('/api/v1/cases', 'carla', opening);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await problemOf(response)).toMatchObject({ status: 503, code: 'try-again' });
    at.broken = undefined;
    expect((await post('/api/v1/cases', 'carla', opening)).status).toBe(201);
  });

  test.each(['', 'short', 'x'.repeat(201), 'with space', 'ümläutekey'.replaceAll(/[^a-z]/g, '\u00e4')])(
    'the key “%s” is none',
    async (key) => {
      expect(await problemOf(await post('/api/v1/cases', 'carla', opening, { 'idempotency-key': key }))).toMatchObject({
        status: 400,
        code: 'idempotency-key-invalid',
      });
    },
  );

  test('what is no JSON, too large, too deep or of another kind is refused as such', async () => {
    expect(await problemOf(await post('/api/v1/cases', 'carla', '{"municipality":'))).toMatchObject({
      status: 400,
      code: 'json-malformed',
    });
    expect(await problemOf(await post('/api/v1/cases', 'carla', `"${'x'.repeat(1024 * 1024)}"`))).toMatchObject({
      status: 413,
    });
    expect(await problemOf(await post('/api/v1/cases', 'carla', '['.repeat(100_000)))).toMatchObject({
      status: 400,
      code: 'json-too-deep',
    });
    expect(
      await problemOf(await post('/api/v1/cases', 'carla', 'a=b', { 'content-type': 'text/plain' })),
    ).toMatchObject({ status: 415 });
    expect(await problemOf(await post('/api/v1/cases', 'carla', '[]'))).toMatchObject({ status: 422 });
    expect(await problemOf(await post('/api/v1/cases', 'carla', { ...opening, more: 1 }))).toMatchObject({
      status: 422,
    });
    expect(await problemOf(await get('/api/v1/cases?limit=many', 'carla'))).toMatchObject({
      status: 400,
      code: 'query-invalid',
    });
    expect(await problemOf(await get('/nowhere', 'carla'))).toMatchObject({ status: 404, code: 'not-found' });
  });

  test('a fault of ours shows neither stack nor message, and the log only places', async () => {
    const { readModel } = at.storage;
    readModel.listTasks = () => {
      throw new TypeError('Karin Kontakt');
    };
    // A store that fails is unreachable; a route that fails is a fault.
    const response = await get('/api/v1/tasks', 'petra');
    expect(await problemOf(response)).toMatchObject({ status: 503 });
    at.services.lists.tasks = () => Promise.reject(new TypeError('Karin Kontakt'));
    const failed = await (await get('/api/v1/tasks', 'petra')).text();
    expect(JSON.parse(failed)).toMatchObject({ status: 500, code: 'internal' });
    expect(failed + at.log.join('')).not.toContain('Karin Kontakt');
    expect(at.log.join('')).toContain('"code":"internal"');
  });

  test('every answer bears the security headers and is kept by nobody', async () => {
    const response = await ask('GET', '/api/v1/tasks');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('logs carry ids and routes, no names and no addresses as they were typed', async () => {
    await opened();
    await get('/api/v1/cases/Karin-Kontakt', 'carla');
    const log = at.log.join('');
    expect(log).toContain('"person":"carla"');
    expect(log).not.toMatch(/Karin|Person carla|@/);
  });
});

describe('documents', () => {
  const pdf = readFileSync(new URL('../../examples/muelheim/anschreiben.pdf', import.meta.url));
  const upload = (caseId: string, as: string, body: Uint8Array, type = 'application/pdf') =>
    post(`/api/v1/cases/${caseId}/documents`, as, body, { 'content-type': type });

  test('come back byte for byte, as an attachment, for those who may read the case', async () => {
    const caseId = await opened();
    const stored = await upload(caseId, 'carla', pdf);
    expect(stored.status).toBe(201);
    const file = (await stored.json()) as Record<'document' | 'mediaType' | 'commitment', string> & { bytes: number };
    expect(file).toMatchObject({ bytes: pdf.byteLength, mediaType: 'application/pdf' });
    expect(file).toMatchObject({ findings: expect.arrayContaining(['voluntary-found', 'trusted-person-found']) });
    const address = `/api/v1/cases/${caseId}/documents/${file.document}`;
    // Before a form names it, it is not in the record.
    expect((await get(address, 'petra')).status).toBe(404);
    const { document, mediaType, bytes, commitment } = file;
    const attachment = { readers: 'all', title: 'Entwurf', file: { document, mediaType, bytes, commitment } };
    const attached = await post(`/api/v1/cases/${caseId}/commands/attach-document`, 'carla', attachment, {
      'idempotency-key': 'key-attach',
    });
    expect(attached.status).toBe(200);
    const read = await get(address, 'petra');
    expect(Buffer.from(await read.arrayBuffer()).equals(pdf)).toBe(true);
    expect(read.headers.get('content-disposition')).toMatch(
      /^attachment; filename="HS-[A-Z0-9]{8}-Anlage-[0-9a-f]{12}\.pdf"; /,
    );
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get(address, 'opa')).status).toBe(403);
    expect((await get(address, 'otto')).status).toBe(404);
  });

  test('of another case do not open here', async () => {
    const one = await opened();
    const other = await post('/api/v1/cases', 'carla', opening, { 'idempotency-key': 'another-case' });
    const { caseId } = (await other.json()) as { caseId: CaseId };
    const { document } = (await (await upload(one, 'carla', pdf)).json()) as { document: string };
    expect(await problemOf(await get(`/api/v1/cases/${caseId}/documents/${document}`, 'petra'))).toMatchObject({
      status: 404,
      code: 'document-unknown',
    });
  });

  test('are what they are announced as, at most 20 MB, and not brought by onlookers', async () => {
    const caseId = await opened();
    expect(await problemOf(await upload(caseId, 'carla', Buffer.from('name;street\n')))).toMatchObject({
      status: 415,
      code: 'format-not-as-declared',
    });
    expect(await problemOf(await upload(caseId, 'carla', pdf, 'text/csv'))).toMatchObject({ status: 415 });
    expect(await problemOf(await upload(caseId, 'carla', Buffer.from('%PDF-1.7\n')))).toMatchObject({
      code: 'document-broken',
    });
    expect(await problemOf(await upload(caseId, 'audit', pdf))).toMatchObject({ status: 403 });
    const large = Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]);
    expect(await problemOf(await upload(caseId, 'carla', large))).toMatchObject({
      status: 413,
      code: 'document-too-large',
    });
  });
});

describe('lists', () => {
  test('go page by page', async () => {
    for (const key of ['case-one-1', 'case-two-2', 'case-three']) {
      await post('/api/v1/cases', 'carla', opening, { 'idempotency-key': key });
    }
    const page = async (query: string) =>
      (await (await get(`/api/v1/cases?${query}`, 'petra')).json()) as { cases: { caseId: string }[]; next?: string };
    const first = await page('limit=2');
    const second = await page(`limit=2&after=${first.next}`);
    expect([first.cases.length, second.cases.length, second.next]).toEqual([2, 1, undefined]);
    expect(new Set([...first.cases, ...second.cases].map(({ caseId }) => caseId)).size).toBe(3);
  });
});

describe('a municipality', () => {
  test('shows its profile to those who belong to it, and takes a sitting from its planner', async () => {
    expect(await (await get('/api/v1/municipalities/muelheim', 'carla')).json()).toMatchObject({
      profile: { name: 'Mülheim an der Ruhr' },
      coveredUntil: expect.any(String),
    });
    expect((await get('/api/v1/municipalities/elsewhere', 'carla')).status).toBe(404);
    const sitting = { id: 'social-2026-09', committee: 'social', date: '2026-09-10', start: '16:00' };
    const schedule = (as: string) => post('/api/v1/municipalities/muelheim/commands/schedule-sitting', as, sitting);
    expect((await schedule('petra')).status).toBe(200);
    expect(await (await schedule('petra')).json()).toMatchObject({ repeated: true });
    expect(await problemOf(await schedule('carla'))).toMatchObject({ status: 403, code: 'not-yours' });
  });
});

describe('operation', () => {
  test('restarts are the operators’ alone', async () => {
    expect(await (await post('/api/v1/restarts', 'opa', { cases: 'all' })).json()).toEqual({ restarted: 2 });
    expect((await post('/api/v1/restarts?wait=false', 'opa', { cases: ['a'.repeat(26)] })).status).toBe(202);
    expect((await post('/api/v1/restarts', 'petra', { cases: 'all' })).status).toBe(403);
  });

  test('erasing a person through the door', async () => {
    expect(await (await post('/api/v1/erasures/people', 'dora', { person: 'otto' })).json()).toEqual({
      kind: 'erased',
      cases: [],
    });
    expect(await problemOf(await get('/api/v1/tasks', 'otto'))).toMatchObject({ code: 'person-not-registered' });
    expect((await post('/api/v1/erasures/people', 'petra', { person: 'carla' })).status).toBe(403);
  });

  test('health needs no sign-in and tells no details', async () => {
    expect((await at.app.request('/health/live')).status).toBe(200);
    expect(await (await at.app.request('/health/ready')).json()).toEqual({ ready: true });
  });
});
