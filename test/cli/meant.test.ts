/** What cannot be taken back happens only where it was meant, and options never take the words that a command is about. */
import { type ApiDouble, apiDouble } from './api-double.ts';
import { handschlag } from './handschlag.ts';

const CASE = 'k3vuo5jqn2x7ab4mlw6ctzr2ae';
let api: ApiDouble;
beforeEach(async () => {
  api = await apiDouble();
});
afterEach(() => api.close());

const typed = (line: string) =>
  handschlag(line.split(' '), { HANDSCHLAG_URL: api.url, HANDSCHLAG_TOKEN: 'given-token' });

test('what cannot be taken back needs --yes where nobody can be asked', async () => {
  for (const line of [`erase ${CASE} --key k`, `retention consent ${CASE}`, 'webhook remove w --municipality m']) {
    expect(await typed(line)).toMatchObject({ exit: 2, err: expect.stringContaining('--yes') });
    expect(api.asked).toEqual([]);
  }
  expect((await typed(`erase ${CASE} --key k --yes`)).exit).toBe(0);
  expect(api.asked.map(({ path }) => path)).toEqual([`/api/v1/cases/${CASE}/commands/order-erasure`]);
});

test('an option that may be repeated does not swallow what the command is about', async () => {
  await typed(`erase --key one --key two ${CASE} --yes`);
  expect(JSON.parse(api.asked.at(-1)?.body ?? '')).toMatchObject({ keys: ['one', 'two'] });
  api.answers = [{ status: 201, body: { id: 'w', secret: 's' } }];
  await typed('webhook add --municipality m --event case-opened https://records.example/x');
  expect(JSON.parse(api.asked.at(-1)?.body ?? '')).toMatchObject({
    url: 'https://records.example/x',
    events: ['case-opened'],
  });
});
