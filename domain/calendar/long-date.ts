/** Dates as people write them. Names of months are written out here, since no machine's locale may decide them. */
import type { PlainDate, Text } from '../terms.ts';

const MONTHS: Readonly<Record<keyof Text, readonly string[]>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `14. September 2026` and `14 September 2026`. */
export function longDate(date: PlainDate): Text {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)) - 1, Number(date.slice(8))];
  return { de: `${day}. ${MONTHS.de[month]} ${year}`, en: `${day} ${MONTHS.en[month]} ${year}` };
}
