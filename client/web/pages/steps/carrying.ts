/** Forms that carry another form: the inner one is shown as a part of the outer one, in its place. */
import type { FieldDescription, FormVariant } from '../../../reading/form-description.ts';

export interface Carrying {
  /** Fields that the page knows by itself. */
  readonly without: readonly string[];
  /** What the field `office` can be chosen from; absent: whatever its schema says. */
  readonly offices?: FieldDescription['choices'];
}

export const carrying = (
  outer: readonly FormVariant[],
  inner: readonly FormVariant[],
  { without, offices }: Carrying,
): readonly FormVariant[] =>
  outer.map(({ fields, ...variant }) => ({
    ...variant,
    fields: fields
      .filter(({ name }) => !without.includes(name))
      .map((field) => {
        if (field.kind === 'form') return { ...field, kind: 'group', variants: inner } as const;
        return field.name === 'office' && offices ? { ...field, choices: offices } : field;
      }),
  }));
