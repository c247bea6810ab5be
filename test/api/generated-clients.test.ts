/** What programs make of the description: clients that are generated from it do what it says and nothing else. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ACCESS, type Action } from '../../domain/case/access-table.ts';
import { ROLES } from '../../domain/terms.ts';
import { type ApiDocument, apiDocument, operationsOf, type Schema } from './api-document.ts';
import { aRequest } from './forms.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let document: ApiDocument;
beforeAll(async () => {
  at = await installation();
  document = await apiDocument(at);
});
afterAll(() => at.close());

test('a write that takes no body needs no content type', async () => {
  const bodiless = operationsOf(document).filter(
    ({ method, operation }) => (method === 'post' || method === 'put') && operation.requestBody === undefined,
  );
  expect(bodiless.length).toBeGreaterThan(0);
  const authorization = `Bearer ${await at.token({ sub: 'sub-opa' })}`;
  for (const { path, method } of bodiless) {
    const { status } = await at.app.request(path.replace('{id}', 'muelheim').replace('{webhook}', '0'.repeat(20)), {
      method: method.toUpperCase(),
      headers: { authorization, 'idempotency-key': 'nothing-to-say' },
    });
    expect([path, status]).not.toEqual([path, 415]);
  }
});

test('a write that takes a form is refused without its content type', async () => {
  const { status } = await at.app.request('/api/v1/cases', {
    method: 'POST',
    headers: { authorization: `Bearer ${await at.token({ sub: 'sub-petra' })}`, 'idempotency-key': 'forgotten' },
  });
  expect(status).toBe(415);
});

describe('answers', () => {
  const TOLD = [
    'etag',
    'location',
    'content-disposition',
    'accept-ranges',
    'content-range',
    'retry-after',
    'www-authenticate',
  ];
  const pdf = readFileSync(new URL('../../examples/muelheim/anschreiben.pdf', import.meta.url));
  const headers = async (as: string) => ({ authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}` });
  const key = () => ({ 'idempotency-key': randomUUID() });

  /** The answer, and what its operation has about it. */
  async function answer(operationId: string, path: string, init: RequestInit) {
    const response = await at.app.request(path, init);
    const found = operationsOf(document).find(({ operation }) => operation.operationId === operationId);
    const described = found?.operation.responses[response.status];
    const bears = TOLD.filter((name) => response.headers.has(name)).sort();
    const names = Object.keys(described?.headers ?? {}).map((name) => name.toLowerCase());
    return { response, bears, undescribed: bears.filter((name) => !names.includes(name)), described };
  }

  test('bear no header that the description does not explain', async () => {
    const opened = await answer('openCase', '/api/v1/cases', {
      method: 'POST',
      headers: { ...(await headers('carla')), ...key(), 'content-type': 'application/json' },
      body: JSON.stringify({ municipality: 'muelheim', form: aRequest }),
    });
    expect(opened).toMatchObject({ bears: ['location'], undescribed: [] });
    const { caseId } = (await opened.response.json()) as { readonly caseId: string };
    const base = `/api/v1/cases/${caseId}`;
    const as = await headers('audit');
    const shown = await answer('getCase', base, { headers: as });
    expect(shown).toMatchObject({ bears: ['etag'], undescribed: [] });
    const known = { ...as, 'if-none-match': shown.response.headers.get('etag') ?? '' };
    expect(await answer('getCase', base, { headers: known })).toMatchObject({ bears: ['etag'], undescribed: [] });
    expect(await answer('getCase', base, {})).toMatchObject({ bears: ['www-authenticate'], undescribed: [] });

    const stored = await answer('uploadDocument', `${base}/documents`, {
      method: 'POST',
      headers: { ...(await headers('carla')), ...key(), 'content-type': 'application/pdf' },
      body: pdf,
    });
    expect(stored).toMatchObject({ bears: ['location'], undescribed: [] });
    const address = stored.response.headers.get('location') ?? '';
    for (const [range, status] of [
      ['bytes=0-3', 206],
      ['bytes=99999999-', 416],
      ['', 200],
    ] as const) {
      const got = await answer('getDocument', address, { headers: { ...as, ...(range ? { range } : {}) } });
      expect([got.response.status, got.undescribed]).toEqual([status, []]);
      const type = got.response.headers.get('content-type') ?? '';
      expect(Object.keys(got.described?.content ?? {})).toContain(type);
    }
  });
});

test('a request may bear every header that the API heeds', () => {
  const named = (id: string) =>
    operationsOf(document)
      .find(({ operation }) => operation.operationId === id)
      ?.operation.parameters?.filter((parameter) => parameter.in === 'header')
      .map(({ name }) => name);
  expect(named('getDocument')?.sort()).toEqual(['handschlag-role', 'if-none-match', 'if-range', 'range']);
  for (const { path, operation } of operationsOf(document).filter(({ operation: { security } }) => security))
    expect([path, operation.parameters?.map(({ name }) => name)]).toEqual([
      path,
      expect.arrayContaining(['handschlag-role']),
    ]);
});

test('refusals that cannot come need not be handled: no write, no body too large; no `If-Match`, no case that moved on', () => {
  for (const { path, method, operation } of operationsOf(document)) {
    const { parameters = [], responses } = operation;
    expect([path, '412' in responses]).toEqual([path, parameters.some(({ name }) => name === 'if-match')]);
    if (method === 'get') expect([path, '413' in responses, '415' in responses]).toEqual([path, false, false]);
  }
});

test('every operation says who may call it, as the access table has it', () => {
  for (const { operation } of operationsOf(document)) {
    const action = operation['x-handschlag-action'] as Action | undefined;
    if (action === undefined) continue;
    const everybody = ROLES.filter((role) => role !== 'engine');
    const [, but = '', names = ''] =
      /Open to (every role(?: but )?)?([a-z, -]*)\.$/.exec(operation.description ?? '') ?? [];
    const named = names.split(', ').filter(Boolean);
    const told = but ? everybody.filter((role) => !named.includes(role)) : named;
    expect([action, told.toSorted()]).toEqual([action, [...ACCESS[action].by].toSorted()]);
  }
});

test('a case can be opened with the very example of the description', async () => {
  const open = operationsOf(document).find(({ operation }) => operation.operationId === 'openCase')?.operation;
  const [example] = open?.requestBody?.content['application/json']?.schema.examples ?? [];
  const { status } = await at.app.request('/api/v1/cases', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await at.token({ sub: 'sub-carla' })}`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
    },
    body: JSON.stringify(example),
  });
  expect(status).toBe(201);
});

test('every parameter and every named schema says what it is', () => {
  for (const { path, operation } of operationsOf(document))
    for (const { name, description } of operation.parameters ?? [])
      expect([path, name, description]).toEqual([path, name, expect.stringMatching(/\w{2}/)]);
  for (const [name, { description }] of Object.entries(document.components.schemas))
    expect([name, description]).toEqual([name, expect.stringMatching(/\w{2}/)]);
});

test('schemas are such that generators take them: one type, and objects that say what may be in them', () => {
  for (const { path, operation } of operationsOf(document))
    for (const { name, schema } of operation.parameters ?? [])
      expect([path, name, Array.isArray(schema.type)]).toEqual([path, name, false]);
  for (const [name, schema] of Object.entries(document.components.schemas))
    expect([name, ...odd(schema)]).toEqual([name]);
});

/** An object of which nothing is said is an object without members; a description beside a reference makes it no object at all. */
function odd(schema: Schema, place = ''): readonly string[] {
  const empty = schema.type === 'object' && !schema.properties && schema.additionalProperties === undefined;
  const described = schema.allOf?.some((part) => !part.$ref && part.type !== 'object') ?? false;
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !key.startsWith('example') && key !== 'enum'
      ? odd(value as Schema, `${place}/${key}`)
      : [],
  );
  return [...(empty ? [`${place}: of what?`] : []), ...(described ? [`${place}: no object`] : []), ...inner];
}
