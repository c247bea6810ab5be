/** A case as one actor may see it: where it stands, what is open, what was asked, and which documents count now. */
import type { Side } from '../../domain/case/events.ts';
import type { OpenStep } from '../../domain/case/open-steps.ts';
import type { Retained } from '../../domain/case/retention.ts';
import type { CaseState, ChannelState, ComplaintState, PastRound, Substitute } from '../../domain/case/state.ts';
import type { RuleId } from '../../domain/guideline/rules.ts';
import type {
  CaseId,
  DocumentId,
  Instant,
  Json,
  MunicipalityId,
  OrganisationId,
  PersonId,
  Phase,
  PlainDate,
  Role,
  StepName,
  Text,
} from '../../domain/terms.ts';
import type { SealedValueAt } from './sealed-values.ts';

export interface CaseFile {
  readonly caseId: CaseId;
  /** As it stands in mails and letters. */
  readonly number: string;
  readonly municipality: MunicipalityId;
  readonly carrier: OrganisationId;
  readonly names: CaseNames;
  readonly phase: { readonly id: Phase; readonly label: Text };
  readonly status: CaseState['status'];
  readonly paused: boolean;
  /** Being taken over from paper. */
  readonly importing: boolean;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  /** Sequence number of the case's last row. */
  readonly seq: number;
  readonly rules: number;
  /** P6: the planner in charge. */
  readonly responsible?: PersonId;
  readonly openSteps: readonly OpenStepView[];
  readonly completed: readonly CompletedStep[];
  readonly waived: readonly Waived[];
  readonly extended: readonly { readonly key: string; readonly until: PlainDate }[];
  readonly substitutes: readonly Substitute[];
  readonly request: Json;
  readonly declaration?: { readonly document: DocumentId; readonly signed: number; readonly signatories: number };
  readonly mailing?: {
    readonly version: number;
    readonly side: Side;
    readonly documents: readonly DocumentId[];
    readonly agreed: boolean;
    readonly rejected: boolean;
    readonly approvedBy: readonly Role[];
  };
  /** `date`: when it may leave, after closed windows; `wanted`: what was planned. */
  readonly dispatch?: {
    readonly wanted: PlainDate;
    readonly date: PlainDate | null;
    /** L2: which offices have stopped it. */
    readonly stoppedBy?: readonly Role[];
  };
  readonly round: { readonly round: number; readonly kind: PastRound['kind'] };
  readonly pastRounds: readonly PastRound[];
  readonly sittings: readonly {
    readonly committee: string;
    readonly sitting: string;
    readonly date: PlainDate | null;
    readonly outcome?: string;
  }[];
  readonly complaints: readonly ComplaintState[];
  readonly channels: readonly ChannelState[];
  /** What the steps established; contents only for those who may read them. */
  readonly facts: { readonly [name: string]: Json };
  /** How long it is kept, once it is over and nothing in it is open. */
  readonly retention?: Retained;
  /** For the municipality alone: it is kept whatever the schedule says. */
  readonly hold?: { readonly since: Instant; readonly by: Role };
  readonly deletion?: {
    readonly proposedAt: Instant;
    readonly proposedBy: Role;
    readonly consentedAt?: Instant;
    readonly consentedBy?: Role;
  };
  /** Its sealed values and documents are gone. */
  readonly emptiedAt?: Instant;
  /** For whoever may order an erasure. */
  readonly sealed?: readonly SealedValueAt[];
}

/** What people call what stands by its id elsewhere in the file; only for those who may read the case's contents. */
export interface CaseNames {
  readonly carrier?: string;
  readonly municipality?: string;
  /** Of the planner in charge, the substitutes and who has taken a task; an erased person has none any more. */
  readonly people: { readonly [id: string]: string };
  readonly committees: { readonly [id: string]: string };
}

export interface CompletedStep {
  readonly key: string;
  readonly step: StepName;
  readonly label: Text;
  /** When it was recorded, and the day on which it happened. */
  readonly at: Instant;
  readonly on: PlainDate;
  readonly role: Role;
  readonly seq: number;
}

/** A whole step, by its key, or what one *should* rule asks within a step. */
export type Waived =
  | { readonly key: string; readonly seq: number }
  | { readonly step: StepName; readonly rule: RuleId };

export interface OpenStepView extends OpenStep {
  readonly label: Text;
  /** Who of the reader's own side has taken it. */
  readonly taken?: { readonly by: PersonId; readonly since: Instant };
  /** Whether the reader’s role may complete it. */
  readonly yours: boolean;
}
