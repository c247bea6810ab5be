/** What somebody typed, as a form takes it: a day as 15.03.2027 or 2027-03-15, a number as Germans or as programs write it. */
import { isPlainDate } from '../../../domain/calendar/plain-dates.ts';
import type { Text } from '../../../domain/terms.ts';

/** Undefined where it is no day of the calendar. */
export function readDay(text: string): string | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const [, day = '', month = '', year = ''] = german ?? [];
  const date = german ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  return isPlainDate(date) ? date : undefined;
}

/** 2.000 and 2000 are two thousand, 2,5 is two and a half; 2.5 as well, as no thousand is written so. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/(?<=\d)\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

export const NO_DAY: Text = {
  de: 'Bitte einen Tag des Kalenders: 15.03.2027 oder 2027-03-15.',
  en: 'Please a day of the calendar: 15.03.2027 or 2027-03-15.',
};
export const NO_NUMBER: Text = { de: 'Bitte eine Zahl.', en: 'Please a number.' };
export const MISSING: Text = { de: 'Diese Angabe darf nicht fehlen.', en: 'This must not be missing.' };
