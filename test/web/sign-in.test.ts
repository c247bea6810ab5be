/** Signing in on the pages: at the provider, by a mailed link, and out again. */
import type { Instant } from '../../domain/terms.ts';
import { PROVIDER, type Site, site } from './site.ts';

let here: Site;
beforeEach(async () => {
  here = await site();
});
afterEach(() => here.close());

const locationOf = (response: Response) => [response.status, response.headers.get('location')];

test('whoever is not signed in signs in first, and comes back to where they wanted to go', async () => {
  const browser = here.browser();
  expect(locationOf(await browser.get('/cases?phase=request'))).toEqual([
    303,
    '/sign-in?back=%2Fcases%3Fphase%3Drequest',
  ]);
  expect(locationOf(await browser.get('/sign-in/start?back=/cases?phase=request'))).toEqual([
    303,
    `${PROVIDER}/authorize`,
  ]);
  expect(locationOf(await browser.get('/sign-in/callback?code=sub-petra&state=state'))).toEqual([
    303,
    '/cases?phase=request',
  ]);
  expect(await browser.text('/tasks')).toContain('Person petra');
});

test.each([
  ['another host', 'https://evil.example/'],
  ['another host without a scheme', '//evil.example/'],
  ['another host for browsers that mend slashes', '/\\evil.example/'],
  ['another host behind a tab', '/\t/evil.example/'],
  ['a script', 'javascript:alert(1)'],
])('no link leads to %s after the sign-in', async (_what, back) => {
  const browser = here.browser();
  await browser.get(`/sign-in/start?back=${encodeURIComponent(back)}`);
  expect(locationOf(await browser.get('/sign-in/callback?code=sub-petra&state=state'))).toEqual([303, '/']);
});

test('an answer of the provider opens nothing in a browser that did not ask for it', async () => {
  expect(locationOf(await here.browser().get('/sign-in/callback?code=sub-petra&state=state'))).toEqual([
    303,
    '/sign-in',
  ]);
  const other = here.browser();
  await other.get('/sign-in/start');
  const forged = await other.get('/sign-in/callback?code=sub-petra&state=forged');
  expect(forged.status).toBe(400);
  expect((await other.get('/tasks')).status).toBe(303);
});

test('a session that a browser had before opens nothing after somebody has signed in (session fixation)', async () => {
  const browser = await here.as('petra');
  const before = new Map(browser.cookies);
  await browser.get('/sign-in/start');
  await browser.get('/sign-in/callback?code=sub-dora&state=state');
  expect(await browser.text('/tasks')).toContain('Person dora');
  const planted = here.browser();
  for (const [name, value] of before) planted.cookies.set(name, value);
  expect((await planted.get('/tasks')).status).toBe(303);
});

test('the session’s cookie is sealed, and no script and no other site gets it', async () => {
  const browser = here.browser();
  await browser.get('/sign-in/start');
  const response = await browser.get('/sign-in/callback?code=sub-petra&state=state');
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith('__Host-handschlag-session='));
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
  expect(cookie).not.toMatch(/petra|hs_/);
});

test('signing out ends the session here and at the provider', async () => {
  const browser = await here.as('petra');
  const before = new Map(browser.cookies);
  expect(locationOf(await browser.post('/sign-out', {}))).toEqual([303, `${PROVIDER}/end`]);
  for (const [name, value] of before) browser.cookies.set(name, value);
  expect((await browser.get('/tasks')).status).toBe(303);
});

test('a session ends with the working day', async () => {
  const browser = await here.as('petra');
  here.at.clock = '2026-03-02T18:59:00.000Z' as Instant;
  expect((await browser.get('/tasks')).status).toBe(200);
  here.at.clock = '2026-03-02T19:01:00.000Z' as Instant;
  expect((await browser.get('/tasks')).status).toBe(303);
});

test('whoever the directory does not know is told so', async () => {
  const browser = here.browser();
  await browser.get('/sign-in/start');
  const response = await browser.get('/sign-in/callback?code=sub-nobody&state=state');
  expect([response.status, await response.text()]).toEqual([
    403,
    expect.stringContaining('Sie sind hier nicht eingetragen'),
  ]);
});

test('a form that another site sends is refused, whoever is signed in (CSRF)', async () => {
  const browser = await here.as('petra');
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const response = await browser.post('/sign-out', {}, foreign);
  expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('nicht von dieser Seite')]);
  expect((await browser.get('/tasks')).status).toBe(200);
});

describe('a mailed link', () => {
  test('asking for one says the same whether an address is known or not', async () => {
    const answers = await Promise.all(
      ['carla@people.example', 'nobody@people.example'].map(async (email) => {
        const response = await here.browser().post('/sign-in/link', { email });
        return [response.status, await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(202);
    expect(answers[0]?.[1]).not.toContain('Postausgang');
  });

  test('is asked for with a whole address', async () => {
    const response = await here.browser().post('/sign-in/link', { email: 'carla' });
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('vollständige E-Mail-Adresse'),
    ]);
  });

  test('is not used up by programs that look into mails: a button signs in, once', async () => {
    const secret = await here.link('carla');
    const browser = here.browser();
    for (let looks = 0; looks < 3; looks += 1) {
      const page = await browser.get(`/sign-in/${secret}`);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<form method="post">')]);
    }
    expect(locationOf(await browser.post(`/sign-in/${secret}`, {}))).toEqual([303, '/tasks']);
    expect(await browser.text('/tasks')).toContain('Person carla');
    expect((await here.browser().post(`/sign-in/${secret}`, {})).status).toBe(410);
    expect(await here.browser().text(`/sign-in/${secret}?lang=en`)).toContain('This link no longer works');
  });
});

test('whoever tries and tries is told to wait, and whoever is signed in goes on', async () => {
  const limits = { requestsPerMinute: 100, failuresPerMinute: 3, trustedProxies: 0 };
  const narrow = await site({ limits });
  try {
    const petra = await narrow.as('petra');
    const browser = narrow.browser();
    const statuses = [];
    for (let tries = 0; tries < 4; tries += 1) statuses.push((await browser.get('/sign-in/hsl_guessed')).status);
    expect(statuses).toEqual([410, 410, 410, 429]);
    const refused = await browser.get('/sign-in');
    expect([refused.headers.get('retry-after'), await refused.text()]).toEqual([
      expect.stringMatching(/^\d+$/),
      expect.stringContaining('Das ging zu schnell'),
    ]);
    expect((await petra.get('/tasks')).status).toBe(200);
  } finally {
    await narrow.close();
  }
});
