/** Ids, names, days and hours as a municipality's forms have them. */
import { z } from 'zod';
import { isPlainDate } from '../calendar/plain-dates.ts';
import { labelled } from '../guideline/field-meta.ts';
import { isOneLine } from '../guideline/text-characters.ts';
import type { PlainDate } from '../terms.ts';

export const shortId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens');
export const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine(isOneLine, { params: { problem: 'characters' } });
export const plainDate = z
  .string()
  .refine(isPlainDate, { message: 'is no date of the calendar, YYYY-MM-DD', params: { problem: 'date' } })
  .transform((text) => text as PlainDate);
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:mm');

/** One of these as a form's field of its own: what it is called there is said of a copy. */
export const field = <S extends z.ZodType>(form: S, ...[de, en, more]: LabelOf): S =>
  labelled(form.clone(), de, en, more);
type LabelOf = readonly [de: string, en: string, more?: Parameters<typeof labelled>[3]];
