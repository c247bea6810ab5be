/** Mail against a real SMTP server on loopback, and into the outbox. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { outboxTransport, smtpTransport } from '../../../activities/mail/transport.ts';

const mail = (to: string) => ({
  messageId: '<m1@handschlag.example>',
  to,
  subject: 'Neue Aufgabe: Prüfung',
  text: 'Guten Tag',
});

let server: SMTPServer;
let url: string;
const received: string[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const code = address.startsWith('unknown') ? 550 : address.startsWith('busy') ? 451 : 0;
      done(code ? Object.assign(new Error('no'), { responseCode: code }) : null);
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.server.address();
  url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

const smtp = () => smtpTransport({ url, from: 'handschlag@muelheim.example' });

test('a mail arrives under its Message-ID and says that a machine sent it', async () => {
  expect(await smtp().send(mail('paula@muelheim.example'))).toBe('delivered');
  expect(received.at(-1)).toContain('Message-ID: <m1@handschlag.example>');
  expect(received.at(-1)).toContain('Auto-Submitted: auto-generated');
});

test('an address that the server does not know is refused for good', async () => {
  expect(await smtp().send(mail('unknown@muelheim.example'))).toBe('refused');
});

test('a busy mailbox and a server that is away are worth another try', async () => {
  expect(await smtp().send(mail('busy@muelheim.example'))).toBe('later');
  const away = smtpTransport({ url: 'smtp://127.0.0.1:9', from: 'handschlag@muelheim.example' });
  expect(await away.send(mail('paula@muelheim.example'))).toBe('later');
});

test('no header can be smuggled in by a subject or an address', async () => {
  await smtp().send({ ...mail('paula@muelheim.example'), subject: 'Hallo\r\nBcc: somebody@elsewhere.example' });
  expect(received.at(-1)).not.toMatch(/^Bcc:/m);
  const before = received.length;
  await smtp().send(mail('paula@muelheim.example>, <somebody@elsewhere.example'));
  expect(received.slice(before).join()).not.toMatch(/^To:.*somebody/m);
});

test('a mail that is sent again does not double in the outbox', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-outbox-'));
  const outbox = outboxTransport(folder, 'handschlag@muelheim.example');
  await outbox.send(mail('paula@muelheim.example'));
  await outbox.send(mail('paula@muelheim.example'));
  const files = await readdir(folder);
  expect(files).toHaveLength(1);
  expect(await readFile(join(folder, files[0] ?? ''), 'utf8')).toContain('To: paula@muelheim.example');
  await rm(folder, { recursive: true, force: true });
});
