/** The mails of a demonstration, to look into. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxTransport } from '../../activities/mail/outbox-transport.ts';
import { attempt, refusalOf } from './abuse/attempts.ts';
import { type Installation, installation } from './installation.ts';

let folder: string;
let at: Installation;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handschlag-outbox-'));
  at = await installation({ outbox: folder });
});
afterAll(async () => {
  await at.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string) => attempt(at, { method: 'GET', path, as: 'carla' });

test('they are listed, the latest first, and read as they would have been sent', async () => {
  expect(await (await get('/api/v1/outbox')).json()).toEqual({ mails: [] });
  const transport = outboxTransport(folder, 'handschlag@muelheim.example');
  const mail = { to: 'carla@people.example', text: 'Grüße', html: '<p>Grüße</p>' };
  await transport.send({
    ...mail,
    subject: 'Frist für „Freigabe“ läuft ab: bitte prüfen Sie das Anschreiben',
    messageId: '<one@handschlag>',
  });
  await new Promise((done) => setTimeout(done, 5));
  await transport.send({ ...mail, subject: 'Zweite', messageId: '<two@handschlag>' });
  const { mails } = (await (await get('/api/v1/outbox')).json()) as {
    readonly mails: readonly { readonly id: string }[];
  };
  expect(mails).toMatchObject([
    { to: 'carla@people.example', subject: 'Zweite' },
    { subject: 'Frist für „Freigabe“ läuft ab: bitte prüfen Sie das Anschreiben' },
  ]);
  const one = await get(`/api/v1/outbox/${mails[0]?.id}`);
  expect([one.headers.get('content-type'), await one.text()]).toEqual([
    'message/rfc822',
    expect.stringContaining('Subject: Zweite'),
  ]);
});

test('no other file is read', async () => {
  for (const name of ['..%2f..%2fetc%2fpasswd', 'keys.sqlite', '20260302T090000000Z-000000000000000000000000.eml'])
    expect(await refusalOf(await get(`/api/v1/outbox/${name}`))).toMatchObject({ status: 404 });
});

test('where mails are really sent, there is no outbox', async () => {
  const real = await installation();
  const response = await attempt(real, { method: 'GET', path: '/api/v1/outbox' });
  expect(await refusalOf(response)).toMatchObject({ status: 404, code: 'not-found' });
  await real.close();
});
