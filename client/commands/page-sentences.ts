/**
 * What is wrong with a field, as a page says it: at the field itself in a few words, since its name stands right above; and days in
 * terms of the three fields in which a page asks for them.
 */
import type { z } from 'zod';
import type { Text } from '../../domain/terms.ts';
import type { FieldError } from './answer.ts';
import { type Named, sentenceOn } from './issue-sentences.ts';

type Issue = z.core.$ZodIssue;

export function pageSentence(issue: Issue, field: Named, missing: boolean): NonNullable<FieldError['page']> {
  const told = sentenceOn(issue, field, missing);
  if (missing && issue.code !== 'custom') return { told, short: isChosen(issue, field) ? CHOOSE : FILL_IN };
  if (isNoDay(issue))
    return { told: onDay(field), short: { de: `${NO_DAY.de} ${PARTS.de}`, en: `${NO_DAY.en} ${PARTS.en}` } };
  if (issue.code === 'too_small' && issue.origin === 'array' && issue.minimum === 1) return { told, short: ONE_ENTRY };
  const own: Text | undefined = issue.code === 'custom' ? issue.params?.text : undefined;
  return {
    told,
    short: own ? { de: sentence(own.de), en: sentence(own.en) } : sentenceOn(issue, { ...field, name: THIS }, false),
  };
}

const FILL_IN: Text = { de: 'Bitte ausfüllen.', en: 'Please fill in.' };
const CHOOSE: Text = { de: 'Bitte wählen.', en: 'Please choose.' };
const ONE_ENTRY: Text = { de: 'Bitte mindestens einen Eintrag.', en: 'At least one entry, please.' };
const NO_DAY: Text = { de: 'Dieses Datum gibt es nicht.', en: 'There is no such date.' };
const PARTS: Text = { de: 'Bitte prüfen Sie Tag, Monat und Jahr.', en: 'Please check day, month and year.' };
/** The field itself, as a sentence's subject. */
const THIS: Text = { de: 'Das', en: 'This' };

const onDay = ({ name }: Named): Text => ({
  de: `${name.de} ist kein Datum des Kalenders. ${PARTS.de}`,
  en: `${name.en} is no date of the calendar. ${PARTS.en}`,
});

const isNoDay = (issue: Issue): boolean => issue.code === 'custom' && issue.params?.problem === 'date';

/** From a list, from a few answers, from one's files: nothing is typed there. */
const isChosen = (issue: Issue, { meta }: Named): boolean =>
  meta?.names !== undefined ||
  issue.code === 'invalid_value' ||
  issue.code === 'invalid_union' ||
  (issue.code === 'invalid_type' && ['boolean', 'object', 'array'].includes(issue.expected));

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
