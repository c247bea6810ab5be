/** Personal calendars under a secret address. */
import type { PersonId } from '../../domain/terms.ts';
import { attempt, openedCase, refusalOf } from './abuse/attempts.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

const FEEDS = '/api/v1/me/calendar-feeds';
type Made = { readonly id: string; readonly url: string };
const create = async (as: string) => (await (await attempt(at, { path: FEEDS, as })).json()) as Made;
const list = async (as: string) => (await attempt(at, { method: 'GET', path: FEEDS, as })).json();
const open = (url: string) => at.app.request(new URL(url).pathname);
const entriesOf = async (url: string) =>
  [...(await (await open(url)).text()).replaceAll('\r\n ', '').matchAll(/^SUMMARY:(.*)$/gm)].map(([, title]) =>
    title?.trim(),
  );

test('it holds one’s own deadlines by number and step, and the sittings', async () => {
  const caseId = await openedCase(at);
  const { url } = await create('petra');
  expect(url).toMatch(/^https:\/\/handschlag\.example\/feeds\/hsc_[A-Za-z0-9_-]{43}\.ics$/);
  const response = await open(url);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await entriesOf(url)).toEqual(
    expect.arrayContaining([`HS-${caseId.slice(0, 8).toUpperCase()}: Vollständigkeitsprüfung`, 'Sozialausschuss']),
  );
});

test('what waits for others is not in it, nor anything that is sealed', async () => {
  await openedCase(at);
  const { url } = await create('presse');
  expect((await entriesOf(url)).join()).not.toMatch(/Vollständigkeitsprüfung/);
  expect(await (await open((await create('petra')).url)).text()).not.toMatch(/Wohnsituation|Karin|Achim/);
});

test('the secret is told once, and kept as a hash alone', async () => {
  const { id, url } = await create('petra');
  expect(await list('petra')).toEqual({ feeds: [{ id, createdAt: at.clock }] });
  const stored = await at.storage.credentials.ofPerson('petra' as PersonId, 'calendar-feed', at.clock);
  expect(JSON.stringify(stored)).not.toContain(url.slice(-40, -4));
  expect(at.log.join()).not.toContain(url.slice(-40, -4));
});

test('the same request again makes no second address, and tells none', async () => {
  const once = () => attempt(at, { path: FEEDS, as: 'petra', key: 'subscribed-only-once' });
  const { id } = (await (await once()).json()) as Made;
  expect(await refusalOf(await once())).toMatchObject({ status: 409, code: 'feed-made-already' });
  expect(await list('petra')).toEqual({ feeds: [{ id, createdAt: at.clock }] });
});

test('a revoked address, a guessed one and that of somebody who left are not there', async () => {
  const [mine, hers] = [await create('petra'), await create('lea')];
  expect(
    await refusalOf(await attempt(at, { method: 'DELETE', path: `${FEEDS}/${hers.id}`, as: 'petra' })),
  ).toMatchObject({ status: 404 });
  expect((await attempt(at, { method: 'DELETE', path: `${FEEDS}/${mine.id}`, as: 'petra' })).status).toBe(200);
  expect(await refusalOf(await open(mine.url))).toMatchObject({ status: 404, code: 'not-found' });
  expect(await refusalOf(await open(hers.url.replace(/.{8}\.ics$/, 'AAAAAAAA.ics')))).toMatchObject({ status: 404 });
  expect((await open(hers.url)).status).toBe(200);
  const lea = await at.storage.people.find('lea' as PersonId);
  if (lea) await at.storage.people.put({ ...lea, roles: [] });
  expect((await open(hers.url)).status).toBe(404);
});

test('ten are enough', async () => {
  for (let made = 0; made < 10; made += 1) await create('petra');
  expect(await refusalOf(await attempt(at, { path: FEEDS, as: 'petra' }))).toMatchObject({
    status: 422,
    code: 'too-many-feeds',
  });
});
