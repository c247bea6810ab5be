/** The API's description: OpenAPI 3.1, whole, and in step with the guideline's table. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { PEOPLE_COMMANDS, STEPS } from '../../domain/terms.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let document: Document;
beforeAll(async () => {
  at = await installation();
  document = (await (await at.app.request('/api/v1/openapi.json')).json()) as Document;
});
afterAll(() => at.close());

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: object;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: object }>>;
}
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly securitySchemes: object };
}
const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

test('is version 3.1 and names itself', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.info).toMatchObject({ title: 'Handschlag', version: '1' });
  expect(document.components.securitySchemes).toMatchObject({ bearer: { type: 'http', scheme: 'bearer' } });
});

test('holds to the specification, as an independent validator reads it', async () => {
  expect(await new Validator().validate(structuredClone(document) as never)).toEqual({ valid: true });
});

test('every operation has a name of its own', () => {
  const names = operations().map(({ operation }) => operation.operationId ?? '');
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
  expect(names).toEqual(
    expect.arrayContaining(['assessLegalPosition', 'withdrawCase', 'listCases', 'getCase', 'moveSitting']),
  );
});

test('every tag is one that the document explains or lists', () => {
  const listed = document.tags.map(({ name }) => name);
  for (const { operation } of operations()) expect(listed).toEqual(expect.arrayContaining([...(operation.tags ?? [])]));
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '');
  expect(references.length).toBeGreaterThan(0);
  for (const target of new Set(references)) {
    const name = /^#\/components\/schemas\/(.+)$/.exec(target)?.[1];
    expect(document.components.schemas).toHaveProperty([name ?? target]);
  }
});

test('every path’s parameters are declared, and every write bears its key', () => {
  for (const { path, method, operation } of operations()) {
    const declared = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name);
    expect([path, declared.sort()]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()]);
    const keys = (operation.parameters ?? []).filter(({ name, required }) => name === 'idempotency-key' && required);
    const isWrite = method !== 'get' && operation.security !== undefined;
    expect([path, keys.length]).toEqual([path, isWrite ? 1 : 0]);
  }
});

test('every answer is described, problems as problem details', () => {
  for (const { operation } of operations()) {
    for (const [status, { description, content }] of Object.entries(operation.responses)) {
      expect(description).not.toBe('');
      if (status >= '400') expect(content).toHaveProperty(['application/problem+json']);
    }
  }
});

test('every step and every command of people has its own form', () => {
  for (const step of STEPS.filter((name) => name !== 'open-case')) {
    expect(document.paths).toHaveProperty([`/api/v1/cases/{caseId}/steps/${step}`, 'post', 'requestBody']);
  }
  for (const command of PEOPLE_COMMANDS.filter((name) => name !== 'import-case')) {
    expect(document.paths).toHaveProperty([`/api/v1/cases/{caseId}/commands/${command}`, 'post', 'requestBody']);
  }
  expect(document.paths).toHaveProperty(['/api/v1/cases/import', 'post', 'requestBody']);
  const pause =
    document.paths['/api/v1/cases/{caseId}/commands/pause-case']?.post?.requestBody?.content['application/json']
      ?.schema;
  expect(pause).toMatchObject({ type: 'object', required: ['reason'], additionalProperties: false });
  expect(pause?.properties?.reason).toMatchObject({ title: 'Reason', description: expect.stringContaining('Sealed') });
});

describe('the pages to browse it', () => {
  const page = async (path: string) => {
    const response = await at.app.request(path);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  test('the contents lead to every operation, and each has its page', async () => {
    const { text } = await page('/api/v1/docs');
    for (const { operation } of operations()) {
      const address = `/api/v1/docs/${operation.operationId}`;
      expect(text).toContain(`href="${address}"`);
      const one = await page(address);
      expect([address, one.status]).toEqual([address, 200]);
      expect(one.text).toContain(`<h1>${operation.summary?.replaceAll("'", '&#39;')}</h1>`);
    }
  });

  test('a form is told field by field, with an example', async () => {
    const { text } = await page('/api/v1/docs/assessLegalPosition');
    for (const part of [
      '<code>outcome</code>',
      'at most 8000 characters',
      'Sealed before it is stored',
      '<h2>Example</h2>',
    ])
      expect(text).toContain(part);
  });

  test('they run no script and ask no other host', async () => {
    const { headers, text } = await page('/api/v1/docs');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*style-src 'self'/);
    expect(text).not.toMatch(/<script|<img|style="|src="|href="https?:/);
    expect((await page('/api/v1/docs/style.css')).headers.get('content-type')).toMatch(/^text\/css/);
  });

  test('there is no page for what is no operation', async () => {
    expect((await page('/api/v1/docs/walkTheDog')).status).toBe(404);
  });
});
