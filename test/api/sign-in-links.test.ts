/** Sign-in by a mailed link: once, within half an hour, for carriers alone, and without a hint who is known. */
import type { Instant, PersonId } from '../../domain/terms.ts';
import { refusalOf } from './abuse/attempts.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

const post = (path: string, body: object) =>
  at.app.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const ask = (email: string) => post('/api/v1/sign-in-links', { email });
const bearing = (token: string, path = '/api/v1/me', method = 'GET') =>
  at.app.request(path, { method, headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'end-of-session' } });
/** The look-up goes on after the answer; where nobody is mailed, the test's own time ends it. */
const mailed = async (): Promise<string> => {
  while (at.mails.length === 0) await new Promise((done) => setTimeout(done, 5));
  return /https:\/\/handschlag\.example(\/sign-in\/\S+)/.exec(at.mails.at(-1)?.text ?? '')?.[1] ?? '';
};
const linkOf = async (email = 'carla@people.example'): Promise<string> => {
  expect((await ask(email)).status).toBe(202);
  return mailed();
};
const signedIn = async () => {
  const response = await post('/api/v1/sessions', { link: await linkOf() });
  expect(response.status).toBe(201);
  return (await response.json()) as { readonly token: string; readonly expiresAt: Instant };
};

test('the link leads to a session of a working day', async () => {
  const { token, expiresAt } = await signedIn();
  expect(expiresAt).toBe('2026-03-02T19:00:00.000Z');
  expect(await (await bearing(token)).json()).toMatchObject({ id: 'carla' });
  at.clock = '2026-03-02T18:59:59.000Z' as Instant;
  expect((await bearing(token)).status).toBe(200);
  at.clock = expiresAt;
  expect(await refusalOf(await bearing(token))).toMatchObject({ status: 401, code: 'not-signed-in' });
});

test('it works once, and for half an hour', async () => {
  const used = await linkOf();
  expect((await post('/api/v1/sessions', { link: used })).status).toBe(201);
  expect(await refusalOf(await post('/api/v1/sessions', { link: used }))).toMatchObject({
    status: 401,
    code: 'link-unusable',
  });
});

test('an expired link and a guessed one are answered alike', async () => {
  const link = await linkOf();
  at.clock = '2026-03-02T09:30:00.000Z' as Instant;
  const [expired, guessed] = await Promise.all(
    [link, link.replace(/.{6}$/, 'AAAAAA')].map(async (one) =>
      refusalOf(await post('/api/v1/sessions', { link: one })),
    ),
  );
  expect({ ...expired, instance: '' }).toEqual({ ...guessed, instance: '' });
});

test('two who open one link at once: one gets in', async () => {
  const link = await linkOf();
  const answers = await Promise.all([1, 2, 3, 4].map(() => post('/api/v1/sessions', { link })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
});

test('an unknown address, an office’s and a carrier’s are answered alike; only the carrier gets a mail', async () => {
  const bodies = await Promise.all(
    ['nobody@people.example', 'petra@people.example', 'CARLA@people.example'].map(async (email) => {
      const response = await ask(email);
      return [response.status, await response.text()];
    }),
  );
  expect(new Set(bodies.map(String)).size).toBe(1);
  await mailed();
  expect(at.linksFor).toEqual(['carla']);
  expect(at.mails.map(({ to }) => to)).toEqual(['carla@people.example']);
});

test('the mail speaks the person’s language, and says what to do if one has not asked', async () => {
  const carla = await at.storage.people.find('carla' as PersonId);
  if (carla) await at.storage.people.put({ ...carla, language: 'en' });
  await linkOf();
  expect(at.mails[0]).toMatchObject({
    subject: 'Your access to Handschlag',
    text: expect.stringContaining('there is nothing to do'),
  });
});

test('signing out ends the session, and erasing the person does', async () => {
  const { token } = await signedIn();
  expect(await (await bearing(token, '/api/v1/sessions/current', 'DELETE')).json()).toEqual({ ended: true });
  expect((await bearing(token)).status).toBe(401);
  at.clock = '2026-03-02T09:05:00.000Z' as Instant;
  const link = await linkOf();
  const { token: second } = (await (await post('/api/v1/sessions', { link })).json()) as { readonly token: string };
  await at.storage.people.erase('carla' as PersonId);
  expect((await bearing(second)).status).toBe(401);
});

test('whoever holds no role any more gets no link, and no session that they had', async () => {
  const { token } = await signedIn();
  const carla = await at.storage.people.find('carla' as PersonId);
  if (carla) await at.storage.people.put({ ...carla, roles: [] });
  expect((await bearing(token)).status).toBe(403);
});

test.each(['carla@people.example\r\nBcc: alle@example.org', 'carla@people.example, alle@example.org', 'nobody'])(
  'no mail goes where %j leads',
  async (email) => {
    expect(await refusalOf(await ask(email))).toMatchObject({ status: 422, code: 'form-invalid' });
    expect(at.mails).toEqual([]);
  },
);

test('neither link nor session stands in the log or in the store', async () => {
  const link = await linkOf();
  const { token } = (await (await post('/api/v1/sessions', { link })).json()) as { readonly token: string };
  await bearing(token);
  const log = at.log.join();
  for (const secret of [link.slice(-20), token.slice(-20)]) expect(log).not.toContain(secret);
  expect(log).not.toContain('people.example');
  const stored = await at.storage.credentials.ofPerson('carla' as PersonId, 'session', at.clock);
  expect(JSON.stringify(stored)).not.toContain(token.slice(-20));
});

test('whoever keeps asking or guessing is told to wait', async () => {
  const strict = await installation({ limits: { requestsPerMinute: 100, failuresPerMinute: 20, trustedProxies: 0 } });
  await at.close();
  at = strict;
  let last = await ask('nobody@people.example');
  for (let tries = 0; tries < 30 && last.status !== 429; tries += 1) last = await ask('nobody@people.example');
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refusalOf(last)).toMatchObject({ status: 429, code: 'too-many-requests' });
});
