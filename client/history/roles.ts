/** What the roles are called, in the cases that sentences need. */
import type { Role, Text } from '../../domain/terms.ts';

interface RoleWords {
  /** As it stands in lists: "Datenschutzbeauftragte*r". */
  readonly label: Text;
  /** As a sentence's subject, in its middle: "die Pressestelle". */
  readonly subject: Text;
  /** After "an", "für" and "to", "for": "den Träger". */
  readonly object: Text;
}

export const roleLabel = (role: Role): Text => ROLE_WORDS[role].label;
export const roleAsSubject = (role: Role): Text => ROLE_WORDS[role].subject;
export const roleAsObject = (role: Role): Text => ROLE_WORDS[role].object;

/** A feminine or neuter noun, whose accusative is its nominative. */
const plain = (article: 'die' | 'das', de: string, en: string, enArticle = 'the '): RoleWords => {
  const inSentence = { de: `${article} ${de}`, en: `${enArticle}${lowerFirst(en)}` };
  return { label: { de, en }, subject: inSentence, object: inSentence };
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const ROLE_WORDS: { readonly [R in Role]: RoleWords } = {
  carrier: {
    label: { de: 'Träger', en: 'Carrier' },
    subject: { de: 'der Träger', en: 'the carrier' },
    object: { de: 'den Träger', en: 'the carrier' },
  },
  'carrier-management': plain('die', 'Geschäftsführung des Trägers', 'Carrier’s management'),
  'social-planner': plain('die', 'Sozialplanung', 'Social planner'),
  enabler: plain('die', 'ermöglichende Stelle', 'Enabling unit'),
  'data-protection-officer': {
    label: { de: 'Datenschutzbeauftragte*r', en: 'Data-protection officer' },
    subject: { de: 'die*der Datenschutzbeauftragte', en: 'the data-protection officer' },
    object: { de: 'die*den Datenschutzbeauftragte*n', en: 'the data-protection officer' },
  },
  'press-office': plain('die', 'Pressestelle', 'Press office'),
  'statistics-office': plain('die', 'Statistikstelle', 'Statistics office'),
  'registration-office': plain('das', 'Einwohnermeldeamt', 'Registration office'),
  'print-shop': plain('die', 'Stadtdruckerei', 'Print shop'),
  'mail-room': plain('die', 'Poststelle', 'Mail room'),
  leadership: plain('die', 'Stadtspitze', 'Municipal leadership'),
  'head-of-unit': plain('die', 'Amtsleitung', 'Head of unit'),
  auditor: plain('die', 'Rechnungsprüfung', 'Auditor'),
  operator: {
    label: { de: 'Betrieb', en: 'Operator' },
    subject: { de: 'der Betrieb', en: 'the operator' },
    object: { de: 'den Betrieb', en: 'the operator' },
  },
  engine: {
    label: { de: 'Handschlag', en: 'Handschlag' },
    subject: { de: 'Handschlag', en: 'Handschlag' },
    object: { de: 'Handschlag', en: 'Handschlag' },
  },
};
