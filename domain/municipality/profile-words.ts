/** What a profile's choices are called. */
import type { Ending } from '../calendar/retention-schedule.ts';
import type { Text } from '../terms.ts';

export const MUNICIPALITY_KINDS = {
  'district-free-city': { de: 'kreisfreie Stadt', en: 'district-free city' },
  county: { de: 'Landkreis', en: 'county' },
  'municipality-in-county': { de: 'kreisangehörige Gemeinde', en: 'municipality within a county' },
} as const;

export const DEADLINE_KINDS = {
  'days-before': { de: 'so viele Tage vor der Sitzung', en: 'so many days before the sitting' },
  weekday: { de: 'an einem festen Wochentag davor', en: 'on a fixed weekday before it' },
} as const;

export const WEEKDAYS = {
  1: { de: 'Montag', en: 'Monday' },
  2: { de: 'Dienstag', en: 'Tuesday' },
  3: { de: 'Mittwoch', en: 'Wednesday' },
  4: { de: 'Donnerstag', en: 'Thursday' },
  5: { de: 'Freitag', en: 'Friday' },
  6: { de: 'Samstag', en: 'Saturday' },
  7: { de: 'Sonntag', en: 'Sunday' },
} as const satisfies Readonly<Record<number, Text>>;

export const RETENTION_BEGINS = {
  'with-the-end': { de: 'mit dem Ende des Vorgangs', en: 'with the end of the case' },
  'with-the-next-year': { de: 'mit dem Jahr nach seinem Ende', en: 'with the year after its end' },
} as const;

export const ENDING_WORDS: { readonly [E in Ending]: Text } = {
  'closed-after-dispatch': { de: 'nach dem Versand abgeschlossen', en: 'closed after the dispatch' },
  'closed-without-dispatch': { de: 'ohne Versand abgeschlossen', en: 'closed without a dispatch' },
  declined: { de: 'abgelehnt', en: 'declined' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
};

const land = (name: string): Text => ({ de: name, en: name });
export const LAENDER = {
  BW: land('Baden-Württemberg'),
  BY: land('Bayern'),
  BE: land('Berlin'),
  BB: land('Brandenburg'),
  HB: land('Bremen'),
  HH: land('Hamburg'),
  HE: land('Hessen'),
  MV: land('Mecklenburg-Vorpommern'),
  NI: land('Niedersachsen'),
  NW: land('Nordrhein-Westfalen'),
  RP: land('Rheinland-Pfalz'),
  SL: land('Saarland'),
  SN: land('Sachsen'),
  ST: land('Sachsen-Anhalt'),
  SH: land('Schleswig-Holstein'),
  TH: land('Thüringen'),
} as const;
