/**
 * What a mailing to citizens must contain, and what a machine can say about a text that is to go out: found, missing, or a word
 * that nobody should be called by. A machine reads wording, not meaning: a person decides, and alone judges the tone.
 */
import type { Text } from '../terms.ts';
import { around, pageAt, readable } from './letter-wording.ts';
import { naming } from './office-words.ts';
import { type Stretch, stretchesOf } from './own-names.ts';

export interface LetterItem {
  readonly id: 'voluntary' | 'trusted-person' | 'leadership' | 'data-protection' | 'label' | 'tone';
  /** The guideline's rule that asks for it. */
  readonly rule: string;
  readonly label: Text;
  readonly howChecked: 'machine' | 'person';
}

export const LETTER_ITEMS: readonly LetterItem[] = [
  {
    id: 'voluntary',
    rule: 'L4',
    label: { de: 'Das Schreiben sagt, dass die Teilnahme freiwillig ist', en: 'Says that taking part is voluntary' },
    howChecked: 'machine',
  },
  {
    id: 'trusted-person',
    rule: 'L5',
    label: {
      de: 'Eine Vertrauensperson ist mit Telefonnummer genannt',
      en: 'Names a trusted person with a telephone number',
    },
    howChecked: 'machine',
  },
  {
    id: 'leadership',
    rule: 'L3',
    label: naming('leadership', ({ label, subject }) => ({
      de: `Das Schreiben kommt von der ${label.de}`,
      en: `Comes from ${subject.en}`,
    })),
    howChecked: 'machine',
  },
  {
    id: 'data-protection',
    // R5; Art. 13 and 14 GDPR: whoever is written to from the register learns whence, what for and on which basis.
    rule: 'R5',
    label: { de: 'Der Datenschutzhinweis steht im Schreiben', en: 'Carries the data-protection notice' },
    howChecked: 'machine',
  },
  {
    id: 'label',
    rule: 'R9',
    label: { de: 'Niemand wird als einsam oder bedürftig bezeichnet', en: 'Calls nobody lonely or needy' },
    howChecked: 'machine',
  },
  {
    id: 'tone',
    rule: 'L6',
    label: { de: 'Der Ton ist wertschätzend und fürsorglich', en: 'The tone is appreciative and caring' },
    howChecked: 'person',
  },
];

/** What may stand in the record about a text: codes, never its words. */
export const LETTER_FINDINGS = [
  'no-text',
  'voluntary-found',
  'voluntary-missing',
  'trusted-person-found',
  'trusted-person-missing',
  'leadership-found',
  'leadership-missing',
  'data-protection-found',
  'data-protection-missing',
  'label-found',
] as const;
export type LetterFinding = (typeof LETTER_FINDINGS)[number];

export interface Finding {
  readonly code: LetterFinding;
  /** Words that label the recipients, each with about five words around it; for whoever drafts, not for the record. */
  readonly places?: readonly Place[];
}

export interface Place {
  readonly word: string;
  readonly around: string;
  /** From 1, where the text came page by page. */
  readonly page?: number;
}

/**
 * `text`: as it was read from a document, whole or page by page, line breaks and hyphenation included. `ownNames`: of those who
 * write the letter; a word within their own name calls no recipient anything.
 */
export function checkLetterText(
  text: string | readonly string[],
  ownNames: readonly string[] = [],
): readonly Finding[] {
  const words = readable(typeof text === 'string' ? text : text.join('\n'));
  if (!/\p{L}{2}/u.test(words)) return [{ code: 'no-text' }];
  const labels = labelsIn(words, stretchesOf(words, ownNames));
  const places = labels.map(({ at, ...place }) =>
    typeof text === 'string' ? place : { ...place, page: pageAt(text, at) },
  );
  return [
    { code: saysVoluntary(words) ? 'voluntary-found' : 'voluntary-missing' },
    { code: namesTrustedPerson(words) ? 'trusted-person-found' : 'trusted-person-missing' },
    { code: comesFromLeadership(words) ? 'leadership-found' : 'leadership-missing' },
    { code: hasDataProtectionNotice(words) ? 'data-protection-found' : 'data-protection-missing' },
    ...(places.length > 0 ? [{ code: 'label-found', places } as const] : []),
  ];
}

/** What the pieces of one mailing lack together: the notice may lie beside the letter, the name stand in the cover letter. */
export function missingTogether(pieces: readonly (readonly LetterFinding[])[]): readonly LetterItem[] {
  const all = new Set(pieces.flat());
  return LETTER_ITEMS.filter(
    ({ id }) => all.has(`${id}-missing` as LetterFinding) && !all.has(`${id}-found` as LetterFinding),
  );
}

/** L4. Volunteers ("Freiwillige Helfer", "Freiwilligenagentur") are no statement on taking part. */
const VOLUNTARY = [
  /(?<!nicht )(?<!\p{L})freiwillig(?!\p{L})/u,
  /(?<!\p{L})Freiwilligkeit(?!\p{L})/u,
  /(?<!\p{L})freiwillige[nrms]? (?:Teilnahme|Angabe|Antwort|Auskunft|Befragung|Umfrage|Mitwirkung)/iu,
  /(?:nicht|keineswegs) verpflichtet/iu,
  /(?:steht|stellen wir) (?:es )?Ihnen (?:völlig |ganz )?frei/iu,
];
const saysVoluntary = (text: string): boolean => VOLUNTARY.some((pattern) => pattern.test(text));

/** L5: somebody one can reach: the number stands near the name. */
const namesTrustedPerson = (text: string): boolean =>
  [...text.matchAll(/(?:Vertrauens|Ansprech|Kontakt)(?:person|partner)/giu)].some(({ index }) =>
    PHONE.test(text.slice(Math.max(0, index - 200), index + 300)),
  );
const PHONE = /(?<!\d)(?:\+49|0049|0|\(0)[ \d()/.–-]{5,}\d/u;

/** L3. A street that is named after a mayor writes to nobody. */
const comesFromLeadership = (text: string): boolean => LEADERSHIP.test(text);
const LEADERSHIP =
  /(?:bürgermeister(?:in|:in|\*in|_in|Innen)?|(?<!\p{L})Landr(?:at|ätin)|Oberstadtdirektor(?:in)?|Stadtspitze)(?!\p{L}|-\p{L}|s?amt|[- ]?(?:\p{L}+-)*\p{L}*(?:str(?:aße|\.)|platz|weg|ring|allee|ufer))/iu;

const hasDataProtectionNotice = (text: string): boolean => NOTICE.some((pattern) => pattern.test(text));
const NOTICE = [
  /Datenschutz-?(?:hinweis|information|erklärung|rechtliche)/iu,
  /(?:Hinweis|Information)(?:e|en)? (?:zum|über den|zur Verarbeitung|nach)[^.]{0,60}(?:Daten|DSGVO)/iu,
  /(?:Art\.?|Artikel) ?1[34](?!\d)[^.]{0,30}(?:\.[^.]{0,30})?(?:DSGVO|Datenschutz-Grundverordnung|DS-GVO)/iu,
];

/** R9. "gemeinsam" and "einsammeln" hold the letters, not the meaning; "pflegebedürftig" is a term of care law (SGB XI). */
const LABELS =
  /(?<!\p{L})(?:\p{L}*(?<!gem)einsam(?!m)\p{L}*|(?:sozial )?isoliert\p{L}*|(?:sozialen?|soziale) Isolation|Isolation|sozial ?(?:schwach|benachteiligt)\p{L}*|(?:hilfs|hilfe|be)?-?(?<!\p{L}pflege)bedürftig\p{L}*|abgehängt\p{L}*|verwahrlost\p{L}*|kontaktarm\p{L}*|lonel(?:y|iness)|Problemfälle\p{L}*)/giu;

const labelsIn = (text: string, names: readonly Stretch[]): readonly (Place & { readonly at: number })[] =>
  [...text.matchAll(LABELS)]
    .map((match) => ({ word: match[0], from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => !names.some((name) => name.from <= from && to <= name.to))
    .map(({ word, from }) => ({ word, around: around(text, from, word.length), at: from }));
