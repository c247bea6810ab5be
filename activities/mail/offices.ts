/** What offices are called. */
import type { Role, Text } from '../../domain/terms.ts';

/** As a sentence's subject: "die*der Datenschutzbeauftragte". */
export const officeText = (role: Role): Text => OFFICE[role].subject;
/** As it stands in a heading: "Datenschutzbeauftragte*r". */
export const officeLabel = (role: Role): Text => OFFICE[role].label;

interface Office {
  readonly label: Text;
  readonly subject: Text;
}

const named = (article: 'der' | 'die' | 'das', de: string, en: string): Office => ({
  label: { de, en },
  subject: { de: `${article} ${de}`, en: `the ${en.charAt(0).toLowerCase()}${en.slice(1)}` },
});

const ITSELF: Text = { de: 'Handschlag', en: 'Handschlag' };

const OFFICE: { readonly [R in Role]: Office } = {
  carrier: named('der', 'Träger', 'Carrier'),
  'carrier-management': named('die', 'Geschäftsführung des Trägers', 'Carrier’s management'),
  'social-planner': named('die', 'Sozialplanung', 'Social planner'),
  enabler: named('die', 'ermöglichende Stelle', 'Enabling unit'),
  'data-protection-officer': {
    label: { de: 'Datenschutzbeauftragte*r', en: 'Data-protection officer' },
    subject: { de: 'die*der Datenschutzbeauftragte', en: 'the data-protection officer' },
  },
  'press-office': named('die', 'Pressestelle', 'Press office'),
  'statistics-office': named('die', 'Statistikstelle', 'Statistics office'),
  'registration-office': named('das', 'Einwohnermeldeamt', 'Registration office'),
  'print-shop': named('die', 'Stadtdruckerei', 'Print shop'),
  'mail-room': named('die', 'Poststelle', 'Mail room'),
  leadership: named('die', 'Stadtspitze', 'Municipal leadership'),
  'head-of-unit': named('die', 'Amtsleitung', 'Head of unit'),
  auditor: named('die', 'Rechnungsprüfung', 'Auditor'),
  operator: named('der', 'Betrieb', 'Operator'),
  engine: { label: ITSELF, subject: ITSELF },
};
