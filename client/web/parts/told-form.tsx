/** What somebody entered in a form, told field by field with the form's own words; what is withheld or erased says so. */
import type { z } from 'zod';
import { euroText } from '../../history/wording.ts';
import type { FieldDescription, FormVariant } from '../../reading/form-description.ts';
import { describeForm } from '../../reading/form-description.ts';
import { CASE } from '../texts/cases.ts';
import type { View } from '../view.ts';
import { dayInWords } from './dates.tsx';

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
}) => {
  const { when, fields } = variantFor(variants, value);
  const shown = fields.filter(({ name }) => partOf(value, name) !== undefined);
  return (
    <dl class="kern-description-list">
      {when ? <Entry label={view.t(when.question)} view={view} content={view.t(when.label)} /> : null}
      {shown.map((field) => (
        <Entry
          key={field.name}
          view={view}
          label={view.t((field.euros ?? field).label)}
          content={contentOf(field, partOf(value, field.name), view)}
        />
      ))}
    </dl>
  );
};

const Entry = ({ label, content }: { readonly view: View; readonly label: string; readonly content: unknown }) => (
  <div class="kern-description-list-item">
    <dt class="kern-description-list-item__key">{label}</dt>
    <dd class="kern-description-list-item__value">{content as string}</dd>
  </div>
);

function contentOf(field: FieldDescription, value: unknown, view: View) {
  if (isHidden(value))
    return <em class="kern-body--muted">{view.t('erased' in value ? CASE.erased : CASE.withheld)}</em>;
  switch (field.kind) {
    case 'yes-or-no':
      return view.t(value === true ? YES : NO);
    case 'choice':
      return choiceOf(field, value, view);
    case 'date':
      return dayInWords(String(value) as Parameters<typeof dayInWords>[0], view.language);
    case 'number':
      if (field.euros) return view.t(euroText(Number(value)));
      return field.choices
        ? choiceOf(field, String(value), view)
        : Number(value).toLocaleString(view.language === 'de' ? 'de-DE' : 'en-GB');
    case 'group':
      return <ToldFields view={view} variants={field.variants ?? []} value={value} />;
    case 'list':
      return <List view={view} field={field} values={Array.isArray(value) ? value : []} />;
    case 'text':
    case 'form':
      return typeof value === 'string' ? <span class="typed">{value}</span> : JSON.stringify(value);
  }
}

const List = ({
  view,
  field,
  values,
}: {
  readonly view: View;
  readonly field: FieldDescription;
  readonly values: readonly unknown[];
}) => {
  const [plain] = field.variants?.[0]?.fields ?? [];
  if (values.length === 0) return '–';
  return (
    <ul class="kern-list kern-list--bullet">
      {values.map((one, index) => (
        <li key={index}>
          {plain?.name === '*' ? (
            contentOf(plain, one, view)
          ) : (
            <ToldFields view={view} variants={field.variants ?? []} value={one} />
          )}
        </li>
      ))}
    </ul>
  );
};

const choiceOf = ({ choices = [] }: FieldDescription, value: unknown, view: View): string => {
  const label = choices.find((choice) => choice.value === value)?.label;
  return label ? view.t(label) : String(value);
};

function variantFor(variants: readonly FormVariant[], value: unknown): FormVariant {
  return variants.find(({ when }) => when && partOf(value, when.name) === when.value) ?? variants[0] ?? { fields: [] };
}

const partOf = (value: unknown, name: string): unknown => Object.getOwnPropertyDescriptor(Object(value), name)?.value;

const isHidden = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && ('withheld' in value || 'erased' in value) && 'commitment' in value;

const YES = { de: 'ja', en: 'yes' };
const NO = { de: 'nein', en: 'no' };
