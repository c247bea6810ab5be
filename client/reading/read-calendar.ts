/** The calendar of a municipality for one reader: what is entered there, and their own open cases' dates on it (T0–T2). */
import { localDate } from '../../domain/calendar/local-time.ts';
import type { Election, PlanningBasis, Recess, Sitting } from '../../domain/calendar/planning-basis.ts';
import { submissionDeadline } from '../../domain/calendar/sittings.ts';
import { dispatchDate } from '../../domain/case/dispatch-date.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { type Stretches, stretchesOf } from '../../domain/forecast/good-time.ts';
import { planningBasis } from '../../domain/municipality/municipality.ts';
import type { Actor, CaseId, Instant, MunicipalityId, PlainDate } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { CaseListItem, CaseQuery } from './list-cases.ts';
import type { Lists } from './lists.ts';
import { readerOf } from './reader-of.ts';
import { reachable } from './unreachable.ts';

export interface CalendarSitting extends Sitting {
  /** The last day on which papers are taken (T1). */
  readonly papersOn: PlainDate;
}

/** A case's own dates, as far as it has them. */
export interface CalendarCase extends Pick<CaseListItem, 'caseId' | 'number' | 'title' | 'due' | 'overdue'> {
  /** When the planned mailing may leave; absent once it has left. */
  readonly dispatch?: PlainDate;
  /** Chosen and not over yet. */
  readonly sittings: readonly Pick<Sitting, 'id' | 'name' | 'date'>[];
}

export interface Calendar {
  readonly today: PlainDate;
  readonly from: PlainDate;
  /** The last day shown. */
  readonly until: PlainDate;
  /** Each with its sitting or its deadline within the span. */
  readonly sittings: readonly CalendarSitting[];
  readonly elections: readonly (Election & { readonly stretches: Stretches })[];
  readonly recesses: readonly Recess[];
  readonly closedDays: readonly PlainDate[];
  /** The most urgent first: as many as a picture has room for. */
  readonly cases: readonly CalendarCase[];
  /** `after` of the next ones; absent where there are no more. */
  readonly next?: string;
  readonly asked: AskedCases;
}

/** Which open cases are asked for. */
export type AskedCases = Pick<CaseQuery, 'phases' | 'turn' | 'after'>;

export interface CalendarSpan {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** Undefined where the municipality is not there, or its calendar is not known yet. */
export type CalendarReader = (
  id: MunicipalityId,
  actor: Actor,
  span: (today: PlainDate) => CalendarSpan,
  asked: AskedCases,
) => Promise<Calendar | undefined>;

/** What the municipality has entered, without anybody's case. */
export type CalendarDates = Pick<Calendar, 'sittings' | 'elections' | 'recesses' | 'closedDays'>;

interface Parts {
  readonly journal: Journal;
  readonly lists: Pick<Lists, 'cases'>;
  readonly readMunicipality: MunicipalityLoader;
  readonly now: () => Instant | Promise<Instant>;
}

/** As many rows as anybody looks through at once. */
const MOST_CASES = 40;
/** All that was ever entered: a stretch reaches in from before. */
const EVER = '1900-03-01T00:00:00.000Z' as Instant;

export function createCalendarReader({ journal, lists, readMunicipality, now }: Parts): CalendarReader {
  const { load } = createCaseLoader(reachable(journal));

  async function casesOf(
    id: MunicipalityId,
    actor: Actor,
    asked: AskedCases,
  ): Promise<Pick<Calendar, 'cases' | 'next'>> {
    const { cases, next } = await lists.cases(actor, { ...asked, open: true, order: 'due', limit: MOST_CASES });
    const own = cases.filter(({ municipality }) => municipality === id);
    const found = await Promise.all(own.map(async (item) => onCalendar(item, await stateOf(item.caseId, actor))));
    return { cases: found, ...(next === undefined ? {} : { next }) };
  }

  async function stateOf(caseId: CaseId, actor: Actor): Promise<CaseState | undefined> {
    const { state } = (await load(caseId)).fold;
    return state && readerOf(actor, state) ? state : undefined;
  }

  return async (id, actor, span, asked) => {
    const state = await readMunicipality(id);
    const basis = state && planningBasis(state, EVER);
    if (!basis) return undefined;
    const today = localDate(basis, await now());
    const { from, until } = span(today);
    return { today, from, until, ...datesIn(basis, { from, until }), ...(await casesOf(id, actor, asked)), asked };
  };
}

export function datesIn(basis: PlanningBasis, { from, until }: CalendarSpan): CalendarDates {
  const reaches = (first: PlainDate, last: PlainDate): boolean => first <= until && last >= from;
  return {
    sittings: basis.sittings
      .map((sitting) => ({ ...sitting, papersOn: submissionDeadline(basis, sitting).date }))
      .filter(({ papersOn, date }) => reaches(date, date) || reaches(papersOn, papersOn)),
    elections: basis.elections
      .map((election) => ({ ...election, stretches: stretchesOf(basis, election) }))
      .filter(({ stretches: { note, amber, red }, date }) => reaches(note ?? amber ?? red ?? date, date)),
    recesses: basis.recesses.filter((recess) => reaches(recess.from, recess.to)),
    closedDays: basis.closedDays.filter((day) => reaches(day, day)),
  };
}

function onCalendar({ caseId, number, title, due, overdue }: CaseListItem, state: CaseState | undefined): CalendarCase {
  const dispatch = state && state.facts.sent === undefined ? dispatchDate(state) : undefined;
  const chosen = Object.values(state?.facts.sittings ?? {}).filter(({ outcome }) => outcome === undefined);
  const sittings = (state?.basis.sittings ?? []).filter(
    ({ id, cancelled }) => !cancelled && chosen.some(({ sitting }) => sitting === id),
  );
  return {
    ...{ caseId, number, title, due, overdue },
    ...(dispatch ? { dispatch } : {}),
    sittings: sittings.map(({ id, name, date }) => ({ id, name, date })),
  };
}
