/**
 * What lies typed in a form, field by field with the form's own words: everything that is stored, also under a choice that was
 * changed since, and whatever the form does not know any more by the name that it had.
 */
import type { Place } from '../../domain/guideline/office-words.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import type { Text } from '../../domain/terms.ts';
import type { FieldDescription, FormVariant } from '../reading/form-description.ts';
import type { Typed } from './drafts.ts';

export interface TypedField {
  readonly field: Text;
  readonly value: Text;
}

/** `place`: whose names for offices it is told with. */
export const tellTyped = (variants: readonly FormVariant[], typed: Typed, place: Place): readonly TypedField[] =>
  [...typed]
    .filter(([name, values]) => isOfForm(name) && values.some((value) => value.trim() !== ''))
    .map(([name, values]) => {
      const { labels, choices } = along(variants, name.split('.'));
      const here = (text: Text): Text => textIn(place, text);
      return {
        field: joined(labels.map(here), ' – '),
        value: joined(
          values.map((value) => here(choices.find((one) => one.value === value)?.label ?? same(value))),
          ', ',
        ),
      };
    });

/** Neither a button or a key of the page, nor how many entries a list has. */
const isOfForm = (name: string): boolean => !name.startsWith('_') && !name.endsWith('#');

interface Along {
  readonly labels: readonly Text[];
  readonly choices: NonNullable<FieldDescription['choices']>;
}

/** Down the parts of a field's name: fields, entries by their number, the chosen variant left out. */
function along(variants: readonly FormVariant[], [head, ...rest]: readonly string[]): Along {
  if (head === undefined) return { labels: [], choices: [] };
  if (head.startsWith('@')) return along(variants, rest);
  if (/^\d+$/.test(head)) return before(same(`${Number(head) + 1}`), along(variants, rest));
  const when = variants.flatMap((variant) => (variant.when?.name === head ? [variant.when] : []));
  if (when[0]) return { labels: [when[0].question], choices: when };
  const field = variants.flatMap(({ fields }) => fields).find(({ name }) => name === head || name === '*');
  if (!field) return before(PARTS[head] ?? same(head), along([], rest));
  const inner = along(field.variants ?? [], rest);
  const choices = field.kind === 'yes-or-no' ? YES_OR_NO : (field.choices ?? choicesWithin(field));
  return before(field.label, rest.length > 0 ? inner : { labels: [], choices });
}

/** Of a list whose entries are ticked. */
const choicesWithin = ({ variants = [] }: FieldDescription): Along['choices'] =>
  variants[0]?.fields.find(({ name }) => name === '*')?.choices ?? [];

const before = (label: Text, { labels, choices }: Along): Along => ({ labels: [label, ...labels], choices });
const same = (text: string): Text => ({ de: text, en: text });
const joined = (texts: readonly Text[], between: string): Text => ({
  de: texts.map(({ de }) => de).join(between),
  en: texts.map(({ en }) => en).join(between),
});

const PARTS: Readonly<Record<string, Text>> = {
  day: { de: 'Tag', en: 'day' },
  month: { de: 'Monat', en: 'month' },
  year: { de: 'Jahr', en: 'year' },
  ref: { de: 'Datei', en: 'file' },
};
const YES_OR_NO = [
  { value: 'yes', label: { de: 'ja', en: 'yes' } },
  { value: 'no', label: { de: 'nein', en: 'no' } },
];
