/** Dates, numbers and lists as they stand in a sentence, in both languages. No `Intl`: the same words on every machine. */
import { longDate } from '../../domain/calendar/long-date.ts';
import { inDigits } from '../../domain/guideline/digits.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';

export type { Teller } from './teller.ts';

/** "12. März 2027", "12 March 2027". */
export const dateText = (date: PlainDate): Text => longDate(date);

export { inDigits as numberText };

/** 170050 → "1.700,50 €", "€1,700.50". */
export function euroText(cents: number): Text {
  const whole = inDigits(Math.trunc(cents / 100));
  const rest = String(cents % 100).padStart(2, '0');
  return { de: `${whole.de},${rest} €`, en: `€${whole.en}.${rest}` };
}

/** "1 Schreiben", "1.200 Antworten": the number with the fitting noun. */
export function countOf(count: number, one: Text, many: Text): Text {
  const number = inDigits(count);
  const noun = count === 1 ? one : many;
  return { de: `${number.de} ${noun.de}`, en: `${number.en} ${noun.en}` };
}

/** "469 statt 471 Antworten", where the figure was another one before. */
export function correctedText(counted: Text, now: number, was: number | undefined): Text {
  if (was === undefined || was === now) return counted;
  const [is, before] = [inDigits(now), inDigits(was)];
  return {
    de: counted.de.replace(is.de, `${is.de} statt ${before.de}`),
    en: counted.en.replace(is.en, `${is.en} instead of ${before.en}`),
  };
}

/** "eine Person", "zwei Personen", "13 Personen", where no figure is to be compared. */
export function peopleInWords(count: number): Text {
  const figures = inDigits(count);
  const [de, en] = [NUMBERS.de[count - 1] ?? figures.de, NUMBERS.en[count - 1] ?? figures.en];
  return count === 1 ? { de: `${de} Person`, en: `${en} person` } : { de: `${de} Personen`, en: `${en} people` };
}

const NUMBERS: Readonly<Record<keyof Text, readonly string[]>> = {
  de: 'eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  en: 'one two three four five six seven eight nine ten eleven twelve'.split(' '),
};

/** "1 Person", "2 Personen" */
export const peopleText = (count: number): Text =>
  countOf(count, { de: 'Person', en: 'person' }, { de: 'Personen', en: 'people' });

/** "a, b und c", "a, b and c". */
export function listOf(items: readonly Text[]): Text {
  return {
    de: joined(
      items.map(({ de }) => de),
      ' und ',
    ),
    en: joined(
      items.map(({ en }) => en),
      ' and ',
    ),
  };
}

const joined = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')}${last}${items.at(-1)}`;

/** „Freigabe“, “Approve the mailing”. */
export const quoted = ({ de, en }: Text): Text => ({ de: `„${de}“`, en: `“${en}”` });

export const NOTHING: Text = { de: '', en: '' };

/** What stands only where there is something to say. */
export const whenKnown = <T>(value: T | undefined, tell: (value: T) => Text): Text =>
  value === undefined ? NOTHING : tell(value);

/** One sentence after the other; what is empty is left out. */
export const inARow = (...sentences: readonly Text[]): Text => ({
  de: sentences.flatMap(({ de }) => (de ? [de] : [])).join(' '),
  en: sentences.flatMap(({ en }) => (en ? [en] : [])).join(' '),
});

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
