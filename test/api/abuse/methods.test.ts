/** Methods that an address does not have: told which ones it has (RFC 9110, 15.5.6), before anybody looks at what was sent. */
import { type Installation, installation } from '../installation.ts';
import { attempt, refusalOf } from './attempts.ts';

let at: Installation;
beforeAll(async () => {
  at = await installation();
});
afterAll(() => at.close());

test.each([
  ['POST', '/api/v1/tasks', 'GET, HEAD'],
  ['DELETE', '/api/v1/cases', 'POST, GET, HEAD'],
  ['PATCH', `/api/v1/cases/${'a'.repeat(26)}`, 'GET, HEAD'],
  ['GET', '/api/v1/restarts', 'POST'],
  ['OPTIONS', '/api/v1/tasks', 'GET, HEAD'],
])('%s %s', async (method, path, allow) => {
  const response = await attempt(at, { method, path });
  expect(response.headers.get('allow')).toBe(allow);
  expect(await refusalOf(response)).toMatchObject({ status: 405, code: 'method-not-allowed' });
});

test('where there is no address, there is no method either', async () => {
  const response = await attempt(at, {
    method: 'POST',
    path: '/api/v1/nowhere',
    body: 'x',
    headers: { 'content-type': 'text/plain' },
  });
  expect(response.headers.get('allow')).toBeNull();
  expect(await refusalOf(response)).toMatchObject({ status: 404 });
});
