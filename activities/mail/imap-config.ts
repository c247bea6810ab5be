/** The variables of the mailbox in which servers report what did not arrive. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ImapServer } from './imap-mailbox.ts';
import type { VariableProblem } from './smtp-config.ts';

export const imapVariables = {
  /** The mailbox of HANDSCHLAG_MAIL_BOUNCES, e.g. imaps://mail.example; absent: nobody reads what comes back. */
  HANDSCHLAG_IMAP_URL: z.url({ protocol: /^imaps$/ }).optional(),
  HANDSCHLAG_IMAP_USER: z.string().min(1).optional(),
  HANDSCHLAG_IMAP_PASSWORD: z.string().min(1).optional(),
  HANDSCHLAG_IMAP_CA_FILE: z.string().min(1).optional(),
  HANDSCHLAG_IMAP_MAILBOX: z.string().min(1).default('INBOX'),
  /** Where reports go that were understood; made where it is not there. */
  HANDSCHLAG_IMAP_PROCESSED: z.string().min(1).default('Handschlag'),
} as const;

const schema = z.object(imapVariables);
type Variables = z.output<typeof schema>;

/** A mailbox without a login is nobody's. */
export function imapProblems(given: Partial<Variables>): readonly VariableProblem[] {
  if (!given.HANDSCHLAG_IMAP_URL) return [];
  const needed = ['HANDSCHLAG_IMAP_USER', 'HANDSCHLAG_IMAP_PASSWORD'] as const;
  return needed
    .filter((variable) => !given[variable])
    .map((variable) => ({ variable, message: 'is required together with HANDSCHLAG_IMAP_URL' }));
}

/** Undefined where no mailbox is configured. Reads the authority's file: better now than at the first report. */
export function imapServerOf(given: Variables): ImapServer | undefined {
  const {
    HANDSCHLAG_IMAP_URL: address,
    HANDSCHLAG_IMAP_USER: user = '',
    HANDSCHLAG_IMAP_PASSWORD: password = '',
    HANDSCHLAG_IMAP_CA_FILE: caFile,
  } = given;
  if (!address) return undefined;
  const url = new URL(address);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : 993,
    login: { user, password },
    mailbox: given.HANDSCHLAG_IMAP_MAILBOX,
    processed: given.HANDSCHLAG_IMAP_PROCESSED,
    ...(caFile ? { ca: readFileSync(caFile, 'utf8') } : {}),
  };
}
