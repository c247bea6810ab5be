/** Arithmetic on calendar dates, which are `YYYY-MM-DD` strings everywhere: they compare as text, and JSON keeps them. */
import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../terms.ts';

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Whether the text is a day of the calendar between 1900 and 2199; 2026-02-30 is none. The bound keeps sums within four-digit
 * years, beyond which dates no longer compare as text, and catches the typing error in a year.
 */
export function isPlainDate(text: string): text is PlainDate {
  const year = /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) ? text.slice(0, 4) : undefined;
  if (year === undefined) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year: Number(year), month }).daysInMonth;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  // Every month has 28 days. Working days are counted day by day, thousands of times a forecast.
  const day = Number(date.slice(8)) + days;
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${twoDigits(day)}` as PlainDate;
  return dateOf(numberOf(date) + days);
}

export const addWeeks = (date: PlainDate, weeks: number): PlainDate => addDays(date, 7 * weeks);

/** A day that the month reached lacks becomes that month's last: 31 August less six months is 28 or 29 February. */
export const addMonths = (date: PlainDate, months: number): PlainDate => text(parsed(date).add({ months }));

/** Calendar days from one date to the other; negative where the other is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => numberOf(to) - numberOf(from);

export const compareDates = (one: PlainDate, other: PlainDate): -1 | 0 | 1 => (one < other ? -1 : one > other ? 1 : 0);
export const laterDate = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
/** Day 0 was a Thursday. */
export const weekdayOf = (date: PlainDate): Weekday => (modulo(numberOf(date) + 3, 7) + 1) as Weekday;

const parsed = (date: PlainDate): Temporal.PlainDate =>
  new Temporal.PlainDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));
const text = (date: Temporal.PlainDate): PlainDate => date.toString() as PlainDate;

/*
 * Days as numbers, 1970-01-01 being 0 (H. Hinnant, chrono-compatible low-level date algorithms): the polyfill's objects took most of
 * a forecast's time. Years begin in March here, so that the leap day is the last of one; 400 of them have 146,097 days.
 */
const ERA_DAYS = 146_097;
const BEFORE_1970 = 719_468;

function numberOf(date: PlainDate): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month <= 2 ? month + 9 : month - 3) + 2) / 5) + day - 1;
  return era * ERA_DAYS + leaps(yearOfEra) + yearOfEra * 365 + dayOfYear - BEFORE_1970;
}

function dateOf(number: number): PlainDate {
  const days = number + BEFORE_1970;
  const era = Math.floor(days / ERA_DAYS);
  const dayOfEra = days - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - yearOfEra * 365 - leaps(yearOfEra);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as PlainDate;
}

const leaps = (years: number): number => Math.floor(years / 4) - Math.floor(years / 100);
export const twoDigits = (number: number): string => String(number).padStart(2, '0');
const modulo = (number: number, by: number): number => ((number % by) + by) % by;
