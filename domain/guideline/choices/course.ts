/** The choices of what happens beside the steps: channels, documents, receipts, erasures, and the rules that can be waived. */
import type { Text } from '../../terms.ts';
import { naming } from '../office-words.ts';
import type { RuleId } from '../rules.ts';

/** C1: each uses its own lists. */
export const CHANNEL_KIND = {
  'job-centre': { de: 'Jobcenter', en: 'job centre' },
  'employment-agency': { de: 'Agentur für Arbeit', en: 'employment agency' },
  'social-welfare-office': { de: 'Sozialamt', en: 'social welfare office' },
  doctors: { de: 'Arztpraxen', en: 'doctors' },
  'therapy-centre': { de: 'Therapiezentrum', en: 'therapy centre' },
  'care-service': { de: 'Pflegedienst', en: 'care service' },
  'care-support-point': { de: 'Pflegestützpunkt', en: 'care support point' },
  'seniors-council': { de: 'Seniorenbeirat', en: 'seniors’ council' },
  church: { de: 'Kirchengemeinde', en: 'church' },
  'municipal-gazette': { de: 'Amtsblatt', en: 'municipal gazette' },
  'district-magazine': { de: 'Stadtteilzeitung', en: 'district magazine' },
  'local-radio': { de: 'Lokalradio', en: 'local radio' },
  other: { de: 'anderer Zugangsweg', en: 'another channel' },
} as const;

export const DOCUMENT_READERS = {
  all: { de: 'alle Beteiligten des Vorgangs', en: 'everybody of the case' },
  municipality: { de: 'nur die Kommune', en: 'the municipality alone' },
} as const;

export const RECEIPT_KIND = {
  document: { de: 'Dokument', en: 'document' },
  number: { de: 'Nummer', en: 'number' },
} as const;

export const ERASURE_REASON = {
  'request-of-the-person': { de: 'Verlangen der betroffenen Person', en: 'request of the person concerned' },
  'entered-by-mistake': { de: 'irrtümlich eingetragen', en: 'entered by mistake' },
  'retention-ended': { de: 'Aufbewahrungsfrist abgelaufen', en: 'retention period over' },
  'back-up-restored': { de: 'nach Rückkehr einer Sicherung wiederholt', en: 'repeated after a back-up was restored' },
} as const;

/** What each rule asks that one case can do without, in short. */
export const WAIVABLE_RULE = {
  R7: { de: 'R7 – feste Ansprechperson des Trägers', en: 'R7 – one fixed contact person' },
  A1: { de: 'A1 – Ermöglicher in der Kommune', en: 'A1 – an enabler inside the municipality' },
  A7: { de: 'A7 – bekannte Handelnde mit guter Referenz', en: 'A7 – known persons with a good reference' },
  A8: { de: 'A8 – gemeinsame Durchführung mit der Kommune', en: 'A8 – carried out together with the municipality' },
  A9: { de: 'A9 – Geben und Nehmen', en: 'A9 – give and take' },
  L3: naming('leadership', ({ label, subject }) => ({
    de: `L3 – Schreiben der ${label.de}`,
    en: `L3 – letter of ${subject.en}`,
  })),
  L8: { de: 'L8 – Abwicklung bei der Kommune', en: 'L8 – execution stays with the municipality' },
  F2: { de: 'F2 – Ergebnisse für die Kommune', en: 'F2 – results for the municipality' },
  F3: { de: 'F3 – Ergebnisse für die Öffentlichkeit', en: 'F3 – results made public' },
  T0: { de: 'T0 – Wahl des richtigen Zeitpunkts', en: 'T0 – choice of the right time' },
  T1: { de: 'T1 – Vorlage zum Sitzungstermin', en: 'T1 – paper in time for the sitting' },
  C1: { de: 'C1 – weitere Zugangswege', en: 'C1 – further channels' },
  C2: { de: 'C2 – Politik und Verwaltung zuerst', en: 'C2 – politics and administration first' },
} as const satisfies { readonly [R in RuleId]?: Text };
