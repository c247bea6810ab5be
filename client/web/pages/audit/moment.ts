/** Which instant of a case an address means: an entry of its journal, the end of a day, or the end of a minute on Germany's clock. */
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../../../domain/terms.ts';
import { MomentQuery } from '../../../http/schemas/moment.ts';
import type { Moment } from '../../../reading/read-case-at.ts';
import { ZONE } from '../../../texts/german-day.ts';

/** Undefined where nobody can say what is meant. */
export function readMoment(text: string): Moment | undefined {
  const minute = LOCAL.test(text) ? endOfMinute(text) : undefined;
  return minute ?? MomentQuery.safeParse({ at: text }).data?.at;
}

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** Times stand on pages to the minute: whoever types what they read there means what happened within it as well. */
function endOfMinute(text: string): Moment | undefined {
  try {
    const begins = Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE);
    const last = begins.add({ minutes: 1 }).subtract({ milliseconds: 1 }).toInstant();
    return { at: last.toString({ fractionalSecondDigits: 3 }) as Instant };
  } catch {
    return undefined;
  }
}

/** A day and a time from two inputs, as one instant in the address. */
export const momentText = (day: string, time: string): string => (time === '' ? day : `${day}T${time.slice(0, 5)}`);
