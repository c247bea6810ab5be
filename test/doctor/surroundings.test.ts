/** `handschlag doctor` on what the installation talks to: processes, mail, sign-in; and on when it was last backed up. */
import { rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { lastBackupFile } from '../../storage/machine-files.ts';
import { at, createPatient, discharge, type Patient } from './patient.ts';

let patient: Patient;
beforeEach(async () => {
  patient = await createPatient();
});
afterEach(() => discharge(patient));

test('processes that do not answer, or that are not ready, with what keeps them from it', async () => {
  const gone = at('http://127.0.0.1:9', 'http://127.0.0.1:9');
  expect(await patient.told('web', gone)).toEqual(['wrong', 'http://127.0.0.1:9 does not answer']);
  expect(await patient.told('clock', gone)).toEqual(['skipped', 'see the web process']);
  expect(await patient.told('mails', gone)).toEqual(['skipped', 'see the worker']);
  expect(await patient.told('worker', gone)).toEqual(['wrong', 'does not answer']);
  expect(await patient.told('temporal', gone)).toEqual(['wrong', '127.0.0.1:9 does not answer']);
  const url = await patient.answering((request, response) => {
    if (request.url === '/health/live') response.end();
    else response.writeHead(503).end(JSON.stringify({ parts: { journal: 'ok', worker: 'no worker asks for work' } }));
  });
  expect(await patient.told('web', at(url))).toEqual(['wrong', 'not ready (worker: no worker asks for work)']);
  expect((await patient.told('clock', at(url)))[0]).toBe('well');
  expect(await patient.told('clock', { ...at(url), now: () => Date.now() + 600_000 })).toEqual([
    'wrong',
    expect.stringContaining('from the web process’s'),
  ]);
}, 40_000);

test('mails that are stuck', async () => {
  const url = await patient.answering((_request, response) => response.end('handschlag_notices_failing 3\n'));
  expect(await patient.told('mails', at(url, url))).toEqual(['wrong', '3 are not taken and tried again and again']);
}, 20_000);

test('a mail server that takes mails, one that wants a login, and none', async () => {
  const server = new SMTPServer({ authOptional: true, hideSTARTTLS: true, allowInsecureAuth: true });
  server.onAuth = (_auth, _session, done) => done(new Error('wrong'));
  patient.servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const address = `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  patient.environment.HANDSCHLAG_SMTP_URL = `smtp://${address}`;
  expect((await patient.told('smtp'))[0]).toBe('well');
  patient.environment.HANDSCHLAG_SMTP_URL = `smtp://me:hunter2@${address}`;
  const [kind, text] = await patient.told('smtp');
  expect([kind, text]).toEqual(['wrong', expect.stringContaining('EAUTH')]);
  expect(text).not.toContain('hunter2');
  patient.environment.HANDSCHLAG_SMTP_URL = 'smtp://127.0.0.1:9';
  expect((await patient.told('smtp'))[0]).toBe('wrong');
}, 30_000);

test('a mail server that is no address, and one that production lacks', async () => {
  patient.environment.HANDSCHLAG_SMTP_URL = 'mail.example.de:587';
  expect(await patient.told('smtp')).toEqual(['wrong', 'HANDSCHLAG_SMTP_URL is no address']);
  patient.environment = { HANDSCHLAG_IMAP_URL: 'imap://mail.example.de' };
  expect(await patient.told('imap')).toEqual(['wrong', 'HANDSCHLAG_IMAP_URL is no address']);
  expect((await patient.told('smtp'))[0]).toBe('skipped');
  patient.environment = { HANDSCHLAG_MODE: 'production' };
  expect(await patient.told('smtp')).toEqual(['wrong', 'none is named']);
});

test('an identity provider that names itself otherwise, or is away; a mailbox that is away', async () => {
  const issuer = await patient.answering((_request, response) =>
    response.end(JSON.stringify({ issuer: 'https://other.example' })),
  );
  patient.environment.HANDSCHLAG_OIDC_ISSUER = issuer;
  expect(await patient.told('issuer')).toEqual(['wrong', 'names itself https://other.example']);
  patient.environment.HANDSCHLAG_OIDC_ISSUER = 'http://127.0.0.1:9';
  expect(await patient.told('issuer')).toEqual(['wrong', expect.stringContaining('cannot be reached')]);
  patient.environment.HANDSCHLAG_IMAP_URL = 'imaps://127.0.0.1:9';
  expect((await patient.told('imap'))[0]).toBe('wrong');
}, 30_000);

test('no back-up yet, or one of last week', async () => {
  const week = new Date(Date.now() - 8 * 86_400_000).toISOString();
  writeFileSync(lastBackupFile(patient.folder), JSON.stringify({ id: 'x', at: week }));
  expect(await patient.told('backup')).toEqual(['wrong', '8 days ago']);
  rmSync(lastBackupFile(patient.folder));
  expect(await patient.told('backup')).toEqual(['wrong', 'none yet']);
});
