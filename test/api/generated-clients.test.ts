/** What programs make of the description: clients that are generated from it do what it says and nothing else. */
import { type ApiDocument, apiDocument, operationsOf } from './api-document.ts';
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
