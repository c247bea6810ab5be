/** Mail against a real SMTP server on loopback, and into the outbox. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { outboxTransport, smtpTransport } from '../../../activities/mail/transport.ts';

const FROM = 'handschlag@muelheim.example';
const mail = (to = 'paula@muelheim.example', id = 'm1') => ({
  messageId: `<${id}@handschlag.example>`,
  to,
  subject: 'Neue Aufgabe: Prüfung',
  text: 'Guten Tag',
  html: '<!DOCTYPE html>\n<html lang="de"><body><p>Guten Tag</p></body></html>',
});

let server: SMTPServer;
let url: string;
const received: { readonly text: string; readonly to: readonly string[] }[] = [];
const answer = (code: number) => (code ? Object.assign(new Error('no'), { responseCode: code }) : null);
/** `refused.550@…` is answered with 550. */
const codeIn = (stage: string, address: string) => Number(new RegExp(`^${stage}\\.(\\d{3})@`).exec(address)?.[1] ?? 0);

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: ({ address }, _session, done) => done(answer(codeIn('sender', address))),
    onRcptTo: ({ address }, _session, done) => done(answer(codeIn('recipient', address))),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const refusal = answer(codeIn('content', to[0] ?? ''));
        if (!refusal) received.push({ text: Buffer.concat(chunks).toString('utf8'), to });
        done(refusal);
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `smtp://127.0.0.1:${portOf(server.server)}`;
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

const portOf = (listening: { address(): ReturnType<ReturnType<typeof createServer>['address']> }): number => {
  const address = listening.address();
  return typeof address === 'object' && address ? address.port : 0;
};
const smtp = (from = FROM) => smtpTransport({ url, from });

test('a mail arrives under its Message-ID and says that a machine sent it', async () => {
  expect(await smtp().send(mail())).toBe('delivered');
  expect(received.at(-1)?.text).toContain('Message-ID: <m1@handschlag.example>');
  expect(received.at(-1)?.text).toContain('Auto-Submitted: auto-generated');
});

test('a mail is plain text first, and the same in HTML for programs that prefer it', async () => {
  expect(await smtp().send(mail())).toBe('delivered');
  const text = received.at(-1)?.text ?? '';
  expect(text).toMatch(/^Content-Type: multipart\/alternative;/m);
  expect(text.indexOf('Content-Type: text/plain')).toBeLessThan(text.indexOf('Content-Type: text/html'));
  expect(text).toContain('<html lang="de">');
});

test.each([
  ['an address that the server does not know', 'recipient.550@muelheim.example', 'refused'],
  ['a mailbox that is busy for now', 'recipient.451@muelheim.example', 'later'],
  ['a server that wants a sign-in first', 'recipient.530@muelheim.example', 'later'],
  ['a mail that the server finally will not take', 'content.554@muelheim.example', 'refused'],
  ['a server that has no room for now', 'content.452@muelheim.example', 'later'],
])('%s', async (_what, to, expected) => {
  expect(await smtp().send(mail(to))).toBe(expected);
});

test('a server that does not take our sender says nothing about the recipient: the mail stays owed', async () => {
  expect(await smtp('sender.550@muelheim.example').send(mail())).toBe('later');
});

test('a server that is away is worth another try', async () => {
  const gone = createServer();
  await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done));
  const away = `smtp://127.0.0.1:${portOf(gone)}`;
  await new Promise<void>((done) => gone.close(() => done()));
  expect(await smtpTransport({ url: away, from: FROM }).send(mail())).toBe('later');
});

test('a server that never speaks does not hold an attempt for longer than its bound', async () => {
  const silent = createServer((socket) => socket.on('error', () => {}));
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const began = performance.now();
  expect(await smtpTransport({ url: `smtp://127.0.0.1:${portOf(silent)}`, from: FROM }).send(mail())).toBe('later');
  expect(performance.now() - began).toBeLessThan(12_500);
  await new Promise<void>((done) => silent.close(() => done()));
});

test('no header can be smuggled in by a subject', async () => {
  expect(await smtp().send({ ...mail(), subject: 'Hallo\r\nBcc: somebody@elsewhere.example' })).toBe('delivered');
  expect(received.at(-1)?.text).not.toMatch(/^Bcc:/m);
  expect(received.at(-1)?.to).toEqual(['paula@muelheim.example']);
});

test.each([
  'paula@muelheim.example>, <somebody@elsewhere.example',
  'paula@muelheim.example, somebody@elsewhere.example',
  'paula@muelheim.example\r\nBcc: somebody@elsewhere.example',
  'Paula',
  '',
])('what is not one bare address is refused before any server hears of it: %j', async (to) => {
  const before = received.length;
  expect(await smtp().send(mail(to))).toBe('refused');
  expect(await outboxTransport('/nowhere', FROM).send(mail(to))).toBe('refused');
  expect(received).toHaveLength(before);
});

describe('the outbox', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handschlag-outbox-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('keeps one file a Message-ID, also where the same mail comes twice at once or from another process', async () => {
    const outbox = outboxTransport(folder, FROM);
    await Promise.all([outbox.send(mail()), outbox.send(mail())]);
    await outboxTransport(folder, FROM).send(mail());
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    const text = await readFile(join(folder, files[0] ?? ''), 'utf8');
    expect(text).toContain('To: paula@muelheim.example');
    expect(text).toContain('Message-ID: <m1@handschlag.example>');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('names its files so that they sort by time', async () => {
    const outbox = outboxTransport(folder, FROM);
    const ids = ['first', 'second', 'third'];
    for (const id of ids) {
      await outbox.send(mail('paula@muelheim.example', id));
      await new Promise((done) => setTimeout(done, 3));
    }
    const texts = await Promise.all((await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts.map((text) => /^Message-ID: <(\w+)@/m.exec(text)?.[1])).toEqual(ids);
  });

  test('that cannot be written is worth another try, and does not hold up the next mail', async () => {
    const blocked = join(folder, 'blocked');
    await writeFile(blocked, 'a file where the folder should be');
    const outbox = outboxTransport(blocked, FROM);
    expect(await outbox.send(mail())).toBe('later');
    await rm(blocked);
    expect(await outbox.send(mail())).toBe('delivered');
  });
});
