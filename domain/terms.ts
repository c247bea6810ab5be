/**
 * The words that everything else uses: ids, roles, phases, names of steps and commands, plain dates and instants.
 * No forms and no zod here, so that the workflow bundle, which imports this file, stays small.
 */

declare const brand: unique symbol;
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Opaque id of a cooperation case; also its workflow id. 26 characters, letters and digits. */
export type CaseId = Branded<string, 'CaseId'>;
/** Short name of a municipality, e.g. `muelheim`; also the id of its stream and workflow. */
export type MunicipalityId = Branded<string, 'MunicipalityId'>;
/** Opaque id of a person in the people directory; the only trace of a person in the journal. */
export type PersonId = Branded<string, 'PersonId'>;
/** A carrier's or a municipality's id. */
export type OrganisationId = Branded<string, 'OrganisationId'>;
/** SHA-256 over caller and idempotency key, hex: a command that comes twice has the same id. */
export type CommandId = Branded<string, 'CommandId'>;
/** Id of a stored document: SHA-256 of its ciphertext, hex. */
export type DocumentId = Branded<string, 'DocumentId'>;
/** Id of an encryption key; never used again after its key was destroyed. */
export type KeyId = Branded<string, 'KeyId'>;
/** A calendar date `YYYY-MM-DD` in the municipality's zone. */
export type PlainDate = Branded<string, 'PlainDate'>;
/** A point in time, UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`: strings compare as the times they name. */
export type Instant = Branded<string, 'Instant'>;
/** SHA-256, lower-case hex. */
export type Hash = Branded<string, 'Hash'>;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A text for people, in both languages of the product. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

/** P1–P18 of the guideline, as far as they act; `engine` is Handschlag itself, `operator` runs the installation. */
export const ROLES = [
  'carrier',
  'carrier-management',
  'social-planner',
  'enabler',
  'data-protection-officer',
  'press-office',
  'statistics-office',
  'registration-office',
  'print-shop',
  'mail-room',
  'leadership',
  'head-of-unit',
  'auditor',
  'operator',
  'engine',
] as const;
export type Role = (typeof ROLES)[number];

export const CARRIER_ROLES: readonly Role[] = ['carrier', 'carrier-management'];

export const PHASES = [
  'request',
  'vetting',
  'involvement',
  'legal-review',
  'declaration',
  'drafting',
  'dispatch',
  'response',
  'reporting',
  'closed',
  'withdrawn',
  'declined',
] as const;
export type Phase = (typeof PHASES)[number];

/** Every step of the guideline's table that this release knows, in the order in which a case meets them. */
export const STEPS = [
  'open-case',
  'hold-preliminary-talk',
  'check-completeness',
  'complete-request',
  'identify-enabler',
  'vet-carrier',
  'inform-data-protection-officer',
  'inform-press-office',
  'inform-statistics-office',
  'inform-registration-office',
  'estimate-addressees',
  'assess-legal-position',
  'weigh-request',
  'confirm-decision',
  'obtain-resolution',
  'sign-for-carrier',
  'sign-for-municipality',
  'agree-processing',
  'draft-mailing',
  'approve-mailing',
  'sign-cover-letter',
  'plan-dispatch',
  'select-addressees',
  'release-print',
  'print-mailing',
  'announce-dispatch',
  'send-mailing',
  'record-responses',
  'confirm-address-deletion',
  'register-complaint',
  'answer-complaint',
  'close-complaint',
  'submit-report',
  'accept-report',
  'choose-sitting',
  'prepare-paper',
  'present-report',
  'hand-over-statistics',
  'publish-results',
  'evaluate-cooperation',
  'close-case',
] as const;
export type StepName = (typeof STEPS)[number];

/** Commands of people that are no step of the table. */
export const PEOPLE_COMMANDS = [
  'import-case',
  'finish-import',
  'return-request',
  'revise-purpose',
  'withdraw-case',
  'decline-case',
  'pause-case',
  'resume-case',
  'reopen-case',
  'override-window',
  'change-contact',
  'hand-over-case',
  'appoint-substitute',
  'take-step',
  'hand-on-step',
  'record-for-office',
  'correct-step',
  'revoke-step',
  'waive-step',
  'extend-deadline',
  'stop-dispatch',
  'revoke-approval',
  'start-round',
  'attach-document',
  'add-note',
  'add-channel',
  'record-channel',
  'acknowledge-notice',
  'adopt-rules',
  'order-erasure',
  'place-hold',
  'lift-hold',
  'propose-deletion',
  'withdraw-deletion',
  'consent-to-deletion',
] as const;

/** Commands by which the engine records what it did. */
export const ENGINE_COMMANDS = [
  'record-notice',
  'record-failed-notice',
  'record-declaration',
  'record-release',
  'record-election',
  'record-erasure',
  'record-deletion',
  'replan',
] as const;

export const CASE_COMMANDS = [...STEPS, ...PEOPLE_COMMANDS, ...ENGINE_COMMANDS] as const;
export type PeopleCommandName = (typeof PEOPLE_COMMANDS)[number];
export type EngineCommandName = (typeof ENGINE_COMMANDS)[number];
export type CaseCommandName = (typeof CASE_COMMANDS)[number];

/** Commands of a municipality's own stream. */
export const MUNICIPALITY_COMMANDS = [
  'establish-municipality',
  'revise-profile',
  'appoint-substitute',
  'record-budget',
  'schedule-sitting',
  'move-sitting',
  'cancel-sitting',
  'confirm-sitting',
  'import-sittings',
  'schedule-election',
  'move-election',
  'cancel-election',
  'close-days',
  'open-days',
  'register-carrier',
  'appoint-person',
  'dismiss-person',
  'record-calendar',
  'record-replanning',
] as const;
export type MunicipalityCommandName = (typeof MUNICIPALITY_COMMANDS)[number];

/** Whose stream a message belongs to. */
export type StreamId = `case/${string}` | `municipality/${string}`;
export const caseStream = (id: CaseId): StreamId => `case/${id}`;
export const municipalityStream = (id: MunicipalityId): StreamId => `municipality/${id}`;

/** Who acts. `person` is an opaque id; `for` names the office for which somebody else recorded. */
export interface Actor {
  readonly person: PersonId;
  readonly role: Role;
  readonly organisation: OrganisationId;
  readonly for?: Role;
}

export const ENGINE: Actor = {
  person: 'handschlag' as PersonId,
  role: 'engine',
  organisation: 'handschlag' as OrganisationId,
};

/** A person's mistake, as a value: what is wrong, under which rule, what to do. Never an exception. */
export interface Refusal {
  /** Stable, kebab-case; for programs. */
  readonly code: string;
  /** Id of the guideline's rule, where one is the reason. */
  readonly rule?: string;
  readonly message: Text;
  /** Who was first, where somebody was: their colleagues are told the name (`client/commands/who-was-first.ts`). */
  readonly first?: PersonId;
}
