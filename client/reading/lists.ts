/** Lists for one actor: cases and open tasks, each of their own organisation's, from the read model. */
import type { CaseRow, TaskRow } from '../../domain/case/view.ts';
import {
  type Actor,
  CARRIER_ROLES,
  type CaseId,
  type MunicipalityId,
  type OrganisationId,
  type Phase,
  type Role,
  type Text,
} from '../../domain/terms.ts';
import type { CaseFilter, ReadModel } from '../../storage/read-model.ts';
import { PHASE_LABELS } from '../texts/phases.ts';
import { stepLabel } from '../texts/step-label.ts';
import { reach } from './unreachable.ts';

export interface CaseListItem extends Omit<CaseRow, 'phase'> {
  readonly phase: { readonly id: Phase; readonly label: Text };
}

export interface CasePage {
  readonly cases: readonly CaseListItem[];
  /** `after` of the next page; absent on the last one. */
  readonly next?: CaseId;
}

export interface CaseQuery {
  readonly open?: boolean | undefined;
  readonly after?: CaseId | undefined;
  readonly limit: number;
}

export type TaskListItem = TaskRow & {
  readonly label: Text;
  /** As the request has it; absent where the case is too young to be told. */
  readonly carrierName?: string;
};

export interface Lists {
  cases(actor: Actor, query: CaseQuery): Promise<CasePage>;
  /** Most urgent first. */
  tasks(actor: Actor, roles: readonly Role[]): Promise<readonly TaskListItem[]>;
}

export function createLists(readModel: ReadModel): Lists {
  return {
    async cases(actor, { open, after, limit }) {
      const filter: CaseFilter = { ...homeOf(actor), ...(open === undefined ? {} : { open }) };
      // One more than asked for says whether there is a next page.
      const page = { limit: limit + 1, ...(after ? { after } : {}) };
      const rows = await reach(() => readModel.cases(filter, page));
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        cases: shown.map((row) => caseItem(row, actor)),
        ...(rows.length > limit && last ? { next: last.caseId } : {}),
      };
    },
    async tasks(actor, roles) {
      if (actor.role === 'operator') return [];
      const rows = await reach(() => readModel.tasks({ ...homeOf(actor), roles }));
      const names = await carrierNames(readModel, homeOf(actor), rows);
      return rows.map((row) => {
        const carrierName = names.get(row.caseId);
        return { ...row, label: stepLabel(row.step), ...(carrierName === undefined ? {} : { carrierName }) };
      });
    },
  };
}

const PAGE = 500;

/** Page by page from the first case that has a task to the last: not one read for each of hundreds of tasks. */
async function carrierNames(
  readModel: ReadModel,
  home: CaseFilter,
  tasks: readonly TaskRow[],
): Promise<ReadonlyMap<CaseId, string>> {
  const names = new Map<CaseId, string>();
  const wanted = tasks.map(({ caseId }) => caseId).sort();
  let after: CaseId | undefined;
  for (let left = wanted; left.length > 0; left = after === undefined ? [] : later(left, after)) {
    const page = { limit: PAGE, ...(after ? { after } : {}) };
    const rows = await reach(() => readModel.cases({ ...home, open: true }, page));
    for (const { caseId, facts } of rows)
      if (typeof facts.carrierName === 'string') names.set(caseId, facts.carrierName);
    after = rows.length < PAGE ? undefined : rows.at(-1)?.caseId;
  }
  return names;
}

const later = (ids: readonly CaseId[], after: CaseId): CaseId[] => ids.filter((id) => id > after);

function homeOf({ role, organisation }: Actor): {
  readonly carrier?: OrganisationId;
  readonly municipality?: MunicipalityId;
} {
  if (role === 'operator') return {};
  return CARRIER_ROLES.includes(role)
    ? { carrier: organisation }
    : { municipality: organisation as string as MunicipalityId };
}

/** P15: an operator sees no contents. */
const caseItem = (row: CaseRow, { role }: Actor): CaseListItem => ({
  ...row,
  phase: { id: row.phase, label: PHASE_LABELS[row.phase] },
  facts: role === 'operator' ? {} : row.facts,
});
