/**
 * What lists and pages read of a case: plain rows, a pure function of its state (`viewOf` in `project.ts`), with no opened
 * value in them. The journal writes them in the transaction that the writer waits for.
 */
import type {
  CaseId,
  Instant,
  Json,
  MunicipalityId,
  OrganisationId,
  Phase,
  PlainDate,
  Role,
  StepName,
} from '../terms.ts';

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
  /** Coded facts for the search for comparable cases (A5). */
  readonly facts: { readonly [key: string]: Json };
}

export interface TaskRow {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly carrier: OrganisationId;
  /** Unique within the case, e.g. `approve-mailing/press-office/1`. */
  readonly key: string;
  readonly step: StepName;
  readonly round: number;
  /** Whoever holds one of these roles may complete it. */
  readonly roles: readonly Role[];
  readonly openSince: Instant;
  readonly due: PlainDate | null;
}

export interface CaseView {
  readonly row: CaseRow;
  readonly tasks: readonly TaskRow[];
}
