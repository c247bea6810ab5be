/** What is overdue: due on a day that is over in its municipality's zone. A list may hold cases of several. */
import { localDate } from '../../domain/calendar/local-time.ts';
import type { Actor, Instant, MunicipalityId, PlainDate } from '../../domain/terms.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import { homeOf } from './home-of.ts';
import type { ListStores } from './list-stores.ts';
import { reach } from './unreachable.ts';

export type Today = ReadonlyMap<MunicipalityId, PlainDate>;

export async function todayIn(
  municipalities: Iterable<MunicipalityId>,
  readMunicipality: MunicipalityLoader,
  now: Instant,
): Promise<Today> {
  const days = new Map<MunicipalityId, PlainDate>();
  for (const id of new Set(municipalities)) {
    const offsets = (await readMunicipality(id))?.calendar?.offsets.map(({ from, minutes }) => ({
      from: from as Instant,
      minutes,
    }));
    // Before its calendar is recorded a municipality has no clock of its own, and no case either.
    days.set(id, offsets ? localDate({ offsets }, now) : (now.slice(0, 10) as PlainDate));
  }
  return days;
}

export function isOverdue(
  { municipality, due }: { readonly municipality: MunicipalityId; readonly due: PlainDate | null },
  today: Today,
): boolean {
  const day = today.get(municipality);
  return due !== null && day !== undefined && due < day;
}

/** The same as a filter of all of an actor's cases. */
export async function overdueFilter(
  { readModel, readMunicipality }: ListStores,
  actor: Actor,
  is: boolean,
  now: Instant,
) {
  const home = homeOf(actor);
  const municipalities = home.municipality ? [home.municipality] : await reach(() => readModel.municipalities(home));
  const today = await todayIn(municipalities, readMunicipality, now);
  return { is, today: [...today].map(([municipality, day]) => ({ municipality, day })) };
}
