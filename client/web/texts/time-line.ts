/** Words of a case's time line. */
import type { Text } from '../../../domain/terms.ts';

export const TIME_LINE = {
  title: { de: 'Zeitlinie', en: 'Time line' },
  wasLead: {
    de: 'So ist der Vorgang verlaufen.',
    en: 'This is how the case went.',
  },
  lead: {
    de: 'So geht es weiter, wenn jeder Schritt genau seine Bearbeitungszeit braucht.',
    en: 'How it goes on, if each step takes exactly its lead time.',
  },
  back: { de: 'Vom Bericht zurückgerechnet', en: 'Reckoned back from the report' },
  backLead: {
    de: 'Bis wann muss was erledigt sein, damit der Bericht in einer bestimmten Sitzung gehört wird?',
    en: 'By when must each step be done for the report to be heard in a certain sitting?',
  },
  sitting: { de: 'Sitzung', en: 'Sitting' },
  noSitting: { de: 'keine', en: 'none' },
  reckon: { de: 'Zurückrechnen', en: 'Reckon back' },
  reachable: { de: 'zu erreichen', en: 'can be met' },
  unreachable: { de: 'nicht mehr zu erreichen', en: 'can no longer be met' },
  chosen: { de: 'gewählt', en: 'chosen' },
  picture: { de: 'Bild der Zeitlinie', en: 'Picture of the time line' },
  describes: {
    de: 'Waagerecht die Zeit, je eine Zeile für Wahlen, Pausen, Sitzungen, Erledigtes und jeden Schritt, der noch kommt. Alles steht auch in Worten darunter.',
    en: 'Time runs from left to right; a row each for elections, recess, sittings, what is done and each step to come. All of it is also said in words below.',
  },
  sittings: { de: 'Sitzungen', en: 'Sittings' },
  done: { de: 'Erledigt', en: 'Done' },
  steps: { de: 'Schritte, die noch kommen', en: 'Steps to come' },
  caption: {
    de: 'Schritte, die noch kommen, mit den Tagen, an denen sie beginnen und fertig sind',
    en: 'Steps to come, with the days on which they begin and are done',
  },
  step: { de: 'Schritt', en: 'Step' },
  who: { de: 'Wer', en: 'Who' },
  from: { de: 'Ab', en: 'From' },
  finish: { de: 'Frühestens fertig', en: 'Done at the earliest' },
  leeway: { de: 'Spielraum', en: 'Leeway' },
  none: { de: 'keiner', en: 'none' },
  latest: { de: 'Spätestens', en: 'At the latest' },
  tooLate: { de: 'nicht zu halten', en: 'cannot be met' },
  lateBy: { de: 'zu spät um', en: 'too late by' },
  notBefore: { de: 'nicht vor dem', en: 'not before' },
  unknown: { de: 'noch offen', en: 'still open' },
  why: { de: 'Warum die Tage dort liegen', en: 'Why the days lie where they lie' },
  reasons: { de: 'Was die letzten Tage bestimmt', en: 'What decides the last days' },
  around: { de: 'Wahlen, Pausen und Schließtage in dieser Zeit', en: 'Elections, recess and closed days in this time' },
  open: { de: 'jetzt offen', en: 'open now' },
} as const satisfies { readonly [name: string]: Text };
