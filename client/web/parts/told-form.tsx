/** What somebody entered in a form, told field by field with the form's own words; what is withheld or erased says so. */
import type { z } from 'zod';
import type { FormVariant } from '../../reading/form-description.ts';
import { describeForm } from '../../reading/form-description.ts';
import { CASE } from '../texts/cases.ts';
import type { View } from '../view.ts';
import { type Entered, type EnteredField, isErased, walkForm } from './walk-form.ts';

export const ToldForm = ({
  view,
  schema,
  value,
}: {
  readonly view: View;
  readonly schema: z.ZodType;
  readonly value: unknown;
}) => <ToldFields view={view} variants={describeForm(schema)} value={value} />;

export const ToldFields = ({
  view,
  variants,
  value,
}: {
  readonly view: View;
  readonly variants: readonly FormVariant[];
  readonly value: unknown;
}) => <Fields view={view} fields={walkForm(variants, value)} />;

const Fields = ({ view, fields }: { readonly view: View; readonly fields: readonly EnteredField[] }) => (
  <dl class="kern-description-list">
    {fields.map(({ name, label, entered }) => (
      <div key={name} class="kern-description-list-item">
        <dt class="kern-description-list-item__key">{view.t(label)}</dt>
        <dd class="kern-description-list-item__value">{contentOf(entered, view)}</dd>
      </div>
    ))}
  </dl>
);

function contentOf(entered: Entered, view: View) {
  switch (entered.kind) {
    case 'value':
      return view.t(entered.text);
    case 'typed':
      return <span class="typed">{view.t(entered.text)}</span>;
    case 'hidden':
      return <em class="kern-body--muted">{view.t(isErased(entered.hidden) ? CASE.erased : CASE.withheld)}</em>;
    case 'group':
      return <Fields view={view} fields={entered.fields} />;
    case 'list':
      return <Entries view={view} entries={entered.entries} />;
  }
}

const Entries = ({ view, entries }: { readonly view: View; readonly entries: readonly Entered[] }) =>
  entries.length === 0 ? (
    '–'
  ) : (
    <ul class="kern-list kern-list--bullet">
      {entries.map((entry, index) => (
        <li key={index}>{contentOf(entry, view)}</li>
      ))}
    </ul>
  );
