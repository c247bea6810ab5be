/** Whoever writes a receiver has the description alone: what it says of a message's signature is how messages are signed. */
import { createHmac } from 'node:crypto';
import { signed } from '../../activities/webhooks/signature.ts';
import { CaseChangedSchema } from '../../client/http/schemas/webhooks.ts';
import { type ApiDocument, apiDocument } from './api-document.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let document: ApiDocument;
beforeAll(async () => {
  at = await installation();
  document = await apiDocument(at);
});
afterAll(() => at.close());

const told = () => document.webhooks['case.changed']?.post.description ?? '';

test('the message that it gives to try is signed as ours are', () => {
  const [, secret = '', id = '', time = '', body = '', signature = ''] =
    /under the secret `whsec_([^`]+)`, .*? `(msg_1)`, .*? `(\d+)` and the body `([^`]+)` have the signature `([^`]+)`/.exec(
      told(),
    ) ?? [];
  const key = Buffer.from(secret, 'base64');
  expect(signed(id, Number(time), body, [key])['webhook-signature']).toBe(signature);
  expect(`v1,${createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')}`).toBe(signature);
});

test('it says what is signed, under which key, and what each answer brings about', () => {
  for (const word of ['HMAC-SHA256', '`whsec_`', 'base64', '`webhook-id`', '`webhook-timestamp`', '2xx', '410'])
    expect(told()).toContain(word);
});

test('the example of a message is one', () => {
  const [example] = document.components.schemas.CaseChanged?.examples ?? [];
  expect(CaseChangedSchema.strict().safeParse(example).error).toBeUndefined();
});

test('the contents lead to a page about what receivers are sent', async () => {
  expect(await (await at.app.request('/api/v1/docs')).text()).toContain('href="/api/v1/docs/caseChanged"');
  const page = await (await at.app.request('/api/v1/docs/caseChanged')).text();
  for (const part of [
    '<h1>Something happened in a case</h1>',
    'webhook-signature',
    'href="/api/v1/docs#schema-CaseChanged"',
  ])
    expect(page).toContain(part);
});
