/** What day it is in a municipality: a list may hold cases of several. */
import { localDate } from '../../domain/calendar/local-time.ts';
import type { Instant, MunicipalityId, PlainDate } from '../../domain/terms.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';

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

/** Due on a day that is over. */
export function isOverdue(
  { municipality, due }: { readonly municipality: MunicipalityId; readonly due: PlainDate | null },
  today: Today,
): boolean {
  const day = today.get(municipality);
  return due !== null && day !== undefined && due < day;
}
