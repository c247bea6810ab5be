/**
 * What of a municipality is due for deletion, now or by a day: found by the coded facts of cases that are over, so that nothing
 * is opened and no journal is read but of those that are shown. For whoever proposes, consents, holds back or looks on.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import { ENDINGS, type Ending, retentionOver } from '../../domain/calendar/retention-schedule.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import { retainedBy } from '../../domain/case/retention.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { CaseRow } from '../../domain/case/view.ts';
import type { MunicipalityState } from '../../domain/municipality/messages.ts';
import { ENDING_WORDS } from '../../domain/municipality/profile-words.ts';
import { offsetsOf } from '../../domain/municipality/slice.ts';
import type { Actor, CaseId, Instant, MunicipalityId, PersonId, PlainDate, Role, Text } from '../../domain/terms.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { allCases } from './all-cases.ts';
import { reach, reachable } from './unreachable.ts';

export interface RetentionItem {
  readonly caseId: CaseId;
  readonly number: string;
  /** An association's or company's; an operator sees none. */
  readonly carrierName?: string;
  readonly ending: { readonly id: Ending; readonly label: Text };
  readonly overSince: PlainDate;
  readonly dueSince: PlainDate;
  /** Sealed values that can still be opened, and stored documents: what a deletion destroys. */
  readonly values: number;
  readonly documents: number;
  readonly hold?: { readonly since: Instant; readonly by: Role };
  /** `yours`: proposed by the reader, who cannot consent. */
  readonly proposal?: { readonly at: Instant; readonly by: Role; readonly yours: boolean };
}

export interface RetentionPreview {
  readonly today: PlainDate;
  readonly until: PlainDate;
  readonly schedule: MunicipalityState['profile']['retention'];
  /** Due by then, over all pages. */
  readonly total: number;
  /** Longest due first. */
  readonly cases: readonly RetentionItem[];
  readonly next?: string;
}

export interface RetentionQuery {
  readonly until?: PlainDate | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export type RetentionReader = (
  id: MunicipalityId,
  actor: Actor,
  query: RetentionQuery,
) => Promise<RetentionPreview | undefined>;

interface Stores {
  readonly journal: Journal;
  readonly readModel: ReadModel;
  readonly keys: KeyStore;
  readonly documents: DocumentStore;
}

/** Undefined where there is no such municipality, or not for this actor. */
export function createRetentionReader(
  stores: Stores,
  readMunicipality: MunicipalityLoader,
  now: () => Instant | Promise<Instant>,
): RetentionReader {
  const { load } = createCaseLoader(reachable(stores.journal));

  async function itemOf(row: CaseRow, schedule: RetentionPreview['schedule'], actor: Actor) {
    const { state } = (await load(row.caseId)).fold;
    const retained = state && retainedBy(schedule, state);
    // Since the row was read somebody has taken it up again.
    if (!state || !retained) return [];
    const item: RetentionItem = {
      caseId: row.caseId,
      number: caseNumber(row),
      ...(actor.role !== 'operator' && typeof row.facts.carrierName === 'string'
        ? { carrierName: row.facts.carrierName }
        : {}),
      ending: { id: retained.ending, label: ENDING_WORDS[retained.ending] },
      overSince: retained.overSince,
      dueSince: retained.dueSince,
      values: (await reach(() => stores.keys.ofCase(row.caseId))).filter(({ kind }) => kind !== 'case').length,
      documents: await reach(() => stores.documents.countOf(row.caseId)),
      ...standingOf(state, actor.person),
    };
    return [item];
  }

  return async (id, actor, { until, after, limit }) => {
    const municipality = await readMunicipality(id);
    if (!municipality?.calendar) return undefined;
    const { retention: schedule } = municipality.profile;
    const today = localDate({ offsets: offsetsOf(municipality.calendar) }, await now());
    const day = until ?? today;
    const due = (await allCases(stores.readModel, id)).flatMap((row) => dueRow(row, schedule, day)).sort(longestFirst);
    const page = due.filter(({ place }) => after === undefined || place > after).slice(0, limit + 1);
    const shown = page.slice(0, limit);
    const items: RetentionItem[] = [];
    for (const { row } of shown) items.push(...(await itemOf(row, schedule, actor)));
    const last = shown.at(-1);
    return {
      today,
      until: day,
      schedule,
      total: due.length,
      cases: items,
      ...(page.length > limit && last ? { next: last.place } : {}),
    };
  };
}

interface DueRow {
  readonly row: CaseRow;
  /** Where it stands in the list: `after` names the last of a page. */
  readonly place: string;
}

function dueRow(row: CaseRow, schedule: RetentionPreview['schedule'], until: PlainDate): readonly DueRow[] {
  const { ending, overSince } = row.facts;
  const known = ENDINGS.find((one) => one === ending);
  if (!known || typeof overSince !== 'string') return [];
  const dueSince = retentionOver(schedule, known, overSince as PlainDate);
  return dueSince <= until ? [{ row, place: `${dueSince}.${row.caseId}` }] : [];
}

const longestFirst = (a: DueRow, b: DueRow): number => (a.place < b.place ? -1 : 1);

function standingOf({ hold, deletion }: CaseState, reader: PersonId): Pick<RetentionItem, 'hold' | 'proposal'> {
  return {
    ...(hold ? { hold: { since: hold.at, by: hold.role } } : {}),
    ...(deletion ? { proposal: { at: deletion.at, by: deletion.role, yours: deletion.by === reader } } : {}),
  };
}
