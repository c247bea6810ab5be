/**
 * Sittings out of an iCalendar file (RFC 5545), e.g. an export of the council's information system. Dates and hours are told by
 * the municipality's clock. What cannot be read is refused with the entry's name; nothing is guessed.
 */
import ICAL from 'ical.js';
import { compareDates } from '../../domain/calendar/plain-dates.ts';
import type { MunicipalityData, SourceWord } from '../../domain/municipality/messages.ts';
import type { Profile } from '../../domain/municipality/profile.ts';
import type { PlainDate, Refusal } from '../../domain/terms.ts';
import { type Clock, localOf } from './calendar-time.ts';
import { type Entry, occurrencesOf } from './occurrences.ts';
import { CalendarError, calendarTooLarge, calendarUnreadable, entryBroken, inEntry } from './refusals.ts';
import { isBeside, sittingIdOf } from './uids.ts';

export interface ReadOptions {
  readonly committees: Profile['committees'];
  readonly clock: Clock;
  /** What lies outside is left out, and the import says nothing of it. */
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Where every entry is of one committee; absent: an entry is of the committee that it names. */
  readonly committee?: string;
}

export interface Skipped {
  readonly uid: string;
  readonly title: string;
  readonly date: PlainDate;
}

export type ReadSittings =
  | {
      readonly kind: 'read';
      /** As `import-sittings` takes it, without its source. */
      readonly form: Omit<MunicipalityData<'import-sittings'>, 'source'>;
      /** Entries that name none of the municipality's committees, e.g. other bodies of the council. */
      readonly skipped: readonly Skipped[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export function readSittings(file: string, options: ReadOptions): ReadSittings {
  try {
    return read(calendarsOf(file), options);
  } catch (error) {
    if (error instanceof CalendarError) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}

/** A council has some hundred sittings in a term; whatever is larger is no calendar of sittings. */
const LARGEST = 1_000_000;
const ALL_DAY = '00:00';

function read(calendars: readonly ICAL.Component[], options: ReadOptions): ReadSittings {
  const { from, until } = options;
  const skipped: Skipped[] = [];
  const sittings = new Map<string, SourceWord>();
  for (const calendar of calendars) {
    for (const entry of occurrencesOf(calendar, options)) {
      const { date, time } = inEntry(entry.name, () => localOf(calendar, options.clock, entry.start, entry.name));
      if (date < from || date > until || isBeside(entry.uid)) continue;
      const committee = options.committee ?? committeeOf(entry, options.committees);
      if (committee === undefined) {
        skipped.push({ uid: entry.uid, title: entry.title, date });
        continue;
      }
      const id = sittingIdOf(entry.uid, entry.occurrence);
      const cancelled = isCancelled(entry) ? { cancelled: true as const } : {};
      sittings.set(id, { id, committee, date, start: time ?? ALL_DAY, ...cancelled });
    }
  }
  const sorted = [...sittings.values()].sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
  return { kind: 'read', form: { from, until, sittings: sorted }, skipped };
}

/** The committee whose name stands in the entry; of several the longest, since "Unterausschuss Soziales" holds "Soziales". */
function committeeOf({ title, categories }: Entry, committees: Profile['committees']): string | undefined {
  const said = plain([title, ...categories].join(' '));
  const named = committees.filter(({ name }) => said.includes(plain(name)));
  return named.sort((a, b) => b.name.length - a.name.length)[0]?.id;
}

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Council calendars hardly ever set a status: they write it into the title. */
const isCancelled = ({ status, title }: Entry): boolean =>
  status === 'CANCELLED' || /(^|[^\p{L}])(abgesagt|entfällt|fällt aus|cancelled)([^\p{L}]|$)/iu.test(title);

function calendarsOf(file: string): readonly ICAL.Component[] {
  if (file.length > LARGEST) throw new CalendarError(calendarTooLarge);
  // Real servers send a byte order mark and control characters, which no calendar may have.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
  const text = file.replaceAll(/^\uFEFF|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  const parsed = parse(text);
  if (!parsed) throw new CalendarError(brokenEntryIn(text) ?? calendarUnreadable);
  return parsed;
}

function parse(text: string): readonly ICAL.Component[] | undefined {
  try {
    const roots = ICAL.parse(text) as unknown[];
    const calendars = (typeof roots[0] === 'string' ? [roots] : roots) as unknown[][];
    const components = calendars.map((root) => new ICAL.Component(root));
    return components.length > 0 && components.every(({ name }) => name === 'vcalendar') ? components : undefined;
  } catch {
    return undefined;
  }
}

/** The parser names a line at best; people look for an entry. */
function brokenEntryIn(text: string): Refusal | undefined {
  const entries = text.split(/^BEGIN:VEVENT\s*$/im).slice(1);
  const broken = entries.find((entry) => {
    const [body = ''] = entry.split(/^END:VCALENDAR\s*$/im);
    return parse(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${body.trim()}\r\nEND:VCALENDAR\r\n`) === undefined;
  });
  if (broken === undefined) return undefined;
  const value = (name: string) => new RegExp(`^${name}[^:\r\n]*:(.*)$`, 'im').exec(broken)?.[1]?.trim();
  return entryBroken(value('SUMMARY') || value('UID') || '?');
}
