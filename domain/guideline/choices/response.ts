/** The choices of complaints, report and the end. */

/** F1 */
export const COMPLAINT_CATEGORY = {
  annoyance: { de: 'Verärgerung', en: 'annoyance' },
  'data-protection': { de: 'Datenschutz', en: 'data protection' },
  'access-request': { de: 'Auskunftsersuchen (Art. 15 DSGVO)', en: 'request for access (Art. 15 GDPR)' },
  'erasure-request': { de: 'Löschverlangen (Art. 17 DSGVO)', en: 'request for erasure (Art. 17 GDPR)' },
  objection: { de: 'Widerspruch (Art. 21 DSGVO)', en: 'objection (Art. 21 GDPR)' },
  content: { de: 'Inhalt des Schreibens', en: 'contents of the letter' },
  other: { de: 'anderes', en: 'something else' },
} as const;

export const COMPLAINT_WAY = {
  telephone: { de: 'Telefon', en: 'telephone' },
  letter: { de: 'Brief', en: 'letter' },
  mail: { de: 'E-Mail', en: 'e-mail' },
  'in-person': { de: 'persönlich', en: 'in person' },
  press: { de: 'Presse', en: 'press' },
} as const;

export const COMPLAINT_END = {
  settled: { de: 'einvernehmlich erledigt', en: 'settled' },
  'justified-and-mended': { de: 'berechtigt und behoben', en: 'justified and mended' },
  unjustified: { de: 'unberechtigt', en: 'unjustified' },
  'legal-follow-up-ended': { de: 'rechtliche Schritte beendet', en: 'legal follow-up ended' },
} as const;

export const REPORT_ACCEPTANCE = {
  accept: { de: 'abnehmen', en: 'accept' },
  return: { de: 'zurückgeben', en: 'give back' },
} as const;

export const PRESENTATION_OUTCOME = {
  noted: { de: 'zur Kenntnis genommen', en: 'noted' },
  approved: { de: 'zugestimmt', en: 'approved' },
  postponed: { de: 'vertagt', en: 'postponed' },
} as const;

/** F2 */
export const STATISTICS_ACTION = {
  'hand-over': { de: 'übergeben', en: 'hand over' },
  confirm: { de: 'Eingang bestätigen', en: 'confirm the receipt' },
} as const;

export const COOPERATE_AGAIN = {
  yes: { de: 'ja', en: 'yes' },
  'with-changes': { de: 'ja, mit Änderungen', en: 'yes, with changes' },
  no: { de: 'nein', en: 'no' },
} as const;
