/** The day on which something happened, for people: on Germany's clock, in which every municipality lives. */
import type { Instant, PlainDate } from '../../domain/terms.ts';

export const ZONE = 'Europe/Berlin';

const ISO_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** An hour or two before midnight by UTC it is the next day already. */
export const dayOf = (at: Instant): PlainDate => ISO_DAY.format(new Date(at)) as PlainDate;
