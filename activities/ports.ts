/** What the engine's activities are given: the stores, the keys of the installation, a way to send mail and to reach runs. */
import type { Logger } from 'pino';
import type { CaseId, Hash } from '../domain/terms.ts';
import type { Storage } from '../storage/open.ts';
import type { Answer, CaseMessage } from './contract.ts';
import type { Poster } from './webhooks/post.ts';

export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** Says all that `html` does. */
  readonly text: string;
  readonly html: string;
  readonly language?: 'de' | 'en';
  /** By which a reader may sort what comes of one municipality, e.g. `muelheim.handschlag.example`. */
  readonly list?: string;
}

/** One bounded attempt to hand a mail over. `refused`: for good, this address will not take it. */
export interface MailTransport {
  send(mail: Mail): Promise<'delivered' | 'refused' | 'later'>;
}

/** The mailbox in which servers report what did not arrive. */
export interface ReturnedMails {
  /** Gives each mail as it came; `understood` is put away, `unknown` is left for a person, `not-yet` comes again. */
  each(judge: (raw: string) => Promise<'understood' | 'unknown' | 'not-yet'>): Promise<void>;
}

/** The runs of cases, as Temporal keeps them. */
export interface CaseRuns {
  /** Gives a command to a case's run and waits for the receipt. */
  send(message: CaseMessage): Promise<Answer>;
  running(): AsyncIterable<CaseId>;
  start(caseId: CaseId): Promise<void>;
  /** Makes a run look at its agenda; starts one where none is there. */
  wake(caseId: CaseId): Promise<void>;
  restart(caseId: CaseId): Promise<void>;
  /** Makes a webhook's run look at these cases, or (none named) at all; starts one where none is there. */
  wakeWebhook(id: string, cases: readonly CaseId[]): Promise<void>;
}

export interface EnginePorts {
  readonly storage: Storage;
  readonly mail: MailTransport;
  readonly poster: Poster;
  /** Absent: nobody reads what comes back. */
  readonly returned?: ReturnedMails;
  readonly runs: CaseRuns;
  readonly log: Logger;
  /** Hash of the decider bundle in this process. */
  readonly build: Hash;
  /** The installation's key for command MACs. */
  readonly commandKey: Buffer;
  /** Where a link to a step leads. */
  readonly publicUrl: string;
}
