/**
 * What a form's field means to people and to the seal: label, hint, example, the words of its choices, whether it is personal
 * and whose, who may read it. Pages, OpenAPI, sealing, access, mails and the command line read this one description.
 */
import { z } from 'zod';
import type { Role, Text } from '../terms.ts';

export interface FieldMeta {
  readonly label: Text;
  readonly hint?: Text;
  readonly example?: Text;
  /** Of a choice: a text for each value, as it stands in a list or within a sentence. */
  readonly choices?: Choices;
  /** `person`: somebody's contact data, one key for the case and person; `text`: free text, a key of its own. */
  readonly personal?: 'person' | 'text';
  /** What its value is the id or number of: something that a form can offer for choice. */
  readonly names?: Reference;
  /** Of what it names: what helps where it is chosen from a list, and nobody types an id. */
  readonly chosen?: Text;
  /** Roles that may read a personal field, whoever wrote it; absent: every role of the case. */
  readonly readers?: readonly Role[];
  /** Whose part of the form it is, where not everybody who completes the step fills it in. */
  readonly filledBy?: readonly Role[];
  /** Of an amount in cents: what it is called where people read and write euros. */
  readonly euros?: InEuros;
}

export type InEuros = Pick<FieldMeta, 'label' | 'hint' | 'example'>;

/** What a form's field may name. */
export const REFERENCES = [
  'case',
  'person',
  'document',
  'committee',
  'sitting',
  'register',
  'election',
  'closed-day',
  'organisation',
  'complaint',
  'channel',
  'notice',
] as const;
export type Reference = (typeof REFERENCES)[number];

export type Choices = Readonly<Record<string, Text>>;
/** What helps to fill a field in. */
export type Help = Pick<FieldMeta, 'hint' | 'example'>;
/** What a form says of a field beside its label. */
export type More = Help & Pick<FieldMeta, 'readers' | 'names' | 'chosen' | 'euros' | 'filledBy'>;

export const fieldMeta = z.registry<FieldMeta>();

/** Any field with its label: the builders in `fields.ts` come here, and so does what none of them fits. */
export const labelled = <S extends z.ZodType>(
  field: S,
  de: string,
  en: string,
  more: Omit<FieldMeta, 'label'> = {},
): S => {
  fieldMeta.add(field, { label: { de, en }, ...more });
  return field;
};

/** A hint and, where it helps, an example; one that is the same in both languages, a number for instance, is given once. */
export const help = (de: string, en: string, exampleDe?: string, exampleEn = exampleDe): Help => ({
  hint: { de, en },
  ...(exampleDe && exampleEn ? { example: { de: exampleDe, en: exampleEn } } : {}),
});
