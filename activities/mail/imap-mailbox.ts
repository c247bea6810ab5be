/**
 * A mailbox by IMAP over TLS. What was understood is moved into a folder; what was not stays where it is, with a flag for a
 * person to see. Flags and places are all that it remembers, so it may be read again at any time.
 */
import { ImapFlow } from 'imapflow';
import type { ReturnedMails } from '../ports.ts';

export interface ImapServer {
  readonly host: string;
  readonly port: number;
  readonly login: { readonly user: string; readonly password: string };
  readonly mailbox: string;
  readonly processed: string;
  readonly ca?: string;
}

/** In milliseconds. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** A report returns the mail that it is about, and ours are small; of what is longer the beginning says enough. */
const LONGEST = 256 * 1024;
/** More wait for the next time. */
const MOST = 200;

export const imapMailbox = ({ host, port, login, mailbox, processed, ca }: ImapServer): ReturnedMails => ({
  async each(judge) {
    const client = new ImapFlow({
      host,
      port,
      secure: true,
      auth: { user: login.user, pass: login.password },
      tls: { minVersion: 'TLSv1.2', ...(ca ? { ca } : {}) },
      logger: false,
      disableAutoIdle: true,
      maxLiteralSize: 4 * LONGEST,
      ...TIMEOUTS,
    });
    // A connection that breaks between two commands has no other way to say so; the next command fails of it.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.mailboxCreate(processed);
      const lock = await client.getMailboxLock(mailbox);
      try {
        await eachOf(client, judge, processed);
      } finally {
        lock.release();
      }
      await client.logout();
    } finally {
      client.close();
    }
  },
});

async function eachOf(client: ImapFlow, judge: Parameters<ReturnedMails['each']>[0], processed: string): Promise<void> {
  // By flag and not by "unseen": somebody who looks into the mailbox must not hide a report from us.
  const found = await client.search({ flagged: false, deleted: false }, { uid: true });
  for (const uid of (found || []).slice(0, MOST)) {
    const mail = await client.fetchOne(String(uid), { source: { maxLength: LONGEST } }, { uid: true });
    // Somebody else has moved it meanwhile.
    if (!mail || mail.source === undefined) continue;
    const verdict = await judge(mail.source.toString('latin1'));
    if (verdict === 'understood') await client.messageMove(String(uid), processed, { uid: true });
    if (verdict === 'unknown') await client.messageFlagsAdd(String(uid), ['\\Flagged'], { uid: true });
  }
}
