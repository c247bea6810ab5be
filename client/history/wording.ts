/** Dates, numbers and lists as they stand in a sentence, in both languages. No `Intl`: the same words on every machine. */
import { longDate } from '../../domain/calendar/long-date.ts';
import type { Actor, Instant, PlainDate, Text } from '../../domain/terms.ts';
import { roleAsObject, roleAsSubject } from './roles.ts';

/** "12. März 2027", "12 March 2027". An instant is cut to its UTC day. */
export const dateText = (date: PlainDate | Instant): Text => longDate(date.slice(0, 10) as PlainDate);

/** 1200 → "1.200", "1,200". */
export function numberText(count: number): Text {
  const groups = String(count).replace(/\B(?=(\d{3})+$)/g, '.');
  return { de: groups, en: groups.replaceAll('.', ',') };
}

/** "1 Schreiben", "1.200 Antworten": the number with the fitting noun. */
export function countOf(count: number, one: Text, many: Text): Text {
  const number = numberText(count);
  const noun = count === 1 ? one : many;
  return { de: `${number.de} ${noun.de}`, en: `${number.en} ${noun.en}` };
}

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

/** What every sentence is told with. */
export interface Teller {
  /** Who did it, as a sentence's beginning: "Die Pressestelle", "Die Sozialplanung, für die Poststelle,". */
  readonly who: Text;
  /** " am 12. März 2027", where it happened before it was recorded; else empty. */
  readonly on: Text;
}

export function tellerOf(actor: Actor, occurredOn?: PlainDate): Teller {
  const subject = roleAsSubject(actor.role);
  const office = actor.for && roleAsObject(actor.for);
  const date = occurredOn && dateText(occurredOn);
  return {
    who: office
      ? { de: `${capital(subject.de)}, für ${office.de},`, en: `${capital(subject.en)}, acting for ${office.en},` }
      : { de: capital(subject.de), en: capital(subject.en) },
    on: date ? { de: ` am ${date.de}`, en: ` on ${date.en}` } : { de: '', en: '' },
  };
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
