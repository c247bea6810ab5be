/** Two ways to hand a mail over: SMTP, and a folder of `.eml` files for the local mode. */
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Mail, MailTransport } from '../ports.ts';

/** Mail by SMTP, e.g. `smtp://user:secret@mail.example:587`. A 5xx answer is for good, everything else is worth another try. */
export function smtpTransport({ url, from }: { readonly url: string; readonly from: string }): MailTransport {
  const transport = createTransport(url, { from });
  return {
    async send(mail) {
      try {
        const { rejected } = await transport.sendMail(options(mail, from));
        return rejected.length > 0 ? 'refused' : 'delivered';
      } catch (error) {
        const code = (error as { readonly responseCode?: number }).responseCode ?? 0;
        // Only an answer about this recipient is for good; a server that refuses our sign-in will be mended.
        const aboutRecipient = (error as { readonly code?: string }).code === 'EENVELOPE';
        return aboutRecipient && code >= 500 && code < 600 ? 'refused' : 'later';
      }
    },
  };
}

/** Mail into a folder, one file a Message-ID: a mail that is sent again does not double. */
export function outboxTransport(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await composer.sendMail(options(mail, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${createHash('sha256').update(mail.messageId).digest('hex').slice(0, 24)}.eml`;
      const temporary = join(folder, `.${name}.${process.pid}`);
      await writeFile(temporary, message as Buffer, { mode: 0o600 });
      await rename(temporary, join(folder, name));
      return 'delivered';
    },
  };
}

const options = (mail: Mail, from: string): SendMailOptions => ({
  from,
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  messageId: mail.messageId,
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});
