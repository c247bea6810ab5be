/** Forms that carry another form: the inner one is shown as a part of the outer one, in its place. */
import type { FieldDescription, FormVariant } from '../../../reading/form-description.ts';

export interface Carrying {
  /** Fields that the page knows by itself. */
  readonly without: readonly string[];
  /** What a field can be chosen from, by its name; absent: whatever its schema says. */
  readonly choices?: { readonly [field: string]: FieldDescription['choices'] };
}

export const carrying = (
  outer: readonly FormVariant[],
  inner: readonly FormVariant[],
  { without, choices = {} }: Carrying,
): readonly FormVariant[] =>
  outer.map(({ fields, ...variant }) => ({
    ...variant,
    fields: fields
      .filter(({ name }) => !without.includes(name))
      .map((field) => {
        if (field.kind === 'form') return { ...field, kind: 'group', variants: inner } as const;
        const chosenFrom = choices[field.name];
        if (!chosenFrom) return field;
        // The page knows better than the schema: neither any person of the house nor the example of an id.
        const { names: _names, example: _example, ...shown } = field;
        return { ...shown, kind: 'choice', choices: chosenFrom } as const;
      }),
  }));
