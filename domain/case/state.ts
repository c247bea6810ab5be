/** What the rules remember of a case: unsealed facts, who did what when, and what the engine has recorded as done. */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import type { RuleId } from '../guideline/rules.ts';
import type {
  CaseId,
  DocumentId,
  Instant,
  KeyId,
  MunicipalityId,
  OrganisationId,
  PersonId,
  PlainDate,
  Role,
  StepName,
} from '../terms.ts';
import type { EventDataOf, Shift, Side } from './events.ts';

/** A step that somebody completed. */
export interface Done {
  /** When it was recorded. */
  readonly at: Instant;
  /** The day on which it happened, in the municipality's zone. */
  readonly on: PlainDate;
  readonly by: PersonId;
  readonly role: Role;
  readonly seq: number;
}

/** An open step that one person of the office has taken, so that colleagues leave it to them. No rule depends on it. */
export interface Taken {
  readonly by: PersonId;
  /** Whose person that is: a step that both sides can complete is one side's business then. */
  readonly organisation: OrganisationId;
  readonly since: Instant;
}

/** One version of the mailing, on its way to agreement and approval. */
export interface MailingVersion {
  readonly version: number;
  readonly side: Side;
  readonly drafters: readonly PersonId[];
  readonly documents: readonly DocumentId[];
  readonly agreed: boolean;
  readonly approvals: { readonly [office in Role]?: PersonId };
  readonly rejected: boolean;
}

export interface PrintRun {
  readonly printed: number;
  readonly spoiled: number;
  readonly kept: number;
}

/** A mailing that has left; what came before the present round. */
export interface PastRound {
  readonly round: number;
  readonly kind: EventDataOf<'round-started'>['kind'];
  readonly version: number;
  readonly documents: readonly DocumentId[];
  readonly selected: number;
  readonly print?: PrintRun;
  readonly sent: number;
}

export interface CommitteePlan {
  readonly sitting: string;
  readonly outcome?: EventDataOf<'report-presented'>['outcome'];
}

export interface ComplaintState {
  readonly complaint: number;
  readonly category: EventDataOf<'complaint-registered'>['category'];
  readonly receivedOn: PlainDate;
  readonly legalFollowUp: boolean;
  readonly closed: boolean;
}

/** Facts of the steps as the last valid completion left them. */
export interface Facts {
  readonly request?: EventDataOf<'case-opened'>['request'];
  readonly completeness?: 'complete' | 'incomplete';
  readonly leads?: Side;
  readonly vetting?: EventDataOf<'carrier-vetted'>;
  readonly estimate?: number;
  readonly assessment?: EventDataOf<'legal-position-assessed'>;
  readonly decision?: EventDataOf<'request-weighed'>;
  /** L10: until when the contract with the outside printer is in force, if it has an end. */
  readonly processing?: { readonly until?: PlainDate | undefined };
  readonly resolution?: EventDataOf<'resolution-obtained'>['outcome'];
  readonly declaration?: { readonly document: DocumentId; readonly renderedAt: Instant };
  /** P2: who has signed for the carrier so far; all of them are needed. */
  readonly carrierSigners?: readonly PersonId[];
  readonly mailing?: MailingVersion;
  readonly dispatch?: { readonly wanted: PlainDate; readonly seq: number };
  /** By register; `all` where there is one register only. */
  readonly selections?: { readonly [register: string]: { readonly count: number; readonly on: PlainDate } };
  readonly print?: PrintRun;
  readonly sent?: number;
  /** L2: approving offices that have stopped the dispatch; the new approval of each lifts its stop. Absent: none. */
  readonly stopped?: readonly { readonly office: Role; readonly seq: number; readonly at: Instant }[];
  readonly responses?: { readonly answered: number; readonly undeliverable: number };
  readonly sittings?: { readonly [committee: string]: CommitteePlan };
  readonly statistics?: { readonly hash: string; readonly records: number };
  readonly actualEffort?: EventDataOf<'cooperation-evaluated'>['actual'];
}

export interface Erasure {
  readonly order: number;
  readonly keys: readonly KeyId[];
  readonly done: boolean;
}

/** The end of the retention period: proposed by one person, consented to by another, carried out by the engine. */
export interface ProposedDeletion {
  /** Sequence number of the proposal. */
  readonly proposal: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly role: Role;
  readonly consented?: { readonly at: Instant; readonly role: Role };
  readonly emptied?: Instant;
}

/** Steps taken back; who worked on them is told. */
export interface Reopened {
  readonly seq: number;
  readonly at: Instant;
  /** Undefined where no single step was the cause. */
  readonly step?: StepName;
  readonly reopened: readonly StepName[];
  readonly why: 'corrected' | 'revoked' | 'returned' | 'revised';
}

export interface Substitute {
  readonly office: Role;
  readonly person: PersonId;
  readonly from: PlainDate;
  readonly until?: PlainDate | undefined;
}

export interface ChannelState {
  readonly channel: number;
  readonly kind: EventDataOf<'channel-added'>['kind'];
  readonly plannedOn: PlainDate;
  readonly recorded: boolean;
}

export interface CaseState {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly carrier: OrganisationId;
  readonly rules: number;
  readonly openedAt: Instant;
  readonly status: 'running' | 'closed' | 'withdrawn' | 'declined';
  /** When the case ended, unless it runs. */
  readonly ended?: { readonly seq: number; readonly at: Instant };
  /** Taken over from paper, and not finished yet: nobody is told, everything may be recorded with its date. */
  readonly importing: boolean;
  /** P6: the planner in charge. */
  readonly responsible?: PersonId;
  readonly pauses: readonly { readonly from: PlainDate; readonly to?: PlainDate }[];
  /** Key: the step, with `/<instance>` where it is completed once for each of several. */
  readonly done: { readonly [key: string]: Done };
  /** When the carrier last supplied what was missing. It is asked again as often as something is, so it is never done for good. */
  readonly supplied?: Done;
  /** Keys that the planner waived, with the waiver's sequence number. */
  readonly waived: { readonly [key: string]: number };
  readonly waivedRules: readonly { readonly rule: RuleId; readonly step: StepName }[];
  /** Since when each open step is open. */
  readonly openSince: { readonly [key: string]: Instant };
  /** Since when an open step's deadline stands where it stands, if a pause or the calendar has moved it. */
  readonly movedSince: { readonly [key: string]: Instant };
  /** Deadlines that were extended, by key. */
  readonly extended: { readonly [key: string]: PlainDate };
  /** Who has which open step, by key. */
  readonly taken: { readonly [key: string]: Taken };
  readonly facts: Facts;
  /** The mailing under way; `pastRounds` are those that have left. */
  readonly round: number;
  readonly roundKind: PastRound['kind'];
  readonly pastRounds: readonly PastRound[];
  /** Versions proposed so far, over all rounds: a number is never given twice. */
  readonly versions: number;
  /** Copies that were printed of a version that was replaced. */
  readonly discarded: number;
  readonly complaints: readonly ComplaintState[];
  readonly channels: readonly ChannelState[];
  readonly substitutes: readonly Substitute[];
  readonly reopenings: readonly Reopened[];
  /** Dates that the calendar moved; the planner is told. */
  readonly moves: readonly { readonly seq: number; readonly at: Instant; readonly shifts: readonly Shift[] }[];
  /** Elections whose red stretch the leadership lifted for this case, as they were dated then: a moved one is another stretch. */
  readonly overrides: readonly { readonly election: string; readonly date: PlainDate }[];
  /** T3: elections after which what they changed was opened again. */
  readonly electionsPassed: readonly string[];
  /** What the engine did, by the work's key. */
  readonly recorded: { readonly [key: string]: 'delivered' | 'failed' };
  /** Who gets a notice with the day's mail instead of at once, by the notice's key. */
  readonly withDaysMail: { readonly [key: string]: { readonly at: Instant; readonly persons: readonly PersonId[] } };
  /** A2: notices that their readers acknowledged. */
  readonly acknowledged: { readonly [key: string]: Instant };
  readonly erasures: readonly Erasure[];
  /** While it lasts, the case is neither proposed for deletion nor emptied. */
  readonly hold?: { readonly seq: number; readonly at: Instant; readonly by: PersonId; readonly role: Role };
  readonly deletion?: ProposedDeletion;
  readonly basis: PlanningBasis;
  readonly head: { readonly seq: number; readonly at: Instant };
}

export const isPaused = (state: CaseState): boolean => {
  const last = state.pauses.at(-1);
  return last !== undefined && last.to === undefined;
};

/** How a step is keyed: alone, or for one of several (an office, a register, a committee, a complaint). */
export const stepKey = (step: StepName, instance?: string): string => (instance ? `${step}/${instance}` : step);

/** Whether the planner waived what this *should* rule asks within the step. */
export const isRuleWaived = ({ waivedRules }: CaseState, step: StepName, rule: RuleId): boolean =>
  waivedRules.some((waiver) => waiver.step === step && waiver.rule === rule);

/** L9: how many addressees were selected in this round, over all registers. */
export const selectedCount = ({ facts: { selections } }: CaseState): number =>
  Object.values(selections ?? {}).reduce((sum, { count }) => sum + count, 0);

/** How many items have left, over all rounds. */
export const sentCount = ({ facts, pastRounds }: CaseState): number =>
  pastRounds.reduce((sum, { sent }) => sum + sent, facts.sent ?? 0);

/** A8: who leads; the municipality, unless the record says otherwise. */
export const leadingSide = ({ facts }: CaseState): Side => facts.leads ?? 'municipality';
