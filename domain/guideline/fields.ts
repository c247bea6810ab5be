/**
 * What a form's field means to people and to the seal: label, hint, whether it is personal and whose, who may read it. Pages,
 * OpenAPI, sealing, access and the command line read this one description.
 */
import { z } from 'zod';
import { isPlainDate } from '../calendar/plain-dates.ts';
import type { CaseId, DocumentId, Hash, PersonId, PlainDate, Role, Text } from '../terms.ts';

export interface FieldMeta {
  readonly label: Text;
  readonly hint?: Text;
  readonly example?: Text;
  /** `person`: somebody's contact data, one key for the case and person; `text`: free text, a key of its own. */
  readonly personal?: 'person' | 'text';
  /** Roles that may read a personal field beside the one that wrote it; absent: every role of the case. */
  readonly readers?: readonly Role[];
}

export const fieldMeta = z.registry<FieldMeta>();

const NO_RESIDENTS: Text = {
  de: 'Bitte keine Namen oder Anschriften von Bürgerinnen und Bürgern.',
  en: 'Please no names or addresses of residents.',
};

/** Control characters other than line breaks and tabs have no place in a text for people. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !CONTROL.test(text), 'contains characters that no text may have');

/** A free text: sealed under a key of its own, so that a resident's name typed by mistake can be erased alone. */
export const freeText = (
  de: string,
  en: string,
  options: { readonly max?: number; readonly readers?: readonly Role[] } = {},
) =>
  plainText(options.max ?? 4000)
    .brand<'personal'>()
    .register(fieldMeta, {
      label: { de, en },
      hint: NO_RESIDENTS,
      personal: 'text',
      ...(options.readers ? { readers: options.readers } : {}),
    });

/** A person's contact data, sealed as one value. */
export const contactData = (de: string, en: string) =>
  z
    .strictObject({
      name: plainText(120).register(fieldMeta, { label: { de: 'Name', en: 'Name' } }),
      email: z
        .email()
        .max(254)
        .register(fieldMeta, { label: { de: 'E-Mail', en: 'E-mail' } }),
      phone: plainText(40).optional(),
    })
    .brand<'personal'>()
    .register(fieldMeta, { label: { de, en }, personal: 'person' });

/** A short text that names no person, e.g. an office or a statute: stays readable. */
export const plainName = (de: string, en: string, max = 200) =>
  plainText(max).register(fieldMeta, { label: { de, en } });

export const choice = <const T extends readonly [string, ...string[]]>(values: T, de: string, en: string) =>
  z.enum(values).register(fieldMeta, { label: { de, en } });

/** A whole number that is no less than `min`. */
export const count = (de: string, en: string, min = 0) =>
  z.int().min(min).max(10_000_000).register(fieldMeta, { label: { de, en } });

export const yes = (de: string, en: string) => z.boolean().register(fieldMeta, { label: { de, en } });

export const date = (de: string, en: string) =>
  z
    .string()
    .refine(isPlainDate, 'is no date of the calendar, YYYY-MM-DD')
    .transform((text) => text as PlainDate)
    .register(fieldMeta, { label: { de, en } });

/** A form's field with what else helps to fill it in: a hint, an example, who may read it. */
export function described<S extends z.ZodType>(field: S, more: Omit<FieldMeta, 'label' | 'personal'>): S {
  const before = fieldMeta.get(field);
  if (before) fieldMeta.add(field, { ...before, ...more });
  return field;
}

/** A lower-case id of the municipality's profile: a committee, a sitting, a town's register. */
export const profileId = (de: string, en: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .register(fieldMeta, { label: { de, en } });

/** Another case, by its id. */
export const caseRef = (de: string, en: string) =>
  z
    .string()
    .regex(/^[a-z0-9]{26}$/)
    .transform((text) => text as CaseId)
    .register(fieldMeta, { label: { de, en } });

/** Somebody of the people directory, by the opaque id. */
export const personRef = (de: string, en: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,63}$/)
    .transform((text) => text as PersonId)
    .register(fieldMeta, { label: { de, en } });

/** When the thing happened, if it was before it was entered. */
export const occurredOn = () => date('Geschehen am', 'Happened on').optional();

const hash = () => z.string().regex(/^[0-9a-f]{64}$/);
const documentId = () => hash().transform((text) => text as DocumentId);

/** A stored document: its id, and a salted commitment to its plain bytes that outlives the key. */
export const documentRef = z.strictObject({
  document: documentId(),
  mediaType: z.enum(['application/pdf']),
  bytes: z.int().min(1),
  commitment: hash(),
});
export type DocumentRef = z.infer<typeof documentRef>;

/** A mailing to citizens: free of recipients' names, so its plain SHA-256 may stand in the journal. */
export const mailingRef = documentRef.extend({ sha256: hash().transform((text) => text as Hash) });
export const documentIdField = (de: string, en: string) => documentId().register(fieldMeta, { label: { de, en } });
