/** The kinds of fields that forms are made of: each takes its German and English label and what else helps to fill it in. */
import { z } from 'zod';
import { isPlainDate } from '../calendar/plain-dates.ts';
import type { CaseId, PersonId, PlainDate, Text } from '../terms.ts';
import { type Choices, fieldMeta, help, labelled, type More } from './field-meta.ts';
import { isOneLine, isText } from './text-characters.ts';

/** Said of every free text; a page says it once for all of its fields. */
export const NO_RESIDENTS: Text = {
  de: 'Bitte keine Namen oder Anschriften von Bürgerinnen und Bürgern.',
  en: 'Please no names or addresses of residents.',
};

const text = (max: number, isFit: (text: string) => boolean) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isFit, { params: { problem: 'characters' } });

const oneLine = (max: number) => text(max, isOneLine);

/** A free text: sealed under a key of its own, so that a resident's name typed by mistake can be erased alone (L9). */
export const freeText = (
  de: string,
  en: string,
  { max = 4000, hint, ...more }: More & { readonly max?: number } = {},
) =>
  text(max, isText)
    .brand<'personal'>()
    .register(fieldMeta, {
      label: { de, en },
      hint: hint ? { de: `${hint.de} ${NO_RESIDENTS.de}`, en: `${hint.en} ${NO_RESIDENTS.en}` } : NO_RESIDENTS,
      personal: 'text',
      ...more,
    });

/** A person's contact data, sealed as one value. */
export const contactData = (de: string, en: string, more: More = {}) =>
  z
    .strictObject({
      name: labelled(oneLine(120), 'Name', 'Name'),
      email: labelled(z.email().max(254), 'E-Mail', 'E-mail', {
        example: { de: 'k.beispiel@traeger.example', en: 'k.beispiel@traeger.example' },
      }),
      phone: labelled(
        oneLine(40),
        'Telefon',
        'Telephone',
        help('Mit Vorwahl.', 'With the area code.', '0208 555 0101'),
      ).optional(),
    })
    .brand<'personal'>()
    .register(fieldMeta, { label: { de, en }, personal: 'person', ...more });

/** A short text that names no person, e.g. an office or a statute: stays readable. */
export const plainName = (de: string, en: string, max = 200, more: More = {}) => labelled(oneLine(max), de, en, more);

/** A longer text that names no person: stays readable, too. */
export const plainText = (de: string, en: string, max: number, more: More = {}) =>
  labelled(text(max, isText), de, en, more);

/** One of several values, each with its text. */
export const choice = <const T extends Choices>(choices: T, de: string, en: string, more: More = {}) => {
  const values = Object.fromEntries(Object.keys(choices).map((value) => [value, value]));
  return labelled(z.enum(values as { readonly [K in keyof T & string]: K }), de, en, { choices, ...more });
};

/** The choice that decides which further fields a form has: one of the values stands fixed in each variant. */
export const variant = <T extends Choices, const V extends keyof T & string>(
  choices: T,
  value: V,
  de: string,
  en: string,
  more: More = {},
) => labelled(z.literal(value), de, en, { choices, ...more });

/** A whole number that is no less than `min`. */
export const count = (de: string, en: string, min = 0, more: More = {}) =>
  labelled(z.int().min(min).max(10_000_000), de, en, more);

export const yes = (de: string, en: string, more: More = {}) => labelled(z.boolean(), de, en, more);

export const date = (de: string, en: string, more: More = {}) =>
  z
    .string()
    .refine(isPlainDate, { params: { problem: 'date' } })
    .transform((text) => text as PlainDate)
    .register(fieldMeta, {
      label: { de, en },
      example: { de: '2027-03-15', en: '2027-03-15' },
      ...more,
    });

/** When the thing happened, if it was before it was entered. */
export const occurredOn = (de = 'Geschehen am', en = 'Happened on') =>
  date(
    de,
    en,
    help('Nur, wenn es vor dem Tag der Eingabe war.', 'Only if it was before the day of entry.', '2027-03-15'),
  ).optional();

/** A lower-case id of the municipality's profile: a committee, a sitting, a town's register. */
export const profileId = (de: string, en: string, more: More = {}) =>
  labelled(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/), de, en, more);

/** Another case, by its id. */
export const caseRef = (de: string, en: string, more: More = {}) =>
  z
    .string()
    .regex(/^[a-z0-9]{26}$/)
    .transform((text) => text as CaseId)
    .register(fieldMeta, { label: { de, en }, names: 'case', ...more });

/** Somebody of the people directory, by the opaque id. */
export const personRef = (de: string, en: string, more: More = {}) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,63}$/)
    .transform((text) => text as PersonId)
    .register(fieldMeta, { label: { de, en }, names: 'person', ...more });

/** Fields that belong together under a heading. */
export const group = <S extends z.ZodRawShape>(de: string, en: string, shape: S, more: More = {}) =>
  labelled(z.strictObject(shape), de, en, more);

/** Several of the same; the label of `item` is what one of them is called. */
export const list = <S extends z.ZodType>(
  de: string,
  en: string,
  item: S,
  { min, max, ...more }: More & { readonly min?: number; readonly max?: number } = {},
) => {
  const atLeast = min === undefined ? z.array(item) : z.array(item).min(min);
  return labelled(max === undefined ? atLeast : atLeast.max(max), de, en, more);
};
