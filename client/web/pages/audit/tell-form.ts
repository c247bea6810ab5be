/** What somebody entered in a form, flat: one line for each value, named as the form names it. */
import type { z } from 'zod';
import type { Place } from '../../../../domain/guideline/office-words.ts';
import { textIn } from '../../../../domain/guideline/placed-text.ts';
import type { Text } from '../../../../domain/terms.ts';
import { describeForm } from '../../../reading/form-description.ts';
import { type EnteredField, type Hidden, isErased, isHidden, walkForm } from '../../parts/walk-form.ts';
import { AUDIT } from '../../texts/audit.ts';
import { joined, same } from './told-field.ts';

export interface Told {
  /** Where in the form, by the fields' names. */
  readonly path: string;
  readonly label: Text;
  readonly value: Text;
}

/** `place`: whose names for offices it is told with. */
export const tellForm = (schema: z.ZodType, value: unknown, place: Place): readonly Told[] =>
  isHidden(value)
    ? []
    : walkForm(describeForm(schema), value).flatMap((field) => tellField(field, { path: '', labels: [], place }));

/** `labels`: what the groups and lists around it are called. */
interface Around {
  readonly path: string;
  readonly labels: readonly Text[];
  readonly place: Place;
}

function tellField({ name, label: said, entered }: EnteredField, around: Around): readonly Told[] {
  const { place } = around;
  const label = textIn(place, said);
  const [path, labels] = [`${around.path}/${name}`, [...around.labels, label]];
  const told = (value: Text): readonly Told[] => [{ path, label: joined(labels, ' – '), value }];
  switch (entered.kind) {
    case 'value':
    case 'typed':
      return told(textIn(place, entered.text));
    case 'hidden':
      return told(hiddenText(entered.hidden));
    case 'group':
      return entered.fields.flatMap((field) => tellField(field, { path, labels, place }));
    case 'list':
      if (entered.entries.length === 0) return told(same('–'));
      // Each entry on its own, so that one that came or went is told alone.
      return entered.entries.flatMap((entry, index) => {
        const numbered = joined([label, same(`${index + 1}`)], ' ');
        return tellField({ name: `${name}/${index}`, label: numbered, entered: entry }, around);
      });
  }
}

/** The commitment's beginning tells two withheld values apart without opening either. */
function hiddenText(hidden: Hidden): Text {
  const mark = hidden.commitment.slice(0, 12);
  const word = isErased(hidden) ? AUDIT.erased : AUDIT.withheld;
  return { de: `${word.de} (${mark}…)`, en: `${word.en} (${mark}…)` };
}
