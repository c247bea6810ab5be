/**
 * What helps to fill a field in, as a page says it: beside a list to choose from nothing of how an id is typed, and what holds for every
 * free text once for the whole form.
 */
import { NO_RESIDENTS } from '../../../domain/guideline/fields.ts';
import type { Text } from '../../../domain/terms.ts';
import type { FieldDescription, FormVariant } from '../../reading/form-description.ts';
import type { FormModel, Options } from './form-model.ts';

/** What a field can be chosen from, where the page knows it; otherwise it is typed. */
export const offersFor = (
  { names }: FieldDescription,
  { options }: Pick<FormModel, 'options'>,
): Options[keyof Options] => names && options[names];

export function helpFor(
  field: FieldDescription,
  model: Pick<FormModel, 'options'>,
): Pick<FieldDescription, 'hint' | 'example'> {
  const { kind, chosen, example } = field;
  if (kind !== 'list' && offersFor(field, model)) return chosen ? { hint: chosen } : {};
  const hint = withoutCaution(field.hint);
  // A day is typed in three fields, each with its name.
  return { ...(hint ? { hint } : {}), ...(example && kind !== 'date' ? { example } : {}) };
}

/** Whether the form has a free text anywhere: then it says once what is said of each of them. */
export const needsCaution = (variants: readonly FormVariant[]): boolean =>
  variants.some(({ fields }) =>
    fields.some(({ personal, variants: inner = [] }) => personal === 'text' || needsCaution(inner)),
  );

/** Any other text stays the very same: it may know how a place has it. */
const withoutCaution = (hint: Text | undefined): Text | undefined => {
  if (!hint?.de.endsWith(NO_RESIDENTS.de)) return hint;
  const own = { de: cut(hint.de, NO_RESIDENTS.de), en: cut(hint.en, NO_RESIDENTS.en) };
  return own.de === '' ? undefined : own;
};
const cut = (text: string, end: string): string => text.slice(0, -end.length).trimEnd();
