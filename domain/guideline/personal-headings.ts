/** Headings of columns by which persons can be told, and how a refusal names such a column. */
import type { Text } from '../terms.ts';

export type PersonalKind =
  | 'given-name'
  | 'family-name'
  | 'full-name'
  | 'street'
  | 'house-number'
  | 'place'
  | 'birthday'
  | 'telephone'
  | 'email';

export const PERSONAL_KIND: Readonly<Record<PersonalKind, Text>> = {
  'given-name': { de: 'Vornamen', en: 'given names' },
  'family-name': { de: 'Nachnamen', en: 'family names' },
  'full-name': { de: 'Namen', en: 'names' },
  street: { de: 'Straße und Hausnummer', en: 'street and house number' },
  'house-number': { de: 'Hausnummern', en: 'house numbers' },
  place: { de: 'Postleitzahl und Ort', en: 'postcode and place' },
  birthday: { de: 'Geburtstage', en: 'birthdays' },
  telephone: { de: 'Telefonnummern', en: 'telephone numbers' },
  email: { de: 'E-Mail-Adressen', en: 'e-mail addresses' },
};

/** Of a heading in the first rows; undefined also where it says that something is counted. */
export function headingOf(cell: string): PersonalKind | undefined {
  const text = cell
    .normalize('NFKC')
    .replace(/[\s_.:*-]+/gu, ' ')
    .trim();
  if (text.length === 0 || text.length > 60 || COUNTS.test(text)) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0];
}

const COUNTS = /anzahl|zahl der|anteil|summe|quote|prozent|%|häufigkeit|insgesamt|number|count|share|total/iu;

const HEADINGS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['given-name', /^(?:vor|ruf)name(?:n|\(n\))?(?!\p{L})|^(?:given|first) ?names?$/iu],
  [
    'family-name',
    /^(?:nach|familien|zu|geburts)name(?:n)?(?!\p{L})|^name (?:und |\/ ?)?vorname|^(?:family|last) ?names?$|^surname$/iu,
  ],
  ['birthday', /^geb(?: ?(?:am|dat(?:um)?))?$|^geburts(?:datum|tag|dat)|^date of birth$|^birth ?(?:day|date)$|^dob$/iu],
  ['telephone', /^(?:tel(?:efon)?|handy|mobil|mobiltel|fax|phone|festnetz)(?:nummer|nr|funk|number)?(?!\p{L})/iu],
  ['email', /^e ?mail|^mail(?:adresse)?$/iu],
  ['house-number', /^haus ?(?:nr|nummer|no)(?!\p{L})|^hnr$|^house ?number$/iu],
  ['street', /^(?:straße|strasse|str|anschrift|adresse|wohnanschrift|street|address)(?!\p{L})/iu],
];
