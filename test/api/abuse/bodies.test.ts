/** Bodies that are no form: malformed, foreign, bottomless, endless. */
import type { CaseId } from '../../../domain/terms.ts';
import { type Installation, installation } from '../installation.ts';
import { attempt, heads, openedCase, refusalOf } from './attempts.ts';

let at: Installation;
let caseId: CaseId;
beforeAll(async () => {
  at = await installation();
  caseId = await openedCase(at);
});
afterAll(() => at.close());

const check = (body: unknown, headers: Record<string, string> = {}) => ({
  path: `/api/v1/cases/${caseId}/steps/check-completeness`,
  body,
  headers,
});

test.each([
  ['nothing at all', '', 400, 'json-malformed'],
  ['half a form', '{"outcome":', 400, 'json-malformed'],
  ['no JSON', 'outcome: complete', 400, 'json-malformed'],
  ['a trailing comma', '{"outcome":"complete",}', 400, 'json-malformed'],
  ['a number that JSON does not have', '{"outcome":NaN}', 400, 'json-malformed'],
  ['two forms', '{"outcome":"complete"}{"outcome":"complete"}', 400, 'json-malformed'],
  ['a list', '[]', 422, 'form-invalid'],
  ['a text', '"complete"', 422, 'form-invalid'],
  ['null', 'null', 422, 'form-invalid'],
  ['an unknown field', '{"outcome":"complete","surprise":1}', 422, 'form-invalid'],
  ['a prototype', '{"outcome":"complete","__proto__":{"outcome":"complete"}}', 422, 'form-invalid'],
  ['a constructor', '{"outcome":"complete","constructor":{"prototype":{}}}', 422, 'form-invalid'],
  ['brackets without end', '['.repeat(200_000), 400, 'json-too-deep'],
  ['objects without end', '{"a":'.repeat(200_000), 400, 'json-too-deep'],
  ['more than a form’s megabyte', JSON.stringify({ outcome: 'x'.repeat(1_100_000) }), 413, 'body-too-large'],
])('%s is refused', async (_what, body, status, code) => {
  const before = await heads(at, caseId);
  expect(await refusalOf(await attempt(at, check(body)))).toMatchObject({ status, code });
  expect(await heads(at, caseId)).toEqual(before);
});

test('50 MB are refused without being read to their end', async () => {
  let given = 0;
  const piece = new Uint8Array(64 * 1024).fill(0x20);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += piece.length;
      if (given > 50 * 1024 * 1024) controller.close();
      else controller.enqueue(piece);
    },
  });
  const request = new Request(`http://localhost${check('').path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await at.token({ sub: 'sub-petra' })}`,
      'content-type': 'application/json',
      'idempotency-key': 'fifty-megabytes',
    },
    body,
    duplex: 'half',
  } as RequestInit);
  expect(await refusalOf(await at.app.request(request))).toMatchObject({ status: 413, code: 'body-too-large' });
  expect(given).toBeLessThan(3 * 1024 * 1024);
});

test('50 MB that announce themselves are refused at once', async () => {
  const refusal = await refusalOf(await attempt(at, check('{}', { 'content-length': String(50 * 1024 * 1024) })));
  expect(refusal).toMatchObject({ status: 413, code: 'body-too-large' });
});

test.each([
  ['a form of a browser', 'application/x-www-form-urlencoded'],
  ['plain text', 'text/plain'],
  ['no type', ''],
  ['a type that only begins alike', 'application/jsonp'],
])('%s is no JSON', async (_what, type) => {
  const refusal = await refusalOf(await attempt(at, check('{"outcome":"complete"}', { 'content-type': type })));
  expect(refusal).toMatchObject({ status: 415, code: 'not-json' });
});

test.each([
  ['missing', undefined],
  ['too short', 'short'],
  ['too long', 'k'.repeat(201)],
  ['with a space in it', 'eine Absicht'],
])('an idempotency key that is %s is refused', async (_what, key) => {
  const response = await at.app.request(check('').path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await at.token({ sub: 'sub-petra' })}`,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: '{"outcome":"complete"}',
  });
  expect(await refusalOf(response)).toMatchObject({ status: 400, code: 'idempotency-key-invalid' });
});
