/**
 * What lists and pages read of a case: plain rows, a pure function of its state (`viewOf` in `project.ts`), with no opened
 * value in them. The journal writes them in the transaction that the writer waits for.
 */
import type { SealedValue } from '../journal/sealed.ts';
import type {
  CaseId,
  Instant,
  Json,
  MunicipalityId,
  OrganisationId,
  PersonId,
  Phase,
  PlainDate,
  Role,
  StepName,
} from '../terms.ts';

/** Counts up whenever what `viewOf` gives changes: rows of an older one are written anew from the journal. */
export const VIEW_VERSION = 3;

export interface CaseRow {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly carrier: OrganisationId;
  readonly phase: Phase;
  readonly paused: boolean;
  /** Under way, or over but still owing something. */
  readonly open: boolean;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  /** Sequence number of the case's last row. */
  readonly seq: number;
  /** When the engine must act next by itself; null where nothing is owed. */
  readonly wakeAt: Instant | null;
  /** Sequence number of the municipality's stream that the planning basis was taken from. */
  readonly basisSeq: number;
  /** Whose turn it is: who may complete one of the open steps. */
  readonly turn: readonly Role[];
  /** The earliest day by which an open step is due; null where none has one. */
  readonly due: PlainDate | null;
  /** As it was sealed; opened for whoever reads the list. */
  readonly title: SealedValue | null;
  /** Coded facts for the search for comparable cases (A5). */
  readonly facts: { readonly [key: string]: Json };
}

export interface TaskRow {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly carrier: OrganisationId;
  readonly phase: Phase;
  /** When the case last changed, whichever step did it. */
  readonly changedAt: Instant;
  /** Unique within the case, e.g. `approve-mailing/press-office/1`. */
  readonly key: string;
  readonly step: StepName;
  readonly round: number;
  /** Whoever holds one of these roles may complete it. */
  readonly roles: readonly Role[];
  readonly openSince: Instant;
  readonly due: PlainDate | null;
  /** Who of the office has it; null while nobody has. */
  readonly takenBy: PersonId | null;
  readonly takenSince: Instant | null;
}

/** Somebody acts for an office in this one case. */
export interface SubstituteRow {
  readonly person: PersonId;
  readonly office: Role;
  readonly from: PlainDate;
  /** The last day; null: until further notice. */
  readonly until: PlainDate | null;
}

export interface CaseView {
  readonly row: CaseRow;
  readonly tasks: readonly TaskRow[];
  readonly substitutes: readonly SubstituteRow[];
  /** What a search finds the case by (`search-text.ts`). */
  readonly text: string;
}
