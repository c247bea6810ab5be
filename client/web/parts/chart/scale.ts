/** Where a day lies in a picture, and how its parts are laid out. All lengths are in pixels. */
import { addDays, addMonths, daysBetween, weekdayOf } from '../../../../domain/calendar/plain-dates.ts';
import type { PlainDate } from '../../../../domain/terms.ts';
import type { Chart } from './chart-model.ts';

export const LABEL_WIDTH = 168;
export const HEAD = 42;
export const LINE = 16;
const LABEL_LETTERS = 21;
const LABEL_LINES = 3;
const LEAST_ROW = 42;
/** A mark and its day have room within a fortnight. */
const LEAST_PER_DAY = 3;
/** Fills the box on a desk; on a telephone one scrolls. */
const LEAST_WIDTH = 1010;

export interface Scale {
  readonly width: number;
  /** The middle of the day. */
  readonly at: (day: PlainDate) => number;
  readonly start: (day: PlainDate) => number;
  readonly end: (day: PlainDate) => number;
}

export function scaleOf({ from, until }: Pick<Chart, 'from' | 'until'>): Scale {
  const days = daysBetween(from, until) + 1;
  const perDay = Math.max(LEAST_PER_DAY, LEAST_WIDTH / days);
  const within = (day: number, edge: number): number => Math.min(Math.max(day, edge), days - edge);
  const start = (day: PlainDate) => tenth(within(daysBetween(from, day), 0) * perDay);
  return {
    width: Math.ceil(days * perDay),
    start,
    end: (day) => start(addDays(day, 1)),
    at: (day) => tenth(within(daysBetween(from, day) + 0.5, EDGE) * perDay),
  };
}

/** In days: a mark at the edge is not cut off. */
const EDGE = 1.5;
const tenth = (length: number): number => Math.round(length * 10) / 10;

/** First days of the months that the picture shows any of. */
export function monthsIn({ from, until }: Pick<Chart, 'from' | 'until'>): readonly PlainDate[] {
  const months: PlainDate[] = [];
  for (let month = `${from.slice(0, 7)}-01` as PlainDate; month <= until; month = addMonths(month, 1))
    months.push(month);
  return months;
}

export function mondaysIn({ from, until }: Pick<Chart, 'from' | 'until'>): readonly PlainDate[] {
  const first = addDays(from, (8 - weekdayOf(from)) % 7);
  const weeks = Math.max(0, Math.floor(daysBetween(first, until) / 7) + 1);
  return Array.from({ length: weeks }, (_, index) => addDays(first, 7 * index));
}

/** A label in as many lines as the column takes; what does not fit is said in the words below. */
export function linesOf(label: string): readonly string[] {
  const lines = label.split('\n').flatMap(wrapped);
  if (lines.length <= LABEL_LINES) return lines;
  const last = lines[LABEL_LINES - 1] ?? '';
  return [...lines.slice(0, LABEL_LINES - 1), `${last.slice(0, LABEL_LETTERS - 1)}…`];
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LABEL_LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > LABEL_LETTERS ? `${word.slice(0, LABEL_LETTERS - 1)}…` : word);
  }
  return lines;
}

export interface PlacedRow<R> {
  readonly row: R;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

export function placeRows<R extends { readonly label: string }>(
  rows: readonly R[],
): { readonly placed: readonly PlacedRow<R>[]; readonly height: number } {
  let top = HEAD;
  const placed = rows.map((row) => {
    const lines = linesOf(row.label);
    const height = Math.max(LEAST_ROW, lines.length * LINE + 12);
    const at = { row, lines, top, height };
    top += height;
    return at;
  });
  return { placed, height: top };
}
