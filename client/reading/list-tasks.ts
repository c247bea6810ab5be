/** What waits for somebody: open steps of their own offices and of those they act for, the most urgent first. */
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CaseRow, TaskRow } from '../../domain/case/view.ts';
import type { Actor, Instant, OrganisationId, Phase, PlainDate, Role, Text } from '../../domain/terms.ts';
import type { TaskListFilter } from '../../storage/read-model.ts';
import { PHASE_LABELS } from '../texts/phases.ts';
import { stepLabel } from '../texts/step-label.ts';
import { type ActingOffices, actingOffices, actsFor } from './acting-offices.ts';
import { homeOf } from './home-of.ts';
import { type TaskCursor, writeCursor } from './list-cursor.ts';
import type { ListStores } from './list-stores.ts';
import { openTitles, type Title } from './open-titles.ts';
import { isOverdue, overdueFilter, todayIn } from './overdue.ts';
import { reach } from './unreachable.ts';

export interface TaskListItem extends Omit<TaskRow, 'phase'> {
  /** The case's, as it stands in mails and letters. */
  readonly number: string;
  readonly label: Text;
  readonly phase: { readonly id: Phase; readonly label: Text };
  readonly title: Title;
  readonly carrierName?: string;
  readonly overdue: boolean;
  /** The case rests. */
  readonly paused: boolean;
  /** The office that the reader acts for; absent where the task is their own. */
  readonly for?: Role;
}

export interface TaskPage {
  readonly tasks: readonly TaskListItem[];
  /** `after` of the next page; absent on the last one. */
  readonly next?: string;
}

export interface TaskQuery {
  /** The offices that the reader holds. */
  readonly own: readonly Role[];
  /** Only tasks of these offices, own or acted for. */
  readonly roles?: readonly Role[] | undefined;
  /** Only what the reader does for this office, as its substitute. */
  readonly for?: Role | undefined;
  readonly phases?: readonly Phase[] | undefined;
  readonly carrier?: OrganisationId | undefined;
  readonly dueBefore?: PlainDate | undefined;
  readonly overdue?: boolean | undefined;
  /** Only what the reader has taken, or what nobody has. */
  readonly taken?: 'mine' | 'nobody' | undefined;
  readonly after?: TaskCursor | undefined;
  readonly limit: number;
}

export async function listTasks(stores: ListStores, actor: Actor, query: TaskQuery): Promise<TaskPage> {
  // P15: an operator sees no contents.
  if (actor.role === 'operator') return { tasks: [] };
  const { readModel } = stores;
  const { after, limit } = query;
  const now = await stores.now();
  const home = homeOf(actor);
  const { own, acting } = await officesOf(stores, actor, query, now);
  const filter: TaskListFilter = {
    ...home,
    offices: [...own, ...acting.standing],
    substituted: acting.inCases,
    ...(query.carrier === undefined ? {} : { carriers: [...(home.carriers ?? []), query.carrier] }),
    ...(query.phases === undefined ? {} : { phases: query.phases }),
    ...(query.dueBefore === undefined ? {} : { dueBefore: query.dueBefore }),
    ...(query.overdue === undefined ? {} : { overdue: await overdueFilter(stores, actor, query.overdue, now) }),
    ...(query.taken === undefined ? {} : { takenBy: query.taken === 'mine' ? actor.person : null }),
    ...(after ? { unchangedSince: after.asOf as Instant } : {}),
  };
  const asOf = after?.asOf ?? (await reach(() => readModel.lastChange(home)));
  const rows = await reach(() => readModel.listTasks(filter, { limit: limit + 1, ...(after ? { after } : {}) }));
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    tasks: await itemsOf(stores, actor, shown, { own, acting, now }),
    ...(last && asOf !== undefined
      ? { next: writeCursor({ due: last.due, caseId: last.caseId, key: last.key, asOf }) }
      : {}),
  };
}

async function officesOf(
  { readModel, readMunicipality }: ListStores,
  actor: Actor,
  query: TaskQuery,
  now: Instant,
): Promise<{ readonly own: readonly Role[]; readonly acting: ActingOffices }> {
  const { municipality } = homeOf(actor);
  // Germany has one clock: where a carrier works with several municipalities, their days are the same.
  const days = await todayIn(
    municipality ? [municipality] : await reach(() => readModel.municipalities(homeOf(actor))),
    readMunicipality,
    now,
  );
  const [today = now.slice(0, 10) as PlainDate] = days.values();
  const { standing, inCases } = await actingOffices(actor, today, { readModel, readMunicipality });
  const wanted = (office: Role): boolean =>
    (query.roles === undefined || query.roles.includes(office)) && (query.for === undefined || query.for === office);
  return {
    own: query.for === undefined ? query.own.filter(wanted) : [],
    acting: {
      standing: standing.filter(wanted),
      inCases: inCases.filter(({ office }) => wanted(office)),
    },
  };
}

async function itemsOf(
  { readModel, readMunicipality, keys }: ListStores,
  { role }: Actor,
  rows: readonly TaskRow[],
  { own, acting, now }: { readonly own: readonly Role[]; readonly acting: ActingOffices; readonly now: Instant },
): Promise<readonly TaskListItem[]> {
  const cases = await reach(() => readModel.casesOf([...new Set(rows.map(({ caseId }) => caseId))]));
  const byId = new Map(cases.map((row) => [row.caseId, row]));
  const titles = await openTitles(keys, cases, role);
  const today = await todayIn(
    rows.map(({ municipality }) => municipality),
    readMunicipality,
    now,
  );
  return rows.map(({ phase, ...row }) => {
    const office = actsFor({ phase, ...row }, own, acting);
    return {
      ...row,
      number: caseNumber(row),
      label: stepLabel(row.step),
      phase: { id: phase, label: PHASE_LABELS[phase] },
      title: titles.get(row.caseId) ?? null,
      ...carrierNameOf(byId.get(row.caseId)),
      overdue: isOverdue(row, today),
      paused: byId.get(row.caseId)?.paused ?? false,
      ...(office ? { for: office } : {}),
    };
  });
}

const carrierNameOf = (row: CaseRow | undefined): { readonly carrierName?: string } =>
  typeof row?.facts.carrierName === 'string' ? { carrierName: row.facts.carrierName } : {};
