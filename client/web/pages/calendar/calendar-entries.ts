/** What stands in the calendar, once: the picture draws these entries, and the list says them in words. */

import { ELECTION_NAMES } from '../../../../domain/calendar/election-names.ts';
import { addDays, addMonths } from '../../../../domain/calendar/plain-dates.ts';
import type { CaseId, PlainDate } from '../../../../domain/terms.ts';
import type { Calendar, CalendarCase } from '../../../reading/read-calendar.ts';
import { titleInWords } from '../../parts/case-title.tsx';
import { type ChartRow, isShown, MARK_KINDS, type Mark, type MarkKind } from '../../parts/chart/chart-model.ts';
import { CALENDAR } from '../../texts/calendar.ts';
import type { View } from '../../view.ts';

export interface Entry extends Mark {
  readonly row: string;
  /** What stands beside its days in the list. */
  readonly words: string;
  /** What it belongs to, for links. */
  readonly subject?:
    | { readonly kind: 'case'; readonly caseId: CaseId }
    | { readonly kind: 'sitting'; readonly sitting: string; readonly isDoubtful: boolean; readonly isOff: boolean }
    | { readonly kind: 'election'; readonly election: string }
    | { readonly kind: 'closed-days'; readonly days: readonly PlainDate[] };
}

export interface CalendarRow extends ChartRow {
  readonly marks: readonly Entry[];
}

const MONTHS_SHOWN = 6;

/** From a month (`2026-11`) on, else from the current one. */
export function spanFrom(month: PlainDate | undefined, today: PlainDate) {
  const from = month ?? (`${today.slice(0, 7)}-01` as PlainDate);
  return { from, until: addDays(addMonths(from, MONTHS_SHOWN), -1) };
}
export const monthsLater = (from: PlainDate, pages: number): string =>
  addMonths(from, MONTHS_SHOWN * pages).slice(0, 7);

/** Rows without anything in these months are left out. */
export function calendarRows(calendar: Calendar, view: View): readonly CalendarRow[] {
  const rows = [electionRow(calendar, view), freeDaysRow(calendar, view), ...committeeRows(calendar, view)];
  return [...rows, ...calendar.cases.map((one) => caseRow(one, view))]
    .map((row) => ({ ...row, marks: row.marks.filter((mark) => isShown(calendar, mark)) }))
    .filter(({ marks }) => marks.length > 0);
}

/** In the order in which one reads them: by day, and of one day as the rows stand. */
export const entriesIn = (rows: readonly CalendarRow[]): readonly Entry[] =>
  rows
    .flatMap(({ marks }) => marks)
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));

export const withoutDates = ({ cases }: Calendar, rows: readonly CalendarRow[]): readonly CalendarCase[] =>
  cases.filter(({ caseId }) => !rows.some(({ key }) => key === caseRowKey(caseId)));

export function electionRow({ elections }: Pick<Calendar, 'elections'>, view: View): CalendarRow {
  const marks = elections.flatMap(({ id, kind, date, stretches }): readonly Entry[] => {
    const name = view.t(ELECTION_NAMES[kind]);
    // Each stretch lasts to the election; where a stricter one begins, that one counts.
    const begins = (['note', 'amber', 'red'] as const).flatMap((stretch) => {
      const from = stretches[stretch];
      return from === undefined ? [] : [{ stretch, from }];
    });
    const spans = begins.map(({ stretch, from }, index): Entry => {
      const next = begins[index + 1]?.from;
      const word = view.t(MARK_KINDS[stretch]);
      return {
        key: `${stretch}-${id}`,
        row: 'elections',
        kind: stretch,
        from,
        to: next === undefined ? date : addDays(next, -1),
        name: `${word}: ${name}`,
        short: word,
        words: `${word}: ${name}. ${view.t(STRETCH_MEANS[stretch])}`,
      };
    });
    const day = { from: date, to: date, name, words: `${view.t(MARK_KINDS.election)}: ${name}` };
    const subject = { kind: 'election', election: id } as const;
    return [
      ...spans.filter(({ from, to }) => from <= to),
      { key: `election-${id}`, row: 'elections', kind: 'election', ...day, subject },
    ];
  });
  return { key: 'elections', label: view.t(CALENDAR.elections), marks };
}

const STRETCH_MEANS = {
  note: {
    de: 'Ein Versand in dieser Zeit wird vermerkt.',
    en: 'A dispatch in this time is noted.',
  },
  amber: {
    de: 'Vor einem Versand in dieser Zeit wird gewarnt.',
    en: 'A dispatch in this time is warned of.',
  },
  red: {
    de: 'Es geht nichts hinaus, was die Leitung der Kommune unterzeichnet hat.',
    en: 'Nothing leaves that the leadership has signed.',
  },
} as const;

export function freeDaysRow(
  { recesses, closedDays }: Pick<Calendar, 'recesses' | 'closedDays'>,
  view: View,
): CalendarRow {
  const pauses = recesses.map(
    ({ from, to, name }): Entry => ({
      ...{ key: `recess-${from}`, row: 'free-days', kind: 'recess', from, to, name },
      words: `${view.t(MARK_KINDS.recess)}: ${name}`,
    }),
  );
  const closed = inARow(closedDays).map((days): Entry => {
    const [from, to] = [days[0], days.at(-1)] as readonly [PlainDate, PlainDate];
    const name = view.t(MARK_KINDS.closed);
    const subject = { kind: 'closed-days', days } as const;
    return { key: `closed-${from}`, row: 'free-days', kind: 'closed', from, to, name, words: name, subject };
  });
  return { key: 'free-days', label: view.t(CALENDAR.freeDays), marks: [...pauses, ...closed] };
}

/** Days that follow each other are one stretch. */
function inARow(days: readonly PlainDate[]): readonly (readonly PlainDate[])[] {
  const stretches: PlainDate[][] = [];
  for (const day of days) {
    const last = stretches.at(-1);
    const before = last?.at(-1);
    if (last && before && addDays(before, 1) === day) last.push(day);
    else stretches.push([day]);
  }
  return stretches;
}

function committeeRows({ sittings }: Calendar, view: View): readonly CalendarRow[] {
  const committees = new Map(sittings.map(({ committee, name }) => [committee, name]));
  return [...committees].map(([committee, name]) => {
    const row = `committee-${committee}`;
    const marks = sittings
      .filter((sitting) => sitting.committee === committee)
      .flatMap((sitting): readonly Entry[] => {
        const {
          id,
          date,
          start,
          papersOn,
          cancelled = false,
          doubtful = false,
          special = false,
          paperDeadline,
        } = sitting;
        const kind = cancelled ? 'cancelled' : doubtful ? 'doubtful' : 'sitting';
        const word = special && kind === 'sitting' ? view.t(SPECIAL) : view.t(MARK_KINDS[kind]);
        const subject = { kind: 'sitting', sitting: id, isDoubtful: doubtful, isOff: cancelled } as const;
        const papers = view.t(MARK_KINDS.papers);
        const until = paperDeadline.time === undefined ? '' : `, ${clock(paperDeadline.time, view)}`;
        return [
          {
            ...{ key: `sitting-${id}`, row, kind, from: date, to: date, name: word, subject },
            words: `${word}: ${name}, ${clock(start, view)}`,
          },
          ...(cancelled
            ? []
            : [
                {
                  ...{ key: `papers-${id}`, row, kind: 'papers' as const, from: papersOn, to: papersOn, name: papers },
                  words: `${papers}: ${name}${until}`,
                },
              ]),
        ];
      });
    return { key: row, label: name, marks };
  });
}

const SPECIAL = { de: 'Sondersitzung', en: 'Special sitting' };
const clock = (time: string, { language }: View): string => (language === 'de' ? `${time} Uhr` : time);

const caseRowKey = (caseId: CaseId): string => `case-${caseId}`;

function caseRow({ caseId, number, title, due, overdue, dispatch, sittings }: CalendarCase, view: View): CalendarRow {
  const [row, name] = [caseRowKey(caseId), titleInWords(title, view)];
  const entry = (key: string, kind: MarkKind, day: PlainDate, more = ''): Entry => {
    const what = view.t(MARK_KINDS[kind]);
    return {
      ...{ key: `${key}-${caseId}`, row, kind, from: day, to: day, name: what },
      words: `${what}${more}: ${number} ${name}`,
      subject: { kind: 'case', caseId },
    };
  };
  return {
    key: row,
    label: `${number}\n${name}`,
    marks: [
      ...(due ? [entry('due', overdue ? 'overdue' : 'due', due)] : []),
      ...(dispatch ? [entry('dispatch', 'dispatch', dispatch)] : []),
      ...sittings.map(({ id, name, date }) => entry(`sitting-${id}`, 'sitting', date, ` (${name})`)),
    ],
  };
}
