/**
 * L9: tells whether a text looks like a list of persons, so that it can be refused at the door. A letter names one or two
 * people and places; a list has row after row of them. Errs on the side of letting a text pass: people check it too.
 */

/** `rows`: the text as its rows stand on the page, one a line. */
export function looksLikeAddressList(rows: string): boolean {
  const lines = [...new Set(rows.normalize('NFKC').split('\n').map(oneSpace).filter(Boolean))];
  if (lines.some(isHeader) && lines.filter(hasDetail).length >= ROWS_UNDER_A_HEADER) return true;
  return (
    lines.filter((line) => namesSomebody(line) && hasDetail(line)).length >= ROWS ||
    // "Anna Beispiel, Musterweg 3": also how places where people meet are written, of which a flyer lists a few.
    lines.filter((line) => TWO_NAMES.test(line) && hasDetail(line)).length >= ROWS_IN_DOUBT ||
    lines.filter((line) => BIRTHDAY.test(line)).length >= ROWS_IN_DOUBT
  );
}

const ROWS_UNDER_A_HEADER = 3;
const ROWS = 5;
const ROWS_IN_DOUBT = 15;

const oneSpace = (line: string): string => line.replace(/\s+/gu, ' ').trim();

const COLUMNS = [
  /(?<!\p{L})(?:Nach|Familien|Vor|Ruf)?name(?!\p{L})/iu,
  /(?<!\p{L})Vorname(?!\p{L})/iu,
  /(?<!\p{L})(?:Straße|Strasse|Anschrift|Adresse|Hausn(?:umme)?r)/iu,
  /(?<!\p{L})(?:PLZ|Postleitzahl)(?!\p{L})/iu,
  /(?<!\p{L})(?:Geburts(?:datum|tag|jahr)|geb)(?!\p{L})/iu,
] as const;
/** "Name Vorname Straße PLZ": of a form to fill in, too; what makes it a list are the rows below. */
const isHeader = (line: string): boolean => COLUMNS.filter((column) => column.test(line)).length >= 3;

const STREET =
  /\p{L}(?:straße|strasse|str\.|weg|platz|allee|ring|gasse|ufer|damm|hof|kamp)[ ,;|]*\d{1,4}(?!\d)|(?:Straße|Weg|Platz|Allee|Ring|Gasse|Ufer)[ ,;|]*\d{1,4}(?!\d)/u;
const POSTCODE = /(?<![\d-])\d{5}[ ,;|]+\p{Lu}\p{L}/u;
const BIRTHDAY = /(?<!\d)[0-3]?\d\.[01]?\d\.(?:19\d\d|200\d|201\d)(?!\d)/u;
const hasDetail = (line: string): boolean => STREET.test(line) || POSTCODE.test(line) || BIRTHDAY.test(line);

/** "Beispiel, Anna" and "Frau Beispiel" name a person; "Stadtteilzentrum Mitte" does not. */
const namesSomebody = (line: string): boolean => LAST_FIRST.test(line) || SALUTATION.test(line);
const LAST_FIRST = /^(?:\d+[.)]? )?\p{Lu}[\p{L}'’-]+[,;] ?\p{Lu}[\p{L}'’-]+(?!\p{L})(?![ ,;|]*\d)/u;
const SALUTATION = /(?<!\p{L})(?:Herrn?|Frau|Eheleute|Familie) (?:Dr\. |Prof\. )?\p{Lu}\p{L}/u;
const TWO_NAMES = /^(?:\d+[.)]? )?\p{Lu}[\p{L}'’-]+[ ,;|]+\p{Lu}[\p{L}'’-]+[ ,;|]/u;
