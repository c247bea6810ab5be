/** Mail against real SMTP servers on loopback: encrypted, with a login, refusing, putting off, disappearing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { messageOf } from '../../../activities/mail/mail-message.ts';
import { outboxTransport } from '../../../activities/mail/outbox-transport.ts';
import { type SmtpServer, type SmtpTransport, smtpTransport } from '../../../activities/mail/smtp-transport.ts';
import { freePort } from '../../api/free-port.ts';
import { type Certificate, makeCertificate } from '../../mail-servers/certificate.ts';
import { knows, type SmtpHost, startSmtp } from '../../mail-servers/smtp.ts';

const FROM = 'handschlag@muelheim.example';
const mail = (to = 'paula@muelheim.example', id = 'm1') => ({
  messageId: `<${id}@handschlag.example>`,
  to,
  subject: 'Neue Aufgabe: Prüfung',
  text: 'Guten Tag',
  html: '<!DOCTYPE html>\n<html lang="de"><body><p>Guten Tag</p></body></html>',
  language: 'de' as const,
  list: 'muelheim.handschlag.example',
});
const LOGIN = { user: 'handschlag', password: 'a-password-that-is-nowhere-logged' };

let folder: string;
let certificate: Certificate;
let server: SmtpHost;
const opened: (SmtpHost | SmtpTransport)[] = [];
const logged: string[] = [];
const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-smtp-'));
  certificate = makeCertificate(folder);
  server = await startSmtp({ disabledCommands: ['STARTTLS', 'AUTH'] });
}, 30_000);
afterEach(async () => {
  for (const one of opened.splice(0)) await ('stop' in one ? one.stop() : one.close());
  logged.length = 0;
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const started = async (options: Parameters<typeof startSmtp>[0]): Promise<SmtpHost> => {
  const host = await startSmtp(options);
  opened.unshift(host);
  return host;
};
function smtp(changes: Partial<SmtpServer> = {}, from = FROM, bounces?: string): SmtpTransport {
  const near: SmtpServer = { host: '127.0.0.1', port: server.port, tls: 'none', introducedAs: 'handschlag.example' };
  const transport = smtpTransport({ ...near, ...changes }, { from, ...(bounces ? { bounces } : {}) }, log);
  opened.unshift(transport);
  return transport;
}
const encrypting = () => ({ key: certificate.key, cert: certificate.cert });
const codes = () => logged.map((line) => JSON.parse(line).code);

test('a mail arrives under its Message-ID and says that a machine sent it, in which language and of which list', async () => {
  expect(await smtp().send(mail())).toBe('delivered');
  const text = server.received.at(-1)?.text ?? '';
  for (const line of [
    'Message-ID: <m1@handschlag.example>',
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: All',
    'Content-Language: de',
    'List-ID: <muelheim.handschlag.example>',
  ])
    expect(text).toContain(`${line}\r\n`);
  expect(text).toMatch(/^Date: \w{3}, \d{2} \w{3} \d{4} /m);
});

test('what comes back goes to the address for it, and the server hears by which name we go', async () => {
  expect(await smtp({}, FROM, 'returned@muelheim.example').send(mail())).toBe('delivered');
  expect(server.received.at(-1)).toMatchObject({
    from: 'returned@muelheim.example',
    to: ['paula@muelheim.example'],
    introducedAs: 'handschlag.example',
  });
  expect(server.received.at(-1)?.text).toContain(`From: ${FROM}\r\n`);
});

test('a mail is plain text first, and the same in HTML for programs that prefer it', async () => {
  expect(await smtp().send(mail())).toBe('delivered');
  const text = server.received.at(-1)?.text ?? '';
  expect(text).toMatch(/^Content-Type: multipart\/alternative;/m);
  expect(text.indexOf('Content-Type: text/plain')).toBeLessThan(text.indexOf('Content-Type: text/html'));
  expect(text).toContain('<html lang="de">');
});

test('mails that follow each other share a connection', async () => {
  const before = server.connections();
  const transport = smtp();
  for (const id of ['one', 'two', 'three']) expect(await transport.send(mail(undefined, id))).toBe('delivered');
  expect(server.connections() - before).toBe(1);
});

describe('what a server answers', () => {
  test.each([
    ['an address that it does not know', 'recipient.550@muelheim.example', 'refused', 'mail-refused'],
    [
      'a mailbox that is busy, or a sender whom it sees for the first time',
      'recipient.451@muelheim.example',
      'later',
      'mail-put-off',
    ],
    ['a sign-in that it wants first', 'recipient.530@muelheim.example', 'later', 'mail-server-away'],
    ['a mail that it finally will not take', 'content.554@muelheim.example', 'refused', 'mail-refused'],
    ['no room for now', 'content.452@muelheim.example', 'later', 'mail-put-off'],
    ['that it is closing', 'recipient.421@muelheim.example', 'later', 'mail-server-away'],
  ])('%s', async (_what, to, expected, code) => {
    expect(await smtp().send(mail(to))).toBe(expected);
    expect(codes()).toEqual([code]);
    expect(logged.join()).not.toContain(to);
  });

  test('a sender that it does not take says nothing about the recipient: the mail stays owed, operators hear of it', async () => {
    expect(await smtp({}, 'sender.550@muelheim.example').send(mail())).toBe('later');
    expect(codes()).toEqual(['mail-sender-refused']);
  });
});

describe('encryption', () => {
  test('TLS from the first byte, with a login', async () => {
    const host = await started({ secure: true, ...encrypting(), onAuth: knows(LOGIN) });
    const transport = smtp({ port: host.port, tls: 'implicit', ca: certificate.cert, login: LOGIN });
    expect(await transport.send(mail())).toBe('delivered');
    expect(host.received).toMatchObject([{ secure: true, user: 'handschlag' }]);
  });

  test('STARTTLS before the login', async () => {
    const host = await started({ ...encrypting(), onAuth: knows(LOGIN) });
    const transport = smtp({ port: host.port, tls: 'required', ca: certificate.cert, login: LOGIN });
    expect(await transport.send(mail())).toBe('delivered');
    expect(host.received).toMatchObject([{ secure: true, user: 'handschlag' }]);
  });

  test('a server that offers no STARTTLS gets neither login nor mail', async () => {
    let tried = 0;
    const host = await started({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth(_auth, _session, done) {
        tried += 1;
        done(null, { user: 'anybody' });
      },
    });
    expect(await smtp({ port: host.port, tls: 'required', login: LOGIN }).send(mail())).toBe('later');
    expect({ tried, received: host.received }).toEqual({ tried: 0, received: [] });
    expect(codes()).toEqual(['mail-not-encrypted']);
  });

  test.each(['required', 'implicit'] as const)('a certificate that nobody trusts is not trusted (%s)', async (tls) => {
    const host = await started({ secure: tls === 'implicit', ...encrypting() });
    expect(await smtp({ port: host.port, tls }).send(mail())).toBe('later');
    expect(host.received).toEqual([]);
  });

  test('a login that is refused loses no notice, and neither name nor password is logged', async () => {
    const host = await started({
      ...encrypting(),
      authOptional: false,
      onAuth: knows({ user: 'other', password: 'x' }),
    });
    const transport = smtp({ port: host.port, tls: 'required', ca: certificate.cert, login: LOGIN });
    expect(await transport.send(mail())).toBe('later');
    expect(codes()).toEqual(['mail-login-refused']);
    expect(logged.join()).not.toContain(LOGIN.password);
    expect(logged.join()).not.toContain(`"${LOGIN.user}"`);
  });
});

describe('a server that is not there', () => {
  test('is worth another try, and takes mail again once it is back', async () => {
    const port = await freePort();
    const transport = smtp({ port });
    expect(await transport.send(mail())).toBe('later');
    expect(codes()).toEqual(['mail-server-away']);
    const back = await startSmtp({ disabledCommands: ['STARTTLS', 'AUTH'] }, port);
    opened.push(back);
    expect(await transport.send(mail())).toBe('delivered');
  });

  test('may go between two mails on one connection', async () => {
    const options = { disabledCommands: ['STARTTLS', 'AUTH'] };
    const first = await startSmtp(options);
    const transport = smtp({ port: first.port });
    expect(await transport.send(mail())).toBe('delivered');
    await first.stop();
    expect(await transport.send(mail())).toBe('later');
    const again = await startSmtp(options, first.port);
    opened.push(again);
    expect(await transport.send(mail())).toBe('delivered');
  });

  test('and never speaks does not hold an attempt for longer than its bound', async () => {
    const silent = createServer((socket) => socket.on('error', () => {}));
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const began = performance.now();
    expect(await smtp({ port }).send(mail())).toBe('later');
    expect(performance.now() - began).toBeLessThan(25_000);
    await new Promise<void>((done) => silent.close(() => done()));
  }, 40_000);
});

describe('no header can be smuggled in', () => {
  const BREAKS = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\0\r\n'];

  test.each(BREAKS)('by a subject: %j', async (line) => {
    expect(await smtp().send({ ...mail(), subject: `Hallo${line}Bcc: somebody@elsewhere.example` })).toBe('delivered');
    expect(server.received.at(-1)?.text).not.toMatch(/^Bcc:/im);
    expect(server.received.at(-1)?.to).toEqual(['paula@muelheim.example']);
    // Not left to the library alone.
    const { subject } = messageOf(
      { ...mail(), subject: `Hallo${line}Bcc: somebody@elsewhere.example` },
      { from: FROM },
    );
    expect(subject).toBe('Hallo Bcc: somebody@elsewhere.example');
  });

  test.each(BREAKS)('by what names the list or the mail: %j', async (line) => {
    const smuggled = `x${line}Bcc: somebody@elsewhere.example${line}${line}Another text`;
    const changed = { ...mail(), list: smuggled, messageId: `<m1${smuggled}@handschlag.example>` };
    expect(await smtp().send(changed)).toBe('delivered');
    expect(server.received.at(-1)?.text).not.toMatch(/^Bcc:/im);
    expect(server.received.at(-1)?.text.split('\r\n\r\n')[0]).not.toContain('\r\nAnother text');
  });

  test.each([
    'paula@muelheim.example>, <somebody@elsewhere.example',
    'paula@muelheim.example, somebody@elsewhere.example',
    'paula@muelheim.example\r\nBcc: somebody@elsewhere.example',
    'paula@muelheim.example\nRCPT TO:<somebody@elsewhere.example>',
    'Paula',
    '',
  ])('by an address: what is not one bare address is refused before any server hears of it: %j', async (to) => {
    const before = server.received.length;
    expect(await smtp().send(mail(to))).toBe('refused');
    expect(await outboxTransport('/nowhere', FROM).send(mail(to))).toBe('refused');
    expect(server.received).toHaveLength(before);
  });
});
