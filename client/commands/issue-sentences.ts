/**
 * What is wrong with a field, as a sentence about its label, in German and English: one entry for each kind of issue that the
 * schema's library reports, so that none of the library's own words reach people. Values that were entered are never repeated.
 */
import type { z } from 'zod';
import { inDigits } from '../../domain/guideline/digits.ts';
import type { FieldMeta } from '../../domain/guideline/field-meta.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import type { Text } from '../../domain/terms.ts';
import { euroText } from '../history/wording.ts';

type Issue = z.core.$ZodIssue;
type Code = Issue['code'];

/** A field as a sentence's subject, already in quotation marks and with its place. */
export interface Named {
  readonly name: Text;
  readonly meta: FieldMeta | undefined;
  /** Where the sentence is read. */
  readonly place: Place;
}

/** `missing`: nothing was entered where the issue is. */
export function sentenceOn(issue: Issue, field: Named, missing: boolean): Text {
  if (missing && issue.code !== 'unrecognized_keys' && issue.code !== 'custom') return says(field, MISSING);
  // The code picks the entry that takes this kind of issue; TypeScript cannot follow that correlation.
  const tell = SENTENCES[issue.code] as unknown as (issue: Issue, field: Named) => Text;
  return tell(issue, field);
}

const MISSING: Text = { de: 'fehlt.', en: 'is missing.' };
const NOT_RIGHT: Text = { de: 'ist nicht richtig ausgefüllt.', en: 'is not filled in correctly.' };

const says = ({ name }: Named, { de, en }: Text): Text => ({ de: `${name.de} ${de}`, en: `${name.en} ${en}` });

const SENTENCES: { readonly [C in Code]: (issue: Extract<Issue, { readonly code: C }>, field: Named) => Text } = {
  invalid_type: ({ expected }, field) => says(field, field.meta?.euros ? NO_AMOUNT : (KINDS[expected] ?? NOT_RIGHT)),
  invalid_value: ({ values }, field) => says(field, oneOf(values, field)),
  invalid_union: (issue, field) => says(field, 'options' in issue ? oneOf(issue.options ?? [], field) : NOT_RIGHT),
  invalid_format: ({ format }, field) => says(field, format === 'email' ? NO_EMAIL : likeThis(field)),
  too_big: ({ origin, maximum }, field) => says(field, atMost(origin, Number(maximum), field)),
  too_small: ({ origin, minimum }, field) => says(field, atLeast(origin, Number(minimum))),
  unrecognized_keys: ({ keys }) => unknownFields(keys),
  custom: ownCheck,
  not_multiple_of: (_issue, field) => says(field, NOT_RIGHT),
  invalid_key: (_issue, field) => says(field, NOT_RIGHT),
  invalid_element: (_issue, field) => says(field, NOT_RIGHT),
};

const WHOLE: Text = { de: 'muss eine ganze Zahl sein.', en: 'must be a whole number.' };
/** The same for whoever typed euros on a page and for a program that sent cents. */
const NO_AMOUNT: Text = {
  de: 'ist kein Geldbetrag in ganzen Cent.',
  en: 'is no amount of money in whole cents.',
};
const PARTS: Text = { de: 'muss aus einzeln benannten Angaben bestehen.', en: 'must consist of named parts.' };
const KINDS: Readonly<Record<string, Text | undefined>> = {
  string: { de: 'muss ein Text sein.', en: 'must be a text.' },
  number: WHOLE,
  int: WHOLE,
  boolean: {
    de: 'ist mit Ja oder Nein (true oder false) zu beantworten.',
    en: 'is to be answered with yes or no (true or false).',
  },
  array: { de: 'muss eine Liste sein.', en: 'must be a list.' },
  object: PARTS,
  record: PARTS,
};

/** A check of the schema's own: one of the problems below, a text that it brings along, or at least its English words. */
function ownCheck({ params, message }: Extract<Issue, { readonly code: 'custom' }>, field: Named): Text {
  const known = PROBLEMS[String(params?.problem)];
  if (known) return says(field, known);
  const { name } = field;
  const text: Text | undefined = params?.text;
  if (text) return { de: `${name.de}: ${text.de}.`, en: `${name.en}: ${text.en}.` };
  return { de: says(field, NOT_RIGHT).de, en: `${name.en}: ${message}.` };
}

/** What the fields of `fields.ts` check themselves. */
const PROBLEMS: Readonly<Record<string, Text | undefined>> = {
  date: {
    de: 'ist kein Datum des Kalenders. Bitte in der Form Jahr-Monat-Tag, zum Beispiel 2027-03-15.',
    en: 'is no date of the calendar. Please as year-month-day, for example 2027-03-15.',
  },
  characters: {
    de: 'enthält Zeichen, die in keinem Text stehen dürfen.',
    en: 'contains characters that no text may have.',
  },
};

const NO_EMAIL: Text = { de: 'ist keine gültige E-Mail-Adresse.', en: 'is no valid e-mail address.' };

const likeThis = ({ meta }: Named): Text => ({
  de: `hat nicht die erwartete Form${meta?.example ? `, zum Beispiel „${meta.example.de}“` : ''}.`,
  en: `does not have the form expected${meta?.example ? `, for example “${meta.example.en}”` : ''}.`,
});

function atMost(origin: string, maximum: number, { meta }: Named): Text {
  const { de, en } = meta?.euros ? euroText(maximum) : inDigits(maximum);
  if (origin === 'string')
    return { de: `ist zu lang: höchstens ${de} Zeichen.`, en: `is too long: at most ${en} characters.` };
  if (origin === 'array') {
    return { de: `hat zu viele Einträge: höchstens ${de}.`, en: `has too many entries: at most ${en}.` };
  }
  return { de: `darf höchstens ${de} sein.`, en: `may be at most ${en}.` };
}

function atLeast(origin: string, minimum: number): Text {
  const { de, en } = inDigits(minimum);
  if (origin === 'string' && minimum === 1) return { de: 'ist leer.', en: 'is empty.' };
  if (origin === 'string') {
    return { de: `ist zu kurz: mindestens ${de} Zeichen.`, en: `is too short: at least ${en} characters.` };
  }
  if (origin === 'array' && minimum === 1) {
    return { de: 'braucht mindestens einen Eintrag.', en: 'needs at least one entry.' };
  }
  if (origin === 'array') return { de: `braucht mindestens ${de} Einträge.`, en: `needs at least ${en} entries.` };
  return { de: `muss mindestens ${de} sein.`, en: `must be at least ${en}.` };
}

/** Longer lists help nobody. */
const LISTED = 13;

function oneOf(values: readonly unknown[], { meta, place }: Named): Text {
  const not: Text = { de: 'steht so nicht zur Auswahl', en: 'is none of the choices' };
  if (values.length > LISTED) return { de: `${not.de}.`, en: `${not.en}.` };
  const word = (value: unknown, language: 'de' | 'en') => {
    const text = meta?.choices?.[String(value)];
    return text === undefined ? String(value) : `${value} (${textIn(place, text)[language]})`;
  };
  return {
    de: `${not.de}. Möglich: ${values.map((value) => word(value, 'de')).join(', ')}.`,
    en: `${not.en}. Possible: ${values.map((value) => word(value, 'en')).join(', ')}.`,
  };
}

/** Names that a program sent are repeated so that it can be mended; a sentence that somebody put there is not. */
function unknownFields(keys: readonly string[]): Text {
  const names = keys.filter((key) => /^[a-z][\w-]{0,39}$/i.test(key)).slice(0, 5);
  if (names.length === 0) {
    return {
      de: 'Hier steht eine Angabe, die das Formular nicht kennt.',
      en: 'Here is something that the form does not know.',
    };
  }
  return {
    de: `Das Formular kennt hier kein Feld ${names.map((name) => `„${name}“`).join(', ')}.`,
    en: `The form knows no field ${names.map((name) => `“${name}”`).join(', ')} here.`,
  };
}
