/**
 * The read model's port: what lists and pages read. Rows are a function of the case's state (`domain/case/view.ts`),
 * hold no opened value and can be rebuilt from the journal. Adapters share `kysely-read-model.ts`.
 */

import type { CaseRow, CaseView, SubstituteRow, TaskRow } from '../domain/case/view.ts';
import type {
  CaseId,
  Instant,
  MunicipalityId,
  OrganisationId,
  PersonId,
  Phase,
  PlainDate,
  Role,
} from '../domain/terms.ts';

export interface CaseFilter {
  readonly municipality?: MunicipalityId;
  readonly carrier?: OrganisationId;
  /** Only cases that still owe something or are under way. */
  readonly open?: boolean;
  /** Only cases whose next wake-up lies before this. */
  readonly wakeBefore?: Instant;
  /** Only cases whose planning basis is older than this sequence number of the municipality's stream. */
  readonly basisBefore?: number;
  /** Only rows that an earlier version of `viewOf` gave. */
  readonly versionBefore?: number;
}

export interface TaskFilter {
  readonly municipality?: MunicipalityId;
  readonly carrier?: OrganisationId;
  readonly roles?: readonly Role[];
  readonly caseId?: CaseId;
}

/** What lists of cases and of tasks are filtered by alike. */
export interface ListFilter {
  readonly municipality?: MunicipalityId;
  /** Each of them: a carrier that asks for another one's cases gets none. */
  readonly carriers?: readonly OrganisationId[];
  readonly phases?: readonly Phase[];
  /** Whether an open step was due before this day; the day is each municipality's own. */
  readonly overdue?: {
    readonly is: boolean;
    readonly today: readonly { readonly municipality: MunicipalityId; readonly day: PlainDate }[];
  };
  /** Only what has not changed since. */
  readonly unchangedSince?: Instant;
}

export interface CaseListFilter extends ListFilter {
  readonly open?: boolean;
  /** Only cases with an open step of one of these. */
  readonly turn?: readonly Role[];
  /** How the case's id begins. */
  readonly idStart?: string;
  /** Words as `searchWords` gives them: each must stand in the case's text. */
  readonly words?: readonly string[];
}

export interface TaskListFilter extends ListFilter {
  /** Whose tasks: of these offices in every case, and of an office in the cases in which somebody acts for it. */
  readonly offices: readonly Role[];
  readonly substituted: readonly { readonly office: Role; readonly cases: readonly CaseId[] }[];
  readonly dueBefore?: PlainDate;
  /** Only what this person has taken; null: only what nobody has. */
  readonly takenBy?: PersonId | null;
}

/** `changed` and `opened`: the newest first; `due`: the most urgent first. Cases that are alike come by their ids. */
export const CASE_ORDERS = ['changed', 'due', 'opened'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

/** The last row of a page: what comes behind it is the next page, wherever the cases before it have moved. */
export interface CasePosition {
  readonly key: Instant | PlainDate | null;
  readonly caseId: CaseId;
}
export interface TaskPosition {
  readonly due: PlainDate | null;
  readonly caseId: CaseId;
  readonly key: string;
}

export interface ReadModel {
  /** Ordered by case id; `after` and `limit` page through. */
  cases(filter: CaseFilter, page?: { readonly after?: CaseId; readonly limit: number }): Promise<readonly CaseRow[]>;
  case(id: CaseId): Promise<CaseRow | undefined>;
  /** Those of the ids that are there, in any order. */
  casesOf(ids: readonly CaseId[]): Promise<readonly CaseRow[]>;
  /** All that stands of a case, for whoever checks it against the journal. */
  view(id: CaseId): Promise<CaseView | undefined>;
  /** Most urgent first: by due date (none last), then case and step. */
  tasks(filter: TaskFilter): Promise<readonly TaskRow[]>;

  listCases(
    filter: CaseListFilter,
    page: { readonly order: CaseOrder; readonly after?: CasePosition; readonly limit: number },
  ): Promise<readonly CaseRow[]>;
  /** Most urgent first. */
  listTasks(
    filter: TaskListFilter,
    page: { readonly after?: TaskPosition; readonly limit: number },
  ): Promise<readonly TaskRow[]>;
  /** When the latest of these cases changed; undefined where there is none. */
  lastChange(filter: Pick<ListFilter, 'municipality' | 'carriers'>): Promise<Instant | undefined>;
  /** Whose cases these are. */
  municipalities(filter: Pick<ListFilter, 'municipality' | 'carriers'>): Promise<readonly MunicipalityId[]>;
  /** For which offices somebody was appointed in which cases, of any date. */
  substitutions(person: PersonId): Promise<readonly (SubstituteRow & { readonly caseId: CaseId })[]>;
}
