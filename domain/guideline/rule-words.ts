/** The guideline's rules in words, and the chapters in which people read them; how strictly each binds is in `rules.ts`. */
import type { Text } from '../terms.ts';
import { courseRules } from './rule-words/course.ts';
import { mailingRules } from './rule-words/mailing.ts';
import { requestRules } from './rule-words/request.ts';
import { reviewRules } from './rule-words/review.ts';
import type { RuleWords } from './rule-words/rule.ts';
import { type Force, RULE_IDS, type RuleId } from './rules.ts';

const RULE_WORDS: { readonly [R in RuleId]: RuleWords } = {
  ...requestRules,
  ...reviewRules,
  ...mailingRules,
  ...courseRules,
};

export const wordsOf = (rule: RuleId): RuleWords => RULE_WORDS[rule];

export const FORCE_WORDS: { readonly [F in Force]: RuleWords } = {
  must: {
    title: { de: 'Muss', en: 'Must' },
    text: { de: 'Darauf kann niemand verzichten.', en: 'Nobody can do without it.' },
  },
  should: {
    title: { de: 'Soll', en: 'Should' },
    text: {
      de: 'Die Sozialplanung kann in einem einzelnen Vorgang darauf verzichten, mit schriftlichem Grund, der in der Akte bleibt.',
      en: 'The social planner can do without it in a single case, for a written reason that stays in the record.',
    },
  },
  derived: {
    title: { de: 'Abgeleitet', en: 'Derived' },
    text: {
      de: 'Folgt aus Gesetz oder Praxis; eine Kommune kann es in ihrem Profil anders festlegen.',
      en: 'Follows from law or practice; a municipality may set it otherwise in its profile.',
    },
  },
};

/** By the letter with which their ids begin. */
const CHAPTER_TITLES = {
  R: { de: 'Was die Anfrage enthält', en: 'What the request says' },
  A: { de: 'Bevor die Kommune zusagt', en: 'Before the municipality says yes' },
  S: { de: 'Was beide unterzeichnen', en: 'What both sides sign' },
  L: { de: 'Was an Bürger*innen geht', en: 'What goes to citizens' },
  F: { de: 'Was danach geschieht', en: 'What happens afterwards' },
  T: { de: 'Der richtige Zeitpunkt', en: 'Timing' },
  C: { de: 'Menschen erreichen', en: 'Reaching people' },
} as const satisfies { readonly [letter: string]: Text };

export const CHAPTERS = Object.entries(CHAPTER_TITLES).map(([letter, title]) => ({
  letter,
  title: title as Text,
  rules: RULE_IDS.filter((id) => id.startsWith(letter)),
}));
