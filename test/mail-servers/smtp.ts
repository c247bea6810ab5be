/** An SMTP server of a suite's own on loopback, which answers by the address: `recipient.550@…` is answered with 550. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly text: string;
  readonly from: string;
  readonly to: readonly string[];
  /** Whether it came encrypted, and who had signed in. */
  readonly secure: boolean;
  readonly user: string | undefined;
  /** By which name the sender introduced itself. */
  readonly introducedAs: string;
}

export interface SmtpHost {
  readonly port: number;
  readonly received: Received[];
  /** How many connections were made so far. */
  connections(): number;
  stop(): Promise<void>;
}

export async function startSmtp(options: SMTPServerOptions = {}, port = 0): Promise<SmtpHost> {
  const received: Received[] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    // A connection that waits for further mails must not keep a suite waiting.
    closeTimeout: 200,
    onConnect(_session, done) {
      connections += 1;
      done();
    },
    onMailFrom: ({ address }, _session, done) => done(answer(codeIn('sender', address))),
    onRcptTo: ({ address }, _session, done) => done(answer(codeIn('recipient', address))),
    onData(stream, { envelope, secure, user, hostNameAppearsAs }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        const refusal = answer(codeIn('content', to[0] ?? ''));
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const text = Buffer.concat(chunks).toString('utf8');
        if (!refusal) received.push({ text, from, to, secure, user, introducedAs: hostNameAppearsAs });
        done(refusal);
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    connections: () => connections,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

const answer = (code: number) => (code ? Object.assign(new Error('no'), { responseCode: code }) : null);
const codeIn = (stage: string, address: string) => Number(new RegExp(`^${stage}\\.(\\d{3})@`).exec(address)?.[1] ?? 0);

/** Lets one person sign in. */
export const knows =
  (login: { readonly user: string; readonly password: string }): NonNullable<SMTPServerOptions['onAuth']> =>
  ({ username, password }, _session, done) =>
    username === login.user && password === login.password
      ? done(null, { user: login.user })
      : done(Object.assign(new Error('no'), { responseCode: 535 }));
