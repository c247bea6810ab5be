/**
 * Sign-in without an account, for carriers: a link by mail, used once, then a session of a working day. Whoever asks for a link
 * learns nothing about the address: the answer is the same, and comes before anybody has looked.
 */
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Logger } from 'pino';
import { CARRIER_ROLES, type Instant, type PersonId } from '../../domain/terms.ts';
import type { CredentialStore } from '../../storage/credentials.ts';
import type { PeopleDirectory, Person } from '../../storage/people.ts';
import { hashOfSecret, newSecret } from '../../storage/sealing/secret-token.ts';
import { reach } from '../reading/unreachable.ts';

export interface Session {
  /** What every request bears from now on. */
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface SignInLinks {
  /** Resolves when the mail is on its way, or nobody was meant; nobody waits for it. */
  request(email: string): Promise<void>;
  /** Undefined where the link was used, has expired or never was. */
  open(secret: string): Promise<Session | undefined>;
  /** Whether the link could be opened now; uses nothing up. */
  isOpen(secret: string): Promise<boolean>;
  personOf(token: string): Promise<Person | undefined>;
  end(token: string): Promise<void>;
}

/** Starts the process that mails; the same person within a minute: the same process. */
export type LinkSender = (person: PersonId, minute: string) => Promise<void>;

const LINK = 'hsl_';
export const SESSION_PREFIX = 'hs_';
const SESSION_MS = 10 * 3600 * 1000;

export interface SignInLinkParts {
  readonly stores: { readonly credentials: CredentialStore; readonly people: PeopleDirectory };
  readonly send: LinkSender;
  readonly now: () => Instant | Promise<Instant>;
  readonly log: Logger;
}

export function createSignInLinks({ stores: { credentials, people }, send, now, log }: SignInLinkParts): SignInLinks {
  return {
    async request(email) {
      try {
        const at = await now();
        for (const { id, roles } of await people.byEmail(email)) {
          // Offices have accounts; a mailbox alone must not open their work.
          if (roles.length > 0 && roles.every((role) => CARRIER_ROLES.includes(role))) await send(id, at.slice(0, 16));
        }
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown';
        log.error({ code: 'sign-in-link-failed', error: name }, 'no sign-in link was sent');
      }
    },

    async open(secret) {
      if (!secret.startsWith(LINK)) return undefined;
      const at = await now();
      const link = await reach(() => credentials.take('sign-in-link', hashOfSecret(secret), at));
      if (!link) return undefined;
      const { secret: token, hash } = newSecret(SESSION_PREFIX);
      const expiresAt = new Date(Date.parse(at) + SESSION_MS).toISOString() as Instant;
      await reach(() => credentials.issue({ kind: 'session', hash, person: link.person, createdAt: at, expiresAt }));
      return { token, expiresAt };
    },

    async isOpen(secret) {
      const at = await now();
      const link = await reach(() => credentials.find('sign-in-link', hashOfSecret(secret), at));
      return link !== undefined && link.usedAt === undefined;
    },

    async personOf(token) {
      const at = await now();
      const session = await reach(() => credentials.find('session', hashOfSecret(token), at));
      return session && (await reach(() => people.find(session.person)));
    },

    end: (token) => reach(() => credentials.revoke(hashOfSecret(token))),
  };
}

export const linkSender =
  (temporal: Client, taskQueue: string): LinkSender =>
  async (person, minute) => {
    const workflowId = `sign-in-link-${person}-${minute}`;
    const options = { workflowId, taskQueue, args: [{ person }], workflowIdReusePolicy: 'REJECT_DUPLICATE' } as const;
    try {
      await temporal.workflow.start('signInLink', options);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
