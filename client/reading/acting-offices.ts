/** For which offices somebody acts today beside their own: as the standing substitute, or in single cases (`access.ts`). */
import type { TaskRow } from '../../domain/case/view.ts';
import { type Actor, CARRIER_ROLES, type CaseId, type PlainDate, type Role } from '../../domain/terms.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { ReadModel, TaskListFilter } from '../../storage/read-model.ts';
import { homeOf } from './home-of.ts';
import { reach } from './unreachable.ts';

export interface ActingOffices {
  /** In every case of the municipality. */
  readonly standing: readonly Role[];
  readonly inCases: TaskListFilter['substituted'];
}

export async function actingOffices(
  actor: Actor,
  today: PlainDate,
  stores: { readonly readModel: ReadModel; readonly readMunicipality: MunicipalityLoader },
): Promise<ActingOffices> {
  const { person, role } = actor;
  const acts = ({ office, from = today, until }: Term): boolean =>
    // A carrier's side and the municipality's are never one person's; nobody stands in for an auditor.
    office !== 'auditor' &&
    CARRIER_ROLES.includes(office) === CARRIER_ROLES.includes(role) &&
    from <= today &&
    today <= (until ?? today);

  const { municipality } = homeOf(actor);
  const profile = municipality && (await stores.readMunicipality(municipality))?.profile;
  const standing = (profile?.substitutes ?? []).filter((one) => one.person === person && acts(one));
  const appointed = (await reach(() => stores.readModel.substitutions(person))).filter(acts);
  return {
    standing: standing.map(({ office }) => office),
    inCases: [...new Set(appointed.map(({ office }) => office))].map((office) => ({
      office,
      cases: appointed.filter((one) => one.office === office).map(({ caseId }) => caseId),
    })),
  };
}

interface Term {
  readonly office: Role;
  readonly from?: PlainDate;
  readonly until?: PlainDate | null | undefined;
}

/** For which office somebody would complete the task; undefined where it is their own. */
export const actsFor = (task: TaskRow, own: readonly Role[], { standing, inCases }: ActingOffices): Role | undefined =>
  task.roles.some((role) => own.includes(role))
    ? undefined
    : task.roles.find((role) => standing.includes(role) || isAppointed(inCases, role, task.caseId));

const isAppointed = (inCases: ActingOffices['inCases'], role: Role, caseId: CaseId): boolean =>
  inCases.some(({ office, cases }) => office === role && cases.includes(caseId));
