/** The variables of the mail server, and what they come to together. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SmtpServer } from './smtp-transport.ts';

export const smtpVariables = {
  /** Where mail is handed over, e.g. smtp://mail.example:587 or smtps://mail.example:465; required in production. */
  HANDSCHLAG_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Absent: `implicit` for smtps://, else `required`; on loopback `none`. */
  HANDSCHLAG_SMTP_TLS: z.enum(['required', 'implicit', 'none']).optional(),
  HANDSCHLAG_SMTP_USER: z.string().min(1).optional(),
  HANDSCHLAG_SMTP_PASSWORD: z.string().min(1).optional(),
  /** PEM file of the authority behind the server's certificate, where it is the municipality's own. */
  HANDSCHLAG_SMTP_CA_FILE: z.string().min(1).optional(),
  /** By which this machine introduces itself; absent: the host of HANDSCHLAG_PUBLIC_URL. */
  HANDSCHLAG_SMTP_NAME: z.hostname().optional(),
  HANDSCHLAG_MAIL_FROM: z.email().default('handschlag@localhost.example'),
  /** Where servers report what did not arrive; absent: HANDSCHLAG_MAIL_FROM. */
  HANDSCHLAG_MAIL_BOUNCES: z.email().optional(),
} as const;

const schema = z.object(smtpVariables);
type Variables = z.output<typeof schema>;

export interface VariableProblem {
  readonly variable: string;
  readonly message: string;
}

/** What is wrong with the variables together. */
export function smtpProblems(given: Partial<Variables>): readonly VariableProblem[] {
  const url = parsed(given.HANDSCHLAG_SMTP_URL);
  if (!url) return [];
  const tls = tlsOf(url, given.HANDSCHLAG_SMTP_TLS);
  const [user, password] = [given.HANDSCHLAG_SMTP_USER, given.HANDSCHLAG_SMTP_PASSWORD];
  const problems: VariableProblem[] = [];
  if (url.search) {
    const message = 'takes no options after a question mark; each has a variable of its own';
    problems.push({ variable: 'HANDSCHLAG_SMTP_URL', message });
  }
  if ((url.protocol === 'smtps:') !== (tls === 'implicit')) {
    const message = 'does not fit HANDSCHLAG_SMTP_URL: smtps:// is implicit, smtp:// is required or none';
    problems.push({ variable: 'HANDSCHLAG_SMTP_TLS', message });
  } else if (tls === 'none' && !isNear(url.hostname)) {
    const message = 'none is for a server on this machine or in the same container network; say required';
    problems.push({ variable: 'HANDSCHLAG_SMTP_TLS', message });
  } else if (tls === 'none' && !isLoopback(url.hostname) && (user || url.username)) {
    const message = 'none would send the password readable over a network; say required';
    problems.push({ variable: 'HANDSCHLAG_SMTP_TLS', message });
  }
  if (user && !password) {
    problems.push({ variable: 'HANDSCHLAG_SMTP_PASSWORD', message: 'is required together with HANDSCHLAG_SMTP_USER' });
  }
  if (password && !user) {
    problems.push({ variable: 'HANDSCHLAG_SMTP_USER', message: 'is required together with HANDSCHLAG_SMTP_PASSWORD' });
  }
  return problems;
}

/** Undefined where no server is configured. Reads the authority's file: better now than at the first notice. */
export function smtpServerOf(given: Variables & { readonly HANDSCHLAG_PUBLIC_URL: string }): SmtpServer | undefined {
  const url = parsed(given.HANDSCHLAG_SMTP_URL);
  if (!url) return undefined;
  const tls = tlsOf(url, given.HANDSCHLAG_SMTP_TLS);
  const user = given.HANDSCHLAG_SMTP_USER ?? decodeURIComponent(url.username);
  const password = given.HANDSCHLAG_SMTP_PASSWORD ?? decodeURIComponent(url.password);
  const caFile = given.HANDSCHLAG_SMTP_CA_FILE;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : tls === 'implicit' ? 465 : 587,
    tls,
    introducedAs: given.HANDSCHLAG_SMTP_NAME ?? new URL(given.HANDSCHLAG_PUBLIC_URL).hostname,
    ...(user ? { login: { user, password } } : {}),
    ...(caFile ? { ca: readFileSync(caFile, 'utf8') } : {}),
  };
}

const parsed = (url: string | undefined): URL | undefined => (url && URL.canParse(url) ? new URL(url) : undefined);

const tlsOf = ({ protocol, hostname }: URL, wanted: Variables['HANDSCHLAG_SMTP_TLS']): SmtpServer['tls'] =>
  wanted ?? (protocol === 'smtps:' ? 'implicit' : isLoopback(hostname) ? 'none' : 'required');

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
/** A name without a dot is one that a container network gives. */
const isNear = (host: string): boolean => isLoopback(host) || /^[a-z][a-z0-9-]*$/i.test(host);
