/** The day on which a thing happened: the one that was recorded with it, else the day of the record. */
import { localDate } from '../../../domain/calendar/local-time.ts';
import type { PlainDate } from '../../../domain/terms.ts';
import type { Moment, Standing } from '../standing.ts';

export function dayOf({ event, meta }: Moment, { people: { basis } }: Standing): PlainDate | undefined {
  const { occurredOn } = event.data as { readonly occurredOn?: PlainDate };
  return occurredOn ?? (basis && localDate(basis, meta.at));
}
