/** What the roles of a case are called where one of them is to be chosen. */
import type { Role, Text } from '../../terms.ts';
import { placed } from '../placed-text.ts';

export const OFFICE = {
  carrier: { de: 'Träger', en: 'carrier' },
  'carrier-management': { de: 'Geschäftsführung des Trägers', en: 'carrier’s management' },
  'social-planner': { de: 'Sozialplanung', en: 'social planner' },
  enabler: { de: 'ermöglichende Stelle', en: 'enabling unit' },
  'data-protection-officer': { de: 'Datenschutzbeauftragte*r', en: 'data-protection officer' },
  'press-office': { de: 'Pressestelle', en: 'press office' },
  'statistics-office': { de: 'Statistikstelle', en: 'statistics office' },
  'registration-office': { de: 'Einwohnermeldeamt', en: 'registration office' },
  /** L10 */
  'print-shop': placed(({ outsidePrinter }) =>
    outsidePrinter
      ? { de: 'beauftragte Druckerei', en: 'contracted printer' }
      : { de: 'Stadtdruckerei', en: 'print shop' },
  ),
  'mail-room': { de: 'Poststelle', en: 'mail room' },
  leadership: placed(({ kind }) =>
    kind === 'county'
      ? { de: 'Kreisspitze', en: 'county leadership' }
      : { de: 'Stadtspitze', en: 'municipal leadership' },
  ),
  'head-of-unit': { de: 'Amtsleitung', en: 'head of unit' },
  auditor: { de: 'Rechnungsprüfung', en: 'auditor' },
  operator: { de: 'Betrieb', en: 'operator' },
  engine: { de: 'Handschlag', en: 'Handschlag' },
} as const satisfies { readonly [R in Role]: Text };
