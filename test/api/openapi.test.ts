/** The API's description: OpenAPI 3.1, whole, and in step with the guideline's table. */
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
  readonly summary?: string;
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
    expect([path, keys.length]).toEqual([path, method === 'post' ? 1 : 0]);
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
