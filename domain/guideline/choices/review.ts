/** The choices of vetting, involvement, legal position, decision and declaration. */
import { OFFICE } from './offices.ts';

export const SIDE = {
  municipality: { de: 'die Kommune', en: 'the municipality' },
  carrier: { de: 'der Träger', en: 'the carrier' },
} as const;

/** A2 */
export const INFORMED_BY = {
  telephone: { de: 'telefonisch', en: 'by telephone' },
  'in-person': { de: 'persönlich', en: 'in person' },
  letter: { de: 'schriftlich', en: 'by letter' },
  mail: { de: 'per E-Mail', en: 'by e-mail' },
} as const;

/** R3 */
export const ESTIMATE_BASIS = {
  'statistics-extract': { de: 'Auszug der Statistikstelle', en: 'extract of the statistics office' },
  'register-count': { de: 'Zählung im Melderegister', en: 'count in the register' },
  census: { de: 'Zensus', en: 'census' },
  experience: { de: 'Erfahrungswert', en: 'experience' },
} as const;

/** A3 */
export const ASSESSMENT_OUTCOME = {
  permissible: { de: 'zulässig', en: 'permissible' },
  'permissible-with-conditions': { de: 'mit Auflagen zulässig', en: 'permissible with conditions' },
  'not-permissible': { de: 'nicht zulässig', en: 'not permissible' },
} as const;

/** A4 */
export const DECISION_OUTCOME = {
  accept: { de: 'unterstützen', en: 'support' },
  decline: { de: 'nicht unterstützen', en: 'do not support' },
} as const;

/** A5: how a comparable case was decided then. */
export const EARLIER_OUTCOME = {
  accept: { de: 'unterstützt', en: 'supported' },
  decline: { de: 'nicht unterstützt', en: 'not supported' },
} as const;

/** A6 */
export const COST_BEARER = {
  municipality: SIDE.municipality,
  carrier: SIDE.carrier,
  shared: { de: 'beide gemeinsam', en: 'both together' },
  funding: { de: 'eine Förderung', en: 'a grant' },
} as const;

export const CONFIRMATION = {
  confirm: { de: 'mitzeichnen', en: 'co-sign' },
  return: { de: 'zurückgeben', en: 'give back' },
} as const;

/** A10 */
export const RESOLUTION_OUTCOME = {
  granted: { de: 'beschlossen', en: 'granted' },
  refused: { de: 'abgelehnt', en: 'refused' },
  postponed: { de: 'vertagt', en: 'postponed' },
} as const;

/** S1: for the municipality its leadership signs, or whom it has delegated. */
export const SIGNED_AS = {
  leadership: OFFICE.leadership,
  delegate: { de: 'bevollmächtigte Vertretung', en: 'authorised delegate' },
} as const;
