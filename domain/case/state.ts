/** What the rules remember of a case: unsealed facts, who did what when, and what the engine has recorded as done. */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
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
import type { EventDataOf, Side } from './events.ts';

/** A step that somebody completed. */
export interface Done {
  readonly at: Instant;
  readonly by: PersonId;
  readonly role: Role;
  readonly seq: number;
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

/** Facts of the steps as the last valid completion left them. */
export interface Facts {
  readonly request?: EventDataOf<'case-opened'>['request'];
  readonly completeness?: 'complete' | 'incomplete';
  readonly leads?: Side;
  readonly assessment?: EventDataOf<'legal-position-assessed'>;
  readonly decision?: EventDataOf<'request-weighed'>;
  readonly declaration?: { readonly document: DocumentId; readonly renderedAt: Instant };
  readonly mailing?: MailingVersion;
  readonly dispatch?: { readonly wanted: PlainDate; readonly seq: number };
  readonly selected?: number;
  readonly print?: { readonly printed: number; readonly spoiled: number; readonly kept: number };
  readonly sent?: number;
  readonly sitting?: { readonly committee: string; readonly sitting: string };
  readonly presentation?: 'noted' | 'approved' | 'postponed';
}

export interface Erasure {
  readonly order: number;
  readonly keys: readonly KeyId[];
  readonly done: boolean;
}

export interface CaseState {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly carrier: OrganisationId;
  readonly rules: number;
  readonly openedAt: Instant;
  readonly status: 'running' | 'closed' | 'withdrawn' | 'declined';
  readonly pauses: readonly { readonly from: PlainDate; readonly to?: PlainDate }[];
  /** Key: the step, with `/<role>` where each of several roles completes it. */
  readonly done: { readonly [key: string]: Done };
  /** Since when each open step is open. */
  readonly openSince: { readonly [key: string]: Instant };
  /** Since when an open step's deadline stands where it stands, if a pause or the calendar has moved it. */
  readonly movedSince: { readonly [key: string]: Instant };
  readonly facts: Facts;
  /** Elections whose red stretch the leadership lifted for this case. */
  readonly overrides: readonly string[];
  /** What the engine did, by the work's key. */
  readonly recorded: { readonly [key: string]: 'delivered' | 'failed' };
  readonly erasures: readonly Erasure[];
  readonly basis: PlanningBasis;
  readonly head: { readonly seq: number; readonly at: Instant };
}

export const isPaused = (state: CaseState): boolean => {
  const last = state.pauses.at(-1);
  return last !== undefined && last.to === undefined;
};

/** Keys under which a step is completed: one, or one per role where each of them must. */
export const stepKey = (step: StepName, role?: Role): string => (role ? `${step}/${role}` : step);
