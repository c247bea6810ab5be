/** What a form is shown with: what was typed, what is wrong with it, and what its fields can be chosen from. */
import type { Reference } from '../../../domain/guideline/field-meta.ts';
import type { FieldError } from '../../commands/answer.ts';
import type { FormVariant } from '../../reading/form-description.ts';
import type { Option } from '../parts/filters.tsx';
import type { View } from '../view.ts';
import { pointerOf, variantPrefix, within } from './field-names.ts';
import type { Typed } from './posted.ts';
import { variantOf } from './read-form.ts';

export type Options = { readonly [R in Reference]?: readonly (Option & { readonly href?: string })[] };

export interface FormModel {
  readonly view: View;
  readonly typed: Typed;
  /** By JSON pointer. */
  readonly errors: ReadonlyMap<string, ShownError>;
  readonly options: Options;
  /** By JSON pointer: what to consider, though it is taken as it is. */
  readonly advice?: ReadonlyMap<string, Advice>;
}

export interface Advice {
  readonly text: string;
  /** Of the guideline, that it comes from. */
  readonly rule?: string | undefined;
}

/** What is wrong with a field. */
export interface ShownError {
  /** Above the form: with the field's name and where it stands. */
  readonly told: string;
  /** At the field itself, which has its name above it. */
  readonly short: string;
}

export const errorsOf = (fields: readonly FieldError[], view: View): FormModel['errors'] =>
  new Map(
    fields.map(({ path, message, page }) => [
      path,
      { told: view.t(page?.told ?? message), short: view.t(page?.short ?? message) },
    ]),
  );

export const adviceAt = ({ advice }: FormModel, field: string): Advice | undefined => advice?.get(pointerOf(field));
export const errorAt = ({ errors }: FormModel, field: string): ShownError | undefined => errors.get(pointerOf(field));

/** The name of the field that a pointer means, through the variants that were chosen. */
export function fieldNamed(pointer: string, variants: readonly FormVariant[], typed: Typed, prefix = ''): string {
  const [head, ...rest] = pointer.split('/').slice(1);
  if (head === undefined) return prefix;
  const variant = variantOf(variants, typed, prefix);
  const isChoice = variants[0]?.when?.name === head;
  const name = within(isChoice ? prefix : variantPrefix(prefix, variant?.when), head);
  const field = variant?.fields.find((one) => one.name === head);
  if (rest.length === 0 || !field?.variants) return rest.reduce(within, name);
  const inner = `/${rest.join('/')}`;
  if (field.kind !== 'list') return fieldNamed(inner, field.variants, typed, name);
  const [index = '', ...deeper] = rest;
  const entry = within(name, index);
  return deeper.length === 0 ? entry : fieldNamed(`/${deeper.join('/')}`, field.variants, typed, entry);
}
