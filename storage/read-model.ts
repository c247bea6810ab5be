/**
 * The read model's port: what lists and pages read. Rows are a function of the case's state (`domain/case/view.ts`),
 * hold no opened value and can be rebuilt from the journal. Adapters share `kysely-read-model.ts`.
 */

import type { CaseRow, TaskRow } from '../domain/case/view.ts';
import type { CaseId, Instant, MunicipalityId, OrganisationId, Role } from '../domain/terms.ts';

export interface CaseFilter {
  readonly municipality?: MunicipalityId;
  readonly carrier?: OrganisationId;
  /** Only cases that still owe something or are under way. */
  readonly open?: boolean;
  /** Only cases whose next wake-up lies before this. */
  readonly wakeBefore?: Instant;
  /** Only cases whose planning basis is older than this sequence number of the municipality's stream. */
  readonly basisBefore?: number;
}

export interface TaskFilter {
  readonly municipality?: MunicipalityId;
  readonly carrier?: OrganisationId;
  readonly roles?: readonly Role[];
  readonly caseId?: CaseId;
}

export interface ReadModel {
  /** Ordered by case id; `after` and `limit` page through. */
  cases(filter: CaseFilter, page?: { readonly after?: CaseId; readonly limit: number }): Promise<readonly CaseRow[]>;
  case(id: CaseId): Promise<CaseRow | undefined>;
  /** Most urgent first: by due date (none last), then case and step. */
  tasks(filter: TaskFilter): Promise<readonly TaskRow[]>;
}
