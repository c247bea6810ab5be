/** What has happened to a case: facts in the past tense. Personal values in them are sealed; the rules never look inside. */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import type { SealedValue } from '../journal/sealed.ts';
import type { Actor, CaseId, DocumentId, Instant, KeyId, PersonId, PlainDate, Role, StepName } from '../terms.ts';
import type { CaseOrigin, DataOf } from './commands.ts';

/** Which side of the cooperation. */
export type Side = 'carrier' | 'municipality';

/** A date that moved because the calendar did. */
export interface Shift {
  readonly what: 'sitting' | 'paper-deadline' | 'dispatch';
  readonly id: string;
  readonly from: PlainDate;
  /** null: cancelled. */
  readonly to: PlainDate | null;
}

interface EventData {
  'case-opened': { readonly caseId: CaseId; readonly origin: CaseOrigin; readonly request: DataOf<'open-case'> };
  'completeness-checked': DataOf<'check-completeness'>;
  'request-completed': DataOf<'complete-request'>;
  'enabler-identified': DataOf<'identify-enabler'>;
  'data-protection-officer-informed': OfficeInformed;
  'press-office-informed': OfficeInformed;
  'legal-position-assessed': DataOf<'assess-legal-position'>;
  'request-weighed': DataOf<'weigh-request'>;
  'declaration-rendered': DataOf<'record-declaration'>;
  'declaration-signed': DataOf<'sign-for-carrier'> & { readonly side: Side };
  'mailing-drafted': Extract<DataOf<'draft-mailing'>, { readonly action: 'propose' }> & {
    readonly version: number;
    readonly side: Side;
  };
  'mailing-agreed': { readonly version: number; readonly side: Side; readonly occurredOn?: PlainDate | undefined };
  'mailing-approved': {
    readonly version: number;
    readonly office: Role;
    readonly documents: readonly DocumentId[];
    readonly occurredOn?: PlainDate | undefined;
  };
  'mailing-rejected': { readonly version: number; readonly office: Role; readonly comments: SealedValue };
  'cover-letter-signed': DataOf<'sign-cover-letter'>;
  'dispatch-planned': DataOf<'plan-dispatch'>;
  'window-overridden': DataOf<'override-window'>;
  'dispatch-released': { readonly key: string };
  'addressees-selected': DataOf<'select-addressees'>;
  'mailing-printed': DataOf<'print-mailing'>;
  'mailing-sent': DataOf<'send-mailing'>;
  'sitting-chosen': DataOf<'choose-sitting'>;
  'report-submitted': DataOf<'submit-report'>;
  'report-presented': DataOf<'present-report'>;
  'case-closed': DataOf<'close-case'>;
  'case-withdrawn': DataOf<'withdraw-case'>;
  'case-declined': DataOf<'decline-case'>;
  'case-paused': DataOf<'pause-case'>;
  'case-resumed': DataOf<'resume-case'>;
  /** The step is open again, and so is what depended on it; the corrected facts follow as events of their own. */
  'step-corrected': { readonly step: StepName; readonly reason: SealedValue; readonly reopened: readonly StepName[] };
  'notice-recorded': { readonly key: string; readonly to: readonly PersonId[]; readonly messageIds: readonly string[] };
  'notice-failed': { readonly key: string; readonly why: string };
  'erasure-ordered': { readonly keys: readonly KeyId[]; readonly why: DataOf<'order-erasure'>['why'] };
  /** `order` is the sequence number of the `erasure-ordered` event. */
  erased: { readonly order: number };
  'planning-basis-set': { readonly basis: PlanningBasis; readonly shifts: readonly Shift[] };
}

interface OfficeInformed {
  readonly how: 'mail' | 'telephone' | 'in-person' | 'letter';
  readonly to: readonly PersonId[];
  readonly occurredOn?: PlainDate | undefined;
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
