/**
 * L9: tells whether a table lists persons or counts them. A list has columns of names, streets with house numbers, birthdays,
 * telephone numbers or e-mail addresses; headings say so, and where there are none, the share of cells that look like it. A
 * table of aggregates (district × number, age group × number) has none of them.
 */
import { isGivenName } from './given-names.ts';
import { headingOf, type PersonalKind } from './personal-headings.ts';

export type Cell = string | number | boolean | null;
export type Table = readonly (readonly Cell[])[];

export interface PersonColumn {
  /** From 0. */
  readonly column: number;
  readonly kind: PersonalKind;
}

/** Empty: it counts. Otherwise the columns by which persons can be told, from left to right; never what stands in them. */
export function personColumns(table: Table): readonly PersonColumn[] {
  const width = table.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => columnOf(table, column));
  const found = columns.flatMap((cells, column): readonly PersonColumn[] => {
    const kind = kindOf(cells);
    return kind ? [{ column, kind }] : [];
  });
  if (found.length === 0 && !isPlaceList(columns)) return [];
  const places = columns.flatMap((cells, column): readonly PersonColumn[] =>
    found.every((one) => one.column !== column) && areMostly(cells.values, isPlace) ? [{ column, kind: 'place' }] : [],
  );
  return [...found, ...places].toSorted((a, b) => a.column - b.column);
}

interface Column {
  readonly heading: PersonalKind | undefined;
  /** What stands below the heading, or in the whole column where there is none. */
  readonly values: readonly string[];
  readonly numbers: number;
}

/** Titles and notes stand above a table's headings as a rule. */
const ROWS_WITH_HEADINGS = 12;

function columnOf(table: Table, column: number): Column {
  const cells = table.map((row) => row[column] ?? '');
  const headings = cells
    .slice(0, ROWS_WITH_HEADINGS)
    .map((cell) => (typeof cell === 'string' ? headingOf(cell) : undefined));
  const at = headings.findIndex((heading) => heading !== undefined);
  const below = cells.slice(at + 1);
  const values = below.map((cell) => String(cell).normalize('NFKC').replace(/\s+/gu, ' ').trim()).filter(Boolean);
  const numbers = values.filter((value) => /^[-–]?[\d.,\s]+%?$/u.test(value)).length;
  return { heading: headings[at], values, numbers };
}

function kindOf({ heading, values, numbers }: Column): PersonalKind | undefined {
  const isText = values.length > 0 && numbers < values.length / 2;
  switch (heading) {
    case 'given-name':
    case 'family-name':
      // Below "Vornamen" a number may stand how many bear one.
      if (isText) return heading;
      break;
    case 'birthday':
      if (values.some((value) => DATE.test(value))) return heading;
      break;
    case 'telephone':
      if (values.some((value) => digitsIn(value) >= 6 && TELEPHONE_ONLY.test(value))) return heading;
      break;
    case 'email':
      if (values.some((value) => EMAIL.test(value))) return heading;
      break;
    case 'street':
      if (values.some((value) => STREET.test(value))) return heading;
      break;
    case 'house-number':
      if (values.some((value) => HOUSE_NUMBER.test(value))) return heading;
      break;
    default:
      break;
  }
  return (
    KINDS.find(([, isOne, share]) => areMostly(values, isOne, share))?.[0] ??
    (areBirthdays(values) ? 'birthday' : undefined)
  );
}

/** So many different ones at least: a footnote that names whom to ask makes no list. */
const ROWS = 3;

function areMostly(values: readonly string[], isOne: (value: string) => boolean, share = 0.4): boolean {
  const hits = values.filter(isOne);
  return new Set(hits).size >= ROWS && hits.length >= values.length * share;
}

const EMAIL = /[^\s@,;<>]{1,64}@[^\s@,;<>]{1,190}\.\p{L}{2,}/u;
/** With an area code of three digits and more: official keys of municipalities begin with 0, too. */
const TELEPHONE = /^(?:\+|00)\d{1,3}[\d\s()/.-]{5,}$|^\(?0[1-9]\d{1,4}\)?[\s/–-]+\d[\d\s/–-]{3,}$/u;
const TELEPHONE_ONLY = /^[+(\d][\d\s()/.–-]+$/u;
const STREET =
  /(?:straße|strasse|str\.|weg|platz|allee|ring|gasse|ufer|damm|kamp|steig|stieg|pfad|chaussee|markt|höhe|busch|berg|tal|feld|wiese|heide|hof|park|winkel|grund|wall)[ ,]+\d{1,4}(?: ?[a-z])?(?!\d)(?!\.?\d)/iu;
const HOUSE_NUMBER = /^\d{1,4} ?[a-zA-Z]?(?: ?[-–/] ?\d{1,4} ?[a-zA-Z]?)?$/u;
const LAST_FIRST =
  /^(?:(?:von|van|de|zu|Dr\.|Prof\.) )*\p{Lu}[\p{L}'’-]+, ?(?:(?:Dr\.|Prof\.) )*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*)*$/u;
const SALUTATION = /(?<!\p{L})(?:Herrn?|Frau|Eheleute|Familie) (?:Dr\. |Prof\. )?\p{Lu}\p{L}/u;
const DATE = /(?<!\d)(?:[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)/u;
const PLACE = /^(?:D-)?\d{5} \p{Lu}\p{L}/u;

const digitsIn = (value: string): number => value.replace(/\D/gu, '').length;
const isPlace = (value: string): boolean => PLACE.test(value);

/** "Beispiel, Anna"; of two things that are listed ("Saarn, Broich") the second is nobody's name. */
const isFullName = (value: string): boolean => {
  const words = value.replace(/[,;]/gu, ' ').split(/\s+/u);
  if (words.length > 5 || /\d/u.test(value)) return false;
  if (LAST_FIRST.test(value))
    return isGivenName(
      value
        .split(',')[1]
        ?.trim()
        .replace(/^(?:Dr\.|Prof\.) /u, '')
        .split(' ')[0] ?? '',
    );
  return words.length >= 2 && isGivenName(words[0] ?? '') && /^\p{Lu}/u.test(words.at(-1) ?? '');
};

type Share = number;
const KINDS: readonly (readonly [PersonalKind, (value: string) => boolean, Share])[] = [
  ['email', (value) => EMAIL.test(value), 0.3],
  ['telephone', (value) => TELEPHONE.test(value), 0.4],
  ['street', (value) => STREET.test(value), 0.4],
  ['full-name', (value) => SALUTATION.test(value), 0.4],
  ['full-name', isFullName, 0.3],
  ['given-name', isGivenName, 0.3],
];

/**
 * Birthdays lie decades apart and on any day of a year; days of counting lie on a few days of each, or one after the other.
 */
function areBirthdays(values: readonly string[]): boolean {
  const dates = values.flatMap(dateIn);
  if (dates.length < ROWS || dates.length < values.length * 0.5) return false;
  const years = dates.map(({ year }) => year);
  const days = new Set(dates.map(({ day }) => day));
  const isSpread = Math.max(...years) - Math.min(...years) >= 8 && days.size >= Math.max(ROWS, dates.length / 3);
  return isSpread && !isInOrder(dates);
}

interface DayOfYear {
  readonly year: number;
  readonly day: string;
}
const dateIn = (value: string): readonly DayOfYear[] => {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/u.exec(value);
  if (iso) return [{ year: Number(iso[1]), day: `${iso[2]}-${iso[3]}` }];
  const german = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(value);
  return german ? [{ year: Number(german[3]), day: `${pad(german[2])}-${pad(german[1])}` }] : [];
};
const pad = (text = ''): string => text.padStart(2, '0');

/** A series: one day after the other, at even distances or close together. */
function isInOrder(dates: readonly DayOfYear[]): boolean {
  const days = dates.map(({ year, day }) => year * 365 + Number(day.slice(0, 2)) * 30.4 + Number(day.slice(3)));
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return least > 0 && (most <= 40 || most - least <= most / 5);
}

/** Row after row the same few places and nothing counted: whoever lives there. */
function isPlaceList(columns: readonly Column[]): boolean {
  const places = columns.filter(
    ({ values }) => areMostly(values, isPlace, 0.6) && new Set(values).size <= values.length / 2,
  );
  const counted = columns.some(({ values, numbers }) => values.length > 0 && numbers >= values.length / 2);
  return places.length > 0 && !counted;
}
