/**
 * What the processes ask of the engine: types alone, so that no Node type and no rule of the domain is drawn into the workflow
 * sandbox. Implementations: `execute.ts`, `deliver.ts` and their neighbours, put together in `create-activities.ts`.
 */
import type { WorkKind } from '../domain/case/work.ts';
import type { Head } from '../domain/journal/envelope.ts';
import type {
  Actor,
  CaseCommandName,
  CaseId,
  CommandId,
  Instant,
  Json,
  MunicipalityCommandName,
  MunicipalityId,
  PersonId,
  Phase,
  Refusal,
  StepName,
} from '../domain/terms.ts';

/**
 * A command on its way: sealed, with the actor whom the sending process has authenticated. `fingerprint` is an HMAC under a
 * key of the case over the unsealed form; `mac` an HMAC under the installation's key over everything else in the message, so
 * that whoever merely reaches Temporal cannot act as somebody.
 */
export interface CommandMessage<Name extends string = CaseCommandName> {
  readonly commandId: CommandId;
  /** The case's or the municipality's id. */
  readonly subject: string;
  readonly type: Name;
  readonly data: Json;
  readonly actor: Actor;
  readonly fingerprint: string;
  readonly mac: string;
}
export interface CaseMessage extends CommandMessage<CaseCommandName> {
  /** Only while the case's last row is one of these: whoever gave the command has read no other. */
  readonly heads?: readonly number[];
}
export type MunicipalityMessage = CommandMessage<MunicipalityCommandName>;

/** The answer to a command; a person's mistake is a refusal, never a failure. */
export type Answer =
  | {
      readonly kind: 'receipt';
      readonly commandId: CommandId;
      /** Rows `from` to `to` of the stream are the command and what it caused. */
      readonly from: number;
      readonly to: number;
      /** The command had been answered before; this is the first receipt again. */
      readonly repeated: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** All that a run keeps of its case. */
export interface Snapshot {
  /** Null where the journal knows no such case. */
  readonly head: Head | null;
  readonly phase: Phase;
  /** Over, and nothing is owed any more. */
  readonly finished: boolean;
  readonly due: readonly DueWork[];
  readonly next?: { readonly at: Instant; readonly kind: WorkKind; readonly step?: StepName };
  /** Open steps and dates for Temporal's UI, Markdown without personal data. */
  readonly details: string;
}

export interface DueWork {
  readonly key: string;
  /** The activity that carries it out. */
  readonly by: DeliveryName;
}

/** The journal was rolled back behind what a run has seen: the case stops until an operator has looked. */
export interface RolledBack {
  readonly kind: 'rolled-back';
  readonly seen: Head;
}

export type Executed = { readonly kind: 'answered'; readonly answer: Answer; readonly snapshot: Snapshot } | RolledBack;
export type Looked = { readonly kind: 'looked'; readonly snapshot: Snapshot } | RolledBack;

/** `at`: the workflow's time, so that a retry writes the same bytes. `seen`: the head that the run knows, if any. */
export interface Moment {
  readonly at: Instant;
  readonly seen: Head | null;
}

export interface EngineActivities {
  /** The one function through which a case changes. Idempotent; retries until the journal answers. */
  execute(message: CaseMessage, moment: Moment): Promise<Executed>;
  /** What is owed at this time. */
  look(caseId: CaseId, moment: Moment): Promise<Looked>;
  executeMunicipality(message: MunicipalityMessage, at: Instant): Promise<MunicipalityAnswer>;
  lookAtMunicipality(id: MunicipalityId, at: Instant): Promise<readonly MunicipalityDue[]>;
  extendCalendar(id: MunicipalityId, work: MunicipalityDue, at: Instant): Promise<void>;
  replanCases(id: MunicipalityId, work: MunicipalityDue, at: Instant): Promise<void>;
  /** Starts a run for every open case that lacks one, wakes those whose agenda is overdue. */
  reconcileCases(): Promise<{ readonly started: number; readonly woken: number }>;
  /** Terminates and starts again, at a bounded rate; heartbeats the last case done. */
  restartCases(input: { readonly cases: readonly CaseId[] | 'all' }): Promise<{ readonly restarted: number }>;
}

export interface MunicipalityAnswer {
  readonly answer: Answer;
  readonly due: readonly MunicipalityDue[];
}

export interface MunicipalityDue {
  readonly kind: 'extend-calendar' | 'replan-cases';
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly upTo?: number;
}

export interface WebhookActivities {
  /** Tells a receiver what it has not heard yet, of these cases or (none named) of all. */
  deliverWebhook(id: string, cases: readonly CaseId[]): Promise<WebhookOutcome>;
  /** It has failed for too long: somebody has to look, and to resume it. */
  pauseWebhook(id: string): Promise<void>;
}

export type WebhookOutcome =
  | { readonly kind: 'caught-up' | 'more' }
  | { readonly kind: 'failing'; readonly problem: string }
  /** Removed, paused or disabled. */
  | { readonly kind: 'ended' };

export interface ReturnedMailActivities {
  /** Reads the mailbox of reports, and tells the cases whose notices reached nobody. */
  readReturnedMail(at: Instant): Promise<ReturnedMailCounts>;
}

export interface ReturnedMailCounts {
  readonly understood: number;
  /** Left in the mailbox with a flag, for a person. */
  readonly unknown: number;
  /** Their notices are not recorded yet; read again next time. */
  readonly notYet: number;
}

export interface Delivery {
  readonly caseId: CaseId;
  readonly keys: readonly string[];
  readonly moment: Moment;
  /** By key: since when attempts have failed; what is tried for the first time is not named. */
  readonly failingSince?: { readonly [key: string]: Instant };
}

export interface SignInActivities {
  /** Throws while another attempt may help; `person` is an opaque id. */
  sendSignInLink(person: PersonId, at: Instant): Promise<'delivered' | 'refused'>;
}

/** What came of a bounded attempt: the case's new snapshot, and the keys of what wants another try later. */
export type Delivered =
  | { readonly kind: 'delivered'; readonly later: readonly string[]; readonly snapshot: Snapshot }
  | RolledBack;

/** Work that has an activity of its own; all else is told to people, and what falls together rides together. */
export type WorkOfItsOwn = Extract<
  WorkKind,
  `inform-${string}` | 'render-declaration' | 'release-dispatch' | 'renew-after-election' | 'erase' | 'empty-case'
>;
/** Named after what they do, so that Temporal's UI reads like the guideline. */
export type DeliveryName = CamelCase<WorkOfItsOwn> | 'tellPeople' | 'remindPeople';
export type DeliveryActivities = {
  readonly [N in DeliveryName]: (delivery: Delivery) => Promise<Delivered>;
};

export type CamelCase<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;
