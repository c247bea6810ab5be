/** What has happened to a case: facts in the past tense. Personal values in them are sealed; the rules never look inside. */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import type { SealedValue } from '../journal/sealed.ts';
import type { Actor, CaseId, DocumentId, Instant, KeyId, PersonId, PlainDate, Role, StepName } from '../terms.ts';
import type { CaseOrigin, DataOf } from './commands.ts';
import type { Retained } from './retention.ts';

/** Which side of the cooperation. */
export type Side = 'carrier' | 'municipality';

/** A date that moved because the calendar did. */
export interface Shift {
  /** A sitting in doubt keeps its day: the council's calendar no longer has it, and the planner finds out. */
  readonly what: 'sitting' | 'sitting-in-doubt' | 'paper-deadline' | 'dispatch';
  readonly id: string;
  readonly from: PlainDate;
  /** null: cancelled. */
  readonly to: PlainDate | null;
}

type OccurredOn = { readonly occurredOn?: PlainDate | undefined };

interface EventData {
  'case-opened': { readonly caseId: CaseId; readonly origin: CaseOrigin; readonly request: DataOf<'open-case'> };
  /** Until the import is finished, the planner records what happened on paper, with its dates, and nobody is told. */
  'case-imported': { readonly file: string };
  'import-finished': DataOf<'finish-import'>;
  'preliminary-talk-held': DataOf<'hold-preliminary-talk'>;
  'completeness-checked': DataOf<'check-completeness'>;
  'request-completed': DataOf<'complete-request'>;
  'request-returned': DataOf<'return-request'> & Reopening;
  'purpose-revised': DataOf<'revise-purpose'> & Reopening;
  'contact-changed': DataOf<'change-contact'>;
  'enabler-identified': DataOf<'identify-enabler'>;
  'carrier-vetted': DataOf<'vet-carrier'>;
  'data-protection-officer-informed': OfficeInformed;
  'press-office-informed': OfficeInformed;
  'statistics-office-informed': OfficeInformed;
  'registration-office-informed': OfficeInformed;
  'addressees-estimated': DataOf<'estimate-addressees'>;
  'legal-position-assessed': DataOf<'assess-legal-position'>;
  'request-weighed': DataOf<'weigh-request'>;
  'decision-confirmed': OccurredOn;
  'decision-returned': { readonly comments: SealedValue } & OccurredOn;
  'resolution-obtained': DataOf<'obtain-resolution'>;
  'declaration-rendered': DataOf<'record-declaration'>;
  'declaration-signed': DataOf<'sign-for-municipality'> & { readonly side: Side };
  'processing-agreed': DataOf<'agree-processing'>;
  'mailing-drafted': Extract<DataOf<'draft-mailing'>, { readonly action: 'propose' }> & {
    readonly version: number;
    readonly side: Side;
  };
  'mailing-agreed': { readonly version: number; readonly side: Side } & OccurredOn;
  'mailing-approved': {
    readonly version: number;
    readonly office: Role;
    readonly documents: readonly DocumentId[];
  } & OccurredOn;
  'mailing-rejected': { readonly version: number; readonly office: Role; readonly comments: SealedValue } & OccurredOn;
  'approval-revoked': { readonly office: Role; readonly reason: SealedValue } & OccurredOn;
  'dispatch-stopped': { readonly office: Role; readonly reason: SealedValue } & OccurredOn;
  'cover-letter-signed': DataOf<'sign-cover-letter'>;
  'dispatch-planned': DataOf<'plan-dispatch'>;
  'window-overridden': DataOf<'override-window'>;
  'dispatch-released': { readonly key: string };
  'addressees-selected': DataOf<'select-addressees'>;
  'print-released': DataOf<'release-print'>;
  'mailing-printed': DataOf<'print-mailing'>;
  'dispatch-announced': DataOf<'announce-dispatch'>;
  'mailing-sent': DataOf<'send-mailing'>;
  'address-deletion-confirmed': DataOf<'confirm-address-deletion'> & { readonly office: Role };
  'round-started': DataOf<'start-round'> & { readonly round: number };
  'responses-recorded': DataOf<'record-responses'>;
  'complaint-registered': DataOf<'register-complaint'> & { readonly complaint: number };
  'complaint-answered': DataOf<'answer-complaint'>;
  'complaint-closed': DataOf<'close-complaint'>;
  'report-submitted': DataOf<'submit-report'>;
  'report-accepted': OccurredOn;
  'report-returned': { readonly comments: SealedValue } & OccurredOn;
  'sitting-chosen': DataOf<'choose-sitting'>;
  'paper-prepared': DataOf<'prepare-paper'>;
  'report-presented': DataOf<'present-report'>;
  'statistics-handed-over': { readonly hash: string; readonly records: number } & OccurredOn;
  'statistics-confirmed': { readonly hash: string } & OccurredOn;
  'results-published': DataOf<'publish-results'>;
  'cooperation-evaluated': DataOf<'evaluate-cooperation'> & { readonly office: Role };
  'case-closed': DataOf<'close-case'>;
  'case-withdrawn': DataOf<'withdraw-case'>;
  'case-declined': DataOf<'decline-case'>;
  'case-paused': DataOf<'pause-case'>;
  'case-resumed': DataOf<'resume-case'>;
  'case-reopened': DataOf<'reopen-case'>;
  'case-handed-over': DataOf<'hand-over-case'>;
  'substitute-appointed': DataOf<'appoint-substitute'>;
  /** Whoever gave the command has the step since then; `from`: who had it before. */
  'step-taken': AboutOneStep & { readonly from?: PersonId };
  /** Without `to` it was given back, and nobody has it. */
  'step-handed-on': AboutOneStep & { readonly from?: PersonId; readonly to?: PersonId };
  /** What follows in the same command was done by this office and is only recorded by the planner. */
  'recorded-for-office': Omit<DataOf<'record-for-office'>, 'form'>;
  /** The step is open again, and so is what depended on it; the corrected facts follow as events of their own. */
  'step-corrected': { readonly reason: SealedValue } & Retaken;
  'step-revoked': { readonly reason: SealedValue } & Retaken;
  'step-waived': DataOf<'waive-step'> & { readonly with: readonly StepName[] };
  'deadline-extended': DataOf<'extend-deadline'>;
  'document-attached': DataOf<'attach-document'>;
  'note-added': DataOf<'add-note'>;
  'channel-added': DataOf<'add-channel'> & { readonly channel: number };
  'channel-recorded': DataOf<'record-channel'>;
  'notice-acknowledged': DataOf<'acknowledge-notice'>;
  'rules-adopted': DataOf<'adopt-rules'> & { readonly from: number };
  'notice-recorded': {
    readonly key: string;
    readonly to: readonly PersonId[];
    readonly messageIds: readonly string[];
    readonly later?: readonly PersonId[];
  };
  'notice-failed': { readonly key: string; readonly why: string; readonly bounced?: true };
  /** T3 */
  'election-passed': { readonly election: string } & Reopening;
  'erasure-ordered': { readonly keys: readonly KeyId[]; readonly why: DataOf<'order-erasure'>['why'] };
  /** `order` is the sequence number of the `erasure-ordered` event. */
  erased: { readonly order: number };
  'hold-placed': DataOf<'place-hold'>;
  'hold-lifted': DataOf<'lift-hold'>;
  /** What the schedule said on that day; the consent judges it anew. */
  'deletion-proposed': Retained;
  'deletion-withdrawn': DataOf<'withdraw-deletion'>;
  /** `proposal` is the sequence number of the `deletion-proposed` event. */
  'deletion-consented': { readonly proposal: number };
  /** Every key of the case is destroyed, its documents are deleted: nobody opens anything of it again. */
  'case-emptied': { readonly proposal: number };
  'planning-basis-set': { readonly basis: PlanningBasis; readonly shifts: readonly Shift[] };
}

/** Steps that were completed and are to be done again. */
interface Reopening {
  readonly reopened: readonly StepName[];
}
interface AboutOneStep {
  readonly step: StepName;
  readonly instance?: string | undefined;
}
interface Retaken extends Reopening, AboutOneStep {}

interface OfficeInformed extends OccurredOn {
  readonly how: 'mail' | 'telephone' | 'in-person' | 'letter';
  readonly to: readonly PersonId[];
}

export type CaseEventName = keyof EventData;
export type EventDataOf<N extends CaseEventName> = EventData[N];
export type CaseEvent = { [N in CaseEventName]: { readonly type: N; readonly data: EventData[N] } }[CaseEventName];
export type EventOf<N extends CaseEventName> = Extract<CaseEvent, { readonly type: N }>;

/** Where an event stands in its stream; what `evolve` may know beside the event. */
export interface EventMeta {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly rules: number;
}
