/** Webhooks through the API: who may set them up, what is told once, what is never taken. */
import { attempt, refusalOf } from './abuse/attempts.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

const PATH = `/api/v1/municipalities/${MUELHEIM}/webhooks`;
const URL_ = 'https://records.muelheim.example/in';
interface Made {
  readonly id: string;
  readonly secret: string;
  readonly state: string;
}
const create = (body: object = { url: URL_ }, more: { readonly as?: string; readonly key?: string } = {}) =>
  attempt(at, { path: PATH, as: 'opa', body, ...more });
const made = async () => (await (await create()).json()) as Made;
const list = async (as = 'opa') => (await attempt(at, { method: 'GET', path: PATH, as })).json();

test('the secret is told once, and lies encrypted', async () => {
  const response = await create({ url: URL_, events: ['case-opened'] });
  expect(response.status).toBe(201);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const { id, secret, ...rest } = (await response.json()) as Made;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(rest).toEqual({ url: URL_, events: ['case-opened'], state: 'active', createdAt: at.clock });
  expect(await list()).toEqual({ webhooks: [{ id, ...rest }] });
  expect(await list('petra')).toEqual({ webhooks: [{ id, ...rest }] });
  expect(at.log.join()).not.toContain(secret.slice(6));
});

test('the same request again makes no second webhook, and tells no secret', async () => {
  await create({ url: URL_ }, { key: 'the-same-key-twice' });
  expect(await refusalOf(await create({ url: URL_ }, { key: 'the-same-key-twice' }))).toMatchObject({
    status: 409,
    code: 'webhook-made-already',
  });
  expect(await list()).toMatchObject({ webhooks: [{ url: URL_ }] });
});

test('whoever is no operator sets none up', async () => {
  expect(await refusalOf(await create({ url: URL_ }, { as: 'petra' }))).toMatchObject({ status: 403 });
  expect(await list()).toEqual({ webhooks: [] });
});

test.each([
  'http://records.muelheim.example/in',
  'http://127.0.0.1:9000/in',
  'https://user:secret@records.muelheim.example/in',
  'https://records.muelheim.example/in#part',
  'ftp://records.muelheim.example/in',
  'file:///etc/passwd',
  'records.muelheim.example',
])('%s is no address for it', async (url) => {
  expect(await refusalOf(await create({ url }))).toMatchObject({ status: 422 });
});

test('a local installation calls programs beside it, and nobody else without TLS', async () => {
  const beside = await installation({ local: true });
  const ask = (url: string) => attempt(beside, { path: PATH, as: 'opa', body: { url } });
  expect((await ask('http://127.0.0.1:9000/in')).status).toBe(201);
  expect((await ask('http://records.muelheim.example/in')).status).toBe(422);
  await beside.close();
});

test('an event that does not exist is not subscribed to', async () => {
  expect(await refusalOf(await create({ url: URL_, events: ['case-exploded'] }))).toMatchObject({ status: 422 });
});

test('a new secret holds beside the old one for a day', async () => {
  const { id, secret } = await made();
  const rotate = () => attempt(at, { path: `${PATH}/${id}/secret-rotations`, as: 'opa', key: 'rotated-only-once' });
  const rotated = (await (await rotate()).json()) as { readonly secret: string; readonly previousUntil: string };
  expect(rotated.previousUntil).toBe(new Date(Date.parse(at.clock) + 24 * 3600 * 1000).toISOString());
  // Whoever heard no answer asks again, and is told the same.
  expect(await (await rotate()).json()).toEqual(rotated);
  const held = (await at.storage.webhooks.secrets(id, at.clock)).map((one) => `whsec_${one.toString('base64')}`);
  expect(held).toEqual([rotated.secret, secret]);
});

test('what was paused is resumed, what is removed is not there', async () => {
  const { id } = await made();
  await at.storage.webhooks.setState(id, 'paused', 'status-500');
  expect(await list()).toMatchObject({ webhooks: [{ state: 'paused', problem: 'status-500' }] });
  const resumed = await attempt(at, { path: `${PATH}/${id}/resumptions`, as: 'opa' });
  expect(await resumed.json()).toEqual({ id, url: URL_, state: 'active', createdAt: at.clock });
  const remove = () => attempt(at, { method: 'DELETE', path: `${PATH}/${id}`, as: 'opa' });
  expect((await remove()).status).toBe(200);
  expect(await refusalOf(await remove())).toMatchObject({ status: 404 });
  for (const path of ['secret-rotations', 'resumptions'])
    expect(await refusalOf(await attempt(at, { path: `${PATH}/${id}/${path}`, as: 'opa' }))).toMatchObject({
      status: 404,
    });
});

test('twenty are enough', async () => {
  for (let number = 0; number < 20; number++) expect((await create()).status).toBe(201);
  expect(await refusalOf(await create())).toMatchObject({ status: 409, code: 'too-many-webhooks' });
}, 30_000);

test('the description says what a receiver is sent', async () => {
  const { webhooks } = (await (await at.app.request('/api/v1/openapi.json')).json()) as {
    readonly webhooks: Readonly<Record<string, { readonly post: { readonly requestBody: unknown } }>>;
  };
  expect(Object.keys(webhooks)).toEqual(['case.changed']);
  expect(JSON.stringify(webhooks['case.changed']?.post.requestBody)).toContain('#/components/schemas/CaseChanged');
});
