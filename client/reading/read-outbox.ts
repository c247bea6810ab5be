/** The folder of `.eml` files into which a demonstration's mails go (`activities/mail/outbox-transport.ts` writes them). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What such a file is called; no other is read. */
export const MAIL_NAME = /^\d{8}T\d{9}Z-[0-9a-f]{24}\.eml$/;

export interface MailHead {
  readonly id: string;
  readonly sentAt: string;
  readonly to: string;
  readonly subject: string;
}

/** The latest first. */
export async function latestMails(folder: string, limit: number): Promise<MailHead[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => MAIL_NAME.test(name));
  return Promise.all(
    names
      .sort()
      .reverse()
      .slice(0, limit)
      .map((name) => headOf(folder, name)),
  );
}

export const mailNamed = (folder: string, name: string): Promise<Buffer | undefined> =>
  readFile(join(folder, name)).catch(() => undefined);

const headOf = async (folder: string, name: string): Promise<MailHead> =>
  mailHead(name, await readFile(join(folder, name)));

export function mailHead(name: string, raw: Buffer): MailHead {
  const head =
    raw
      .toString('utf8')
      .split(/\r?\n\r?\n/, 1)[0]
      ?.replace(/\r?\n[ \t]+/g, ' ') ?? '';
  const header = (field: string): string =>
    decoded(new RegExp(`^${field}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '');
  return { id: name, sentAt: instantOf(name), to: header('To'), subject: header('Subject') };
}

/** `20260302T090000000Z-….eml` */
const instantOf = (name: string): string =>
  name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z');

/** Encoded words (RFC 2047), as our own mails have them. */
const decoded = (text: string): string =>
  text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_word, how: string, content: string) =>
    how.toLowerCase() === 'b'
      ? Buffer.from(content, 'base64').toString('utf8')
      : Buffer.from(
          content
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/gi, (_hex, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
          'latin1',
        ).toString('utf8'),
  );
