/** Mail by SMTP, encrypted or not at all, over a few connections that are kept for the next mails. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Logger } from 'pino';
import type { MailTransport } from '../ports.ts';
import { isMailbox, messageOf, type Sender } from './mail-message.ts';
import { answerOf } from './smtp-answer.ts';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `implicit`: TLS from the first byte; `required`: STARTTLS before anything is said; `none`: for a server on this machine. */
  readonly tls: 'implicit' | 'required' | 'none';
  readonly login?: { readonly user: string; readonly password: string };
  /** PEM of the authority that signed the server's certificate, where no public one did. */
  readonly ca?: string;
  /** By which this machine introduces itself (EHLO); some servers want a name that resolves. */
  readonly introducedAs: string;
}

export interface SmtpTransport extends MailTransport {
  /** Ends the connections that wait for further mails. */
  close(): void;
}

/** In milliseconds. An attempt is bounded, so that one slow server does not use up a whole delivery. */
const ATTEMPT = 12_000;
const TIMEOUTS = { dnsTimeout: 5000, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };
/** Servers count connections, and close those that stay too long. */
const POOL = { pool: true, maxConnections: 3, maxMessages: 100, maxRequeues: 1 } as const;

export function smtpTransport(server: SmtpServer, sender: Sender, log: Logger): SmtpTransport {
  const transport = createTransport({ ...POOL, ...TIMEOUTS, ...connectionOf(server) });
  return {
    async send(mail) {
      if (!isMailbox(mail.to)) return 'refused';
      try {
        const bounded: SendMailOptions & { readonly signal: AbortSignal } = {
          ...messageOf(mail, sender),
          signal: AbortSignal.timeout(ATTEMPT),
        };
        await transport.sendMail(bounded);
        return 'delivered';
      } catch (error) {
        const { answer, ...told } = answerOf(error);
        // The server's own words may name somebody.
        if (told.concerns === 'operators')
          log.error(told, 'the mail server takes no mail of ours; every notice stays owed');
        else log.info(told, 'a mail was not taken');
        return answer;
      }
    },
    close: () => transport.close(),
  };
}

const connectionOf = ({ host, port, tls, login, ca, introducedAs }: SmtpServer) => ({
  host,
  port,
  name: introducedAs,
  secure: tls === 'implicit',
  // A server that does not offer STARTTLS, or somebody between who takes the offer away, gets neither login nor mail.
  requireTLS: tls === 'required',
  ignoreTLS: tls === 'none',
  tls: { minVersion: 'TLSv1.2' as const, ...(ca ? { ca } : {}) },
  ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
});
