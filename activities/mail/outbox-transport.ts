/** The local mode's mail: a folder of `.eml` files instead of a mail server. */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import type { Mail, MailTransport } from '../ports.ts';
import { isMailbox, messageOf } from './mail-message.ts';

/** Files are named so that they sort by time; one file a Message-ID, so that a resend does not double. */
export function outboxTransport(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  async function put(mail: Mail): Promise<'delivered'> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = `${sha256Hex(mail.messageId).slice(0, 24)}.eml`;
    const before = (await readdir(folder)).find((name) => name.endsWith(`-${id}`));
    const name = before ?? `${new Date().toISOString().replace(/[-:.]/g, '')}-${id}`;
    const composed = await composer.sendMail(messageOf(mail, { from }));
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
