/**
 * Sign-in without an account, for carriers: a link by mail, used once, then a session of a working day. Whoever asks for a link
 * learns nothing about the address: the answer is the same, and comes before anybody has looked.
 */
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Logger } from 'pino';
import { CARRIER_ROLES, type Instant, type PersonId } from '../../domain/terms.ts';
import type { CredentialStore } from '../../storage/credentials.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { hashOfSecret } from '../../storage/sealing/secret-token.ts';
import { reach } from '../reading/unreachable.ts';
import type { Session, Sessions } from './sessions.ts';

export interface SignInLinks {
  /** Resolves when the mail is on its way, or nobody was meant; nobody waits for it. */
  request(email: string): Promise<void>;
  /** Uses the link up and answers whose it is; undefined where it was used, has expired or never was. */
  use(secret: string): Promise<PersonId | undefined>;
  /** The same, with a session. */
  open(secret: string): Promise<Session | undefined>;
  /** Whether the link could be opened now; uses nothing up. */
  isOpen(secret: string): Promise<boolean>;
}

/** Starts the process that mails; the same person within a minute: the same process. */
export type LinkSender = (person: PersonId, minute: string) => Promise<void>;

const LINK = 'hsl_';

export interface SignInLinkParts {
  readonly stores: { readonly credentials: CredentialStore; readonly people: PeopleDirectory };
  readonly sessions: Pick<Sessions, 'begin'>;
  readonly send: LinkSender;
  readonly now: () => Instant | Promise<Instant>;
  readonly log: Logger;
}

export function createSignInLinks({
  stores: { credentials, people },
  sessions,
  send,
  now,
  log,
}: SignInLinkParts): SignInLinks {
  async function use(secret: string): Promise<PersonId | undefined> {
    if (!secret.startsWith(LINK)) return undefined;
    const at = await now();
    return (await reach(() => credentials.take('sign-in-link', hashOfSecret(secret), at)))?.person;
  }

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

    use,

    async open(secret) {
      const person = await use(secret);
      return person && sessions.begin(person);
    },

    async isOpen(secret) {
      const at = await now();
      const link = await reach(() => credentials.find('sign-in-link', hashOfSecret(secret), at));
      return link !== undefined && link.usedAt === undefined;
    },
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
