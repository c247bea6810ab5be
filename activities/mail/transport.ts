/** Two ways to hand a mail over: SMTP, and a folder of `.eml` files for the local mode. */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import type { Mail, MailTransport } from '../ports.ts';

/** In milliseconds. An attempt is bounded, so that one slow server does not use up a whole delivery. */
const ATTEMPT = 12_000;
const TIMEOUTS = { dnsTimeout: 5000, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

/** Mail by SMTP, e.g. `smtp://user:secret@mail.example:587`; the URL's query may set nodemailer's own options. */
export function smtpTransport({ url, from }: { readonly url: string; readonly from: string }): MailTransport {
  const transport = createTransport({ url, ...TIMEOUTS });
  return {
    async send(mail) {
      if (!isMailbox(mail.to)) return 'refused';
      try {
        const bounded: SendMailOptions & { readonly signal: AbortSignal } = {
          ...message(mail, from),
          signal: AbortSignal.timeout(ATTEMPT),
        };
        await transport.sendMail(bounded);
        return 'delivered';
      } catch (error) {
        return isForGood(error) ? 'refused' : 'later';
      }
    },
  };
}

/** Mail into a folder, named so that the files sort by time; one file a Message-ID, so that a resend does not double. */
export function outboxTransport(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  async function put(mail: Mail): Promise<'delivered'> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = `${sha256Hex(mail.messageId).slice(0, 24)}.eml`;
    const before = (await readdir(folder)).find((name) => name.endsWith(`-${id}`));
    const name = before ?? `${new Date().toISOString().replace(/[-:.]/g, '')}-${id}`;
    const composed = await composer.sendMail(message(mail, from));
    const temporary = join(folder, `.${name}.${process.pid}`);
    await writeFile(temporary, composed.message as Buffer, { mode: 0o600 });
    await rename(temporary, join(folder, name));
    return 'delivered';
  }

  // One after the other: two at once under one Message-ID would not see each other's file.
  let last: Promise<unknown> = Promise.resolve();
  return {
    send(mail) {
      if (!isMailbox(mail.to)) return Promise.resolve('refused');
      const mine = last.then(() => put(mail)).catch((): 'later' => 'later');
      last = mine;
      return mine;
    },
  };
}

/**
 * Whether the server has spoken about this recipient or this mail, and finally (RFC 5321, 4.2.1). A sender or a sign-in that it
 * does not take is a matter of configuration, which will be mended.
 */
function isForGood(error: unknown): boolean {
  const { command, responseCode = 0 } = error as { readonly command?: string; readonly responseCode?: number };
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  return aboutThisMail && responseCode >= 500 && responseCode < 600 && !ABOUT_THE_SESSION.includes(responseCode);
}
/** Wrong order of commands, sign-in required. */
const ABOUT_THE_SESSION: readonly number[] = [503, 530];

/** One bare address, or no server is asked: neither a list nor a line break may hide in it. */
const isMailbox = (address: string): boolean => /^[^\s\p{C}<>(),:;"@\\]+@[^\s\p{C}<>(),:;"@\\]+$/u.test(address);

const message = (mail: Mail, from: string): SendMailOptions => ({
  from,
  to: { name: '', address: mail.to },
  subject: mail.subject.replace(/\s+/g, ' '),
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId,
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});
