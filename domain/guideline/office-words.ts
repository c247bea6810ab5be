/** What the roles are called, in the cases that sentences need. */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import type { Role, Text } from '../terms.ts';
import { OFFICE } from './choices/offices.ts';
import { type PlacedText, placed, textIn } from './placed-text.ts';

interface RoleWords {
  /** As it stands in lists: "Datenschutzbeauftragte*r". */
  readonly label: Text;
  /** As a sentence's subject, in its middle: "die Pressestelle". */
  readonly subject: Text;
  /** After "an", "für" and "to", "for": "den Träger". */
  readonly object: Text;
}

/** A10: what of a municipality decides how its offices are called. */
export type Place = Partial<Pick<PlanningBasis, 'kind' | 'outsidePrinter'>>;

export const officeLabel = (role: Role): PlacedText => naming(role, ({ label }) => label);

/** Where the municipality is not known, the words are those of a town with a print shop of its own. */
export const roleLabel = (role: Role): Text => ROLE_WORDS[role].label;
export const roleAsObject = (role: Role): Text => ROLE_WORDS[role].object;

export function officeIn(place: Place, role: Role): RoleWords {
  // Feminine in every place.
  if (role === 'leadership' || role === 'print-shop') return plain('die', textIn(place, OFFICE[role]));
  return ROLE_WORDS[role];
}

/** A text that names an office, for tables that are written once for every place: "Absender ist die Stadtspitze". */
export const naming = (role: Role, say: (office: RoleWords) => Text): PlacedText =>
  placed((place) => say(officeIn(place, role)));

/** A feminine or neuter noun, whose accusative is its nominative. */
const plain = (article: 'die' | 'das', { de, en }: Text): RoleWords => {
  const inSentence = { de: `${article} ${de}`, en: `the ${en}` };
  return { label: { de, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}` }, subject: inSentence, object: inSentence };
};

const HANDSCHLAG: RoleWords = { label: OFFICE.engine, subject: OFFICE.engine, object: OFFICE.engine };

const ROLE_WORDS: { readonly [R in Role]: RoleWords } = {
  carrier: {
    label: { de: 'Träger', en: 'Carrier' },
    subject: { de: 'der Träger', en: 'the carrier' },
    object: { de: 'den Träger', en: 'the carrier' },
  },
  'carrier-management': plain('die', OFFICE['carrier-management']),
  'social-planner': plain('die', OFFICE['social-planner']),
  enabler: plain('die', OFFICE.enabler),
  'data-protection-officer': {
    label: { de: 'Datenschutzbeauftragte*r', en: 'Data-protection officer' },
    subject: { de: 'die*der Datenschutzbeauftragte', en: 'the data-protection officer' },
    object: { de: 'die*den Datenschutzbeauftragte*n', en: 'the data-protection officer' },
  },
  'press-office': plain('die', OFFICE['press-office']),
  'statistics-office': plain('die', OFFICE['statistics-office']),
  'registration-office': plain('das', OFFICE['registration-office']),
  'print-shop': plain('die', OFFICE['print-shop']),
  'mail-room': plain('die', OFFICE['mail-room']),
  leadership: plain('die', OFFICE.leadership),
  'head-of-unit': plain('die', OFFICE['head-of-unit']),
  auditor: plain('die', OFFICE.auditor),
  operator: {
    label: { de: 'Betrieb', en: 'Operator' },
    subject: { de: 'der Betrieb', en: 'the operator' },
    object: { de: 'den Betrieb', en: 'the operator' },
  },
  engine: HANDSCHLAG,
};
