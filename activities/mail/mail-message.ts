/** A notice as it goes over the wire: who it is from, where it comes back to, and the headers by which machines know a machine. */
import type { SendMailOptions } from 'nodemailer';
import type { Mail } from '../ports.ts';

export interface Sender {
  /** What its reader sees. */
  readonly from: string;
  /** Where servers report that it did not arrive (the envelope's sender); absent: `from`. */
  readonly bounces?: string;
}

/** One bare address, or no server is asked: neither a list nor a line break may hide in it. */
export const isMailbox = (address: string): boolean => /^[^\s\p{C}<>(),:;"@\\]+@[^\s\p{C}<>(),:;"@\\]+$/u.test(address);

export const messageOf = (mail: Mail, { from, bounces = from }: Sender): SendMailOptions => ({
  from,
  to: { name: '', address: mail.to },
  envelope: { from: bounces, to: mail.to },
  subject: inOneLine(mail.subject),
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId.replace(/[\s\p{C}]/gu, ''),
  headers: {
    // RFC 3834; the second is what Exchange and its like go by: no absence notice comes back.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(mail.language ? { 'Content-Language': mail.language } : {}),
    ...(mail.list ? { 'List-Id': listId(mail.list) } : {}),
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** RFC 2919: readers may sort the notices of one municipality by it. */
const listId = (list: string): string => `<${list.replace(/[^A-Za-z0-9.-]/g, '')}>`;

const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
