/** Cases of an actor's organisation as one list: filtered, in order, page by page, with what of each the actor may see. */
import { caseNumber } from '../../domain/case/case-number.ts';
import { searchWords } from '../../domain/case/search-text.ts';
import type { CaseRow } from '../../domain/case/view.ts';
import type { Actor, Instant, OrganisationId, Phase, PlainDate, Role, Text } from '../../domain/terms.ts';
import type { CaseListFilter, CaseOrder } from '../../storage/read-model.ts';
import { PHASE_LABELS } from '../texts/phases.ts';
import { homeOf } from './home-of.ts';
import { codedFactsFor } from './internal-matters.ts';
import { type CaseCursor, writeCursor } from './list-cursor.ts';
import type { ListStores } from './list-stores.ts';
import { openTitles, type Title } from './open-titles.ts';
import { isOverdue, overdueFilter, todayIn } from './overdue.ts';
import { reach } from './unreachable.ts';

export interface CaseListItem
  extends Pick<CaseRow, 'caseId' | 'municipality' | 'carrier' | 'paused' | 'open' | 'openedAt' | 'changedAt' | 'seq'> {
  /** As it stands in mails and letters. */
  readonly number: string;
  /** As the request has it; withheld from an operator. */
  readonly carrierName?: string;
  readonly title: Title;
  readonly phase: { readonly id: Phase; readonly label: Text };
  /** Whose turn it is. */
  readonly turn: readonly Role[];
  /** The earliest day by which an open step is due. */
  readonly due: PlainDate | null;
  readonly overdue: boolean;
  readonly wakeAt: Instant | null;
  readonly basisSeq: number;
  readonly facts: CaseRow['facts'];
}

export interface CasePage {
  readonly cases: readonly CaseListItem[];
  /** `after` of the next page; absent on the last one. */
  readonly next?: string;
}

export interface CaseQuery {
  readonly open?: boolean | undefined;
  readonly phases?: readonly Phase[] | undefined;
  /** Whose turn it is. */
  readonly turn?: readonly Role[] | undefined;
  readonly overdue?: boolean | undefined;
  readonly carrier?: OrganisationId | undefined;
  readonly text?: string | undefined;
  readonly order: CaseOrder;
  readonly after?: CaseCursor | undefined;
  readonly limit: number;
}

export async function listCases(stores: ListStores, actor: Actor, query: CaseQuery): Promise<CasePage> {
  const { readModel, readMunicipality, keys } = stores;
  const { order, after, limit } = query;
  const now = await stores.now();
  const home = homeOf(actor);
  const found = textFilter(actor, query.text);
  if (!found) return { cases: [] };
  const filter: CaseListFilter = {
    ...found,
    ...home,
    ...(query.carrier === undefined ? {} : { carriers: [...(home.carriers ?? []), query.carrier] }),
    ...(query.open === undefined ? {} : { open: query.open }),
    ...(query.phases === undefined ? {} : { phases: query.phases }),
    ...(query.turn === undefined ? {} : { turn: query.turn }),
    ...(query.overdue === undefined ? {} : { overdue: await overdueFilter(stores, actor, query.overdue, now) }),
    ...(after?.asOf === undefined ? {} : { unchangedSince: after.asOf as Instant }),
  };
  const asOf = order === 'due' ? (after?.asOf ?? (await reach(() => readModel.lastChange(home)))) : undefined;
  // One more than asked for says whether there is a next page.
  const page = { order, limit: limit + 1, ...(after ? { after } : {}) };
  const rows = await reach(() => readModel.listCases(filter, page));
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const today = await todayIn(
    shown.map(({ municipality }) => municipality),
    readMunicipality,
    now,
  );
  const titles = await openTitles(keys, shown, actor.role);
  return {
    cases: shown.map((row) => ({
      ...itemOf(row, actor),
      title: titles.get(row.caseId) ?? null,
      overdue: isOverdue(row, today),
    })),
    ...(last ? { next: writeCursor(cursorAt(last, order, asOf)) } : {}),
  };
}

function itemOf({ title: _, facts, phase, ...row }: CaseRow, { role }: Actor) {
  const seen = codedFactsFor(role, facts);
  const { carrierName } = seen;
  return {
    ...row,
    number: caseNumber(row),
    ...(typeof carrierName === 'string' ? { carrierName } : {}),
    phase: { id: phase, label: PHASE_LABELS[phase] },
    facts: seen,
  };
}

function cursorAt(
  { caseId, changedAt, openedAt, due }: CaseRow,
  order: CaseOrder,
  asOf: string | undefined,
): CaseCursor {
  if (order === 'due') return { order, key: due, caseId, ...(asOf === undefined ? {} : { asOf }) };
  return { order, key: order === 'changed' ? changedAt : openedAt, caseId };
}

const NUMBER = /^\s*HS-?([A-Z0-9]{1,8})\s*$/i;

/** Undefined where nothing can be found. An operator, who sees no contents, finds a case by its number alone (P15). */
function textFilter({ role }: Actor, text: string | undefined): Pick<CaseListFilter, 'idStart' | 'words'> | undefined {
  if (text === undefined) return {};
  const start = NUMBER.exec(text)?.[1];
  if (start !== undefined) return { idStart: start.toLowerCase() };
  const words = searchWords(text);
  return role === 'operator' || words.length === 0 ? undefined : { words };
}
