/** A calendar's entries one by one: series expanded, single changes of a series (RECURRENCE-ID) in the place of what they change. */
import ICAL from 'ical.js';
import type { PlainDate } from '../../domain/terms.ts';
import { type Clock, localOf, type ZonedTime, zonedTimeOf } from './calendar-time.ts';
import { CalendarError, entryBroken, inEntry, ruleUnfit } from './refusals.ts';

export interface Entry {
  readonly uid: string;
  /** For people: its title, or its UID. */
  readonly name: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly status: string;
  readonly start: ZonedTime;
  /** Of a series: the day on which this one was meant to be, wherever it has moved since. */
  readonly occurrence?: PlainDate;
}

interface Span {
  readonly clock: Clock;
  readonly until: PlainDate;
}

/** A committee that sat every day for ten years would not sit so often. */
const MOST_OCCURRENCES = 3650;

export function occurrencesOf(calendar: ICAL.Component, span: Span): readonly Entry[] {
  const byUid = Map.groupBy(calendar.getAllSubcomponents('vevent'), uidOf);
  return [...byUid].flatMap(([uid, events]) =>
    inEntry(titleOf(events[0]) || uid || '?', () => together(calendar, span, events)),
  );
}

/** All that stands in the file under one UID. */
function together(calendar: ICAL.Component, span: Span, events: readonly ICAL.Component[]): readonly Entry[] {
  const changes = events.filter((event) => event.hasProperty('recurrence-id'));
  const [first] = latest(events.filter((event) => !event.hasProperty('recurrence-id')));
  const series = first ? ownOccurrences(calendar, span, first) : [];
  const changed = new Map(changes.sort(bySequence).map((event) => [originOf(calendar, span, event), event]));
  const kept = series.filter(({ occurrence }) => occurrence === undefined || !changed.has(occurrence));
  return [...kept, ...[...changed].map(([occurrence, event]) => ({ ...entryOf(event), occurrence }))];
}

function ownOccurrences(calendar: ICAL.Component, { clock, until }: Span, event: ICAL.Component): readonly Entry[] {
  const entry = entryOf(event);
  if (!event.hasProperty('rrule') && !event.hasProperty('rdate')) return [entry];
  if (!event.getAllProperties('rrule').every(isRuleOfACommittee)) throw new CalendarError(ruleUnfit(entry.name));
  const entries: Entry[] = [];
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: entry.start.time });
  for (let time = expansion.next(); time; time = expansion.next()) {
    if (entries.length >= MOST_OCCURRENCES) throw new CalendarError(ruleUnfit(entry.name));
    const start = { ...entry.start, time };
    const { date } = localOf(calendar, clock, start, entry.name);
    if (date > until) break;
    entries.push({ ...entry, start, occurrence: date });
  }
  return entries;
}

/**
 * Committees sit on weekdays or days of a month. The library looks for ever for a day that other rules never give, so a file
 * could stop the process that reads it.
 */
function isRuleOfACommittee(property: ICAL.Property): boolean {
  const rule = property.getFirstValue();
  if (!(rule instanceof ICAL.Recur)) return false;
  const allowed = RULES[rule.freq];
  return allowed !== undefined && Object.keys(rule.parts).every((part) => allowed.includes(part));
}
const RULES: { readonly [frequency: string]: readonly string[] | undefined } = {
  DAILY: [],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTH', 'BYMONTHDAY'],
};

function originOf(calendar: ICAL.Component, { clock }: Span, event: ICAL.Component): PlainDate {
  const { name } = entryOf(event);
  const property = event.getFirstProperty('recurrence-id');
  // "This and all that follow" is a new series under an old name: whoever exports it so has to end the old one.
  if (!property || property.getParameter('range')) throw new CalendarError(entryBroken(name));
  return localOf(calendar, clock, zonedTimeOf(property, name), name).date;
}

function entryOf(event: ICAL.Component): Entry {
  const [uid, title] = [uidOf(event), titleOf(event)];
  const name = title || uid;
  const start = event.getFirstProperty('dtstart');
  if (!start || !uid) throw new CalendarError(entryBroken(name || '?'));
  const categories = event.getAllProperties('categories').flatMap((property) => property.getValues().map(String));
  return {
    uid,
    name,
    title,
    categories,
    status: textOf(event, 'status').toUpperCase(),
    start: zonedTimeOf(start, name),
  };
}

const textOf = (event: ICAL.Component | undefined, property: string): string =>
  String(event?.getFirstPropertyValue(property) ?? '').trim();
const uidOf = (event: ICAL.Component): string => textOf(event, 'uid');
const titleOf = (event: ICAL.Component | undefined): string => textOf(event, 'summary');

/** A UID that stands there twice was changed: the higher sequence counts, of equal ones what stands last. */
const latest = (events: readonly ICAL.Component[]): readonly ICAL.Component[] => [...events].sort(bySequence).slice(-1);
const bySequence = (a: ICAL.Component, b: ICAL.Component): number => sequenceOf(a) - sequenceOf(b);
const sequenceOf = (event: ICAL.Component): number => Number(event.getFirstPropertyValue('sequence') ?? 0) || 0;
