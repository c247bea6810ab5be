/**
 * A form as its schema describes it, field by field. What a choice decides is shown by the style sheet alone (`:has`), so that a form
 * works without a script; lists grow and shrink by buttons that send the form and get it back.
 */
import type { FieldDescription, FormVariant } from '../../reading/form-description.ts';
import { FORMS } from '../texts/forms.ts';
import type { View } from '../view.ts';
import { described, ErrorText, Hint, type InputProps, Label } from './beside-input.tsx';
import { countOf, idOf, LESS, MORE, referenceOf, variantPrefix, within } from './field-names.ts';
import { errorAt, type FormModel } from './form-model.ts';
import { offersFor } from './hints.ts';
import { CheckGroup, DateInput, MoneyInput, SelectInput, TextInput, YesNo } from './inputs.tsx';
import { first } from './posted.ts';
import { entriesOf, isDocument, plainItem, SAID, ticksBoxes } from './read-form.ts';

interface FieldsProps {
  readonly model: FormModel;
  readonly variants: readonly FormVariant[];
  readonly prefix?: string;
}

export const FormFields = ({ model, variants, prefix = '' }: FieldsProps) => {
  const { when, fields } = variants[0] ?? { fields: [] };
  if (!when) return <Fields model={model} fields={fields} prefix={prefix} />;
  const name = within(prefix, when.name);
  // Where one choice is left, there is nothing to ask.
  if (variants.length === 1)
    return (
      <>
        <input type="hidden" name={name} value={when.value} />
        <Fields model={model} fields={fields} prefix={variantPrefix(prefix, when)} />
      </>
    );
  const choice: FieldDescription = { name: when.name, label: when.question, kind: 'choice', optional: false };
  const options = variants.flatMap((variant) => variant.when ?? []);
  return (
    <div class="variants">
      <CheckGroup model={model} field={choice} name={name} options={options} />
      {variants.map((variant, index) => (
        <div key={variant.when?.value} class={`variant variant-${index}`}>
          <Fields model={model} fields={variant.fields} prefix={variantPrefix(prefix, variant.when)} />
        </div>
      ))}
    </div>
  );
};

/** What the machine finds out for itself where a file is taken in. */
const MACHINE = 'findings';
/** Seldom needed, so it stands aside. */
const WHEN_IT_HAPPENED = 'occurredOn';

const Fields = ({
  model,
  fields,
  prefix,
}: {
  readonly model: FormModel;
  readonly fields: readonly FieldDescription[];
  readonly prefix: string;
}) => (
  <>
    {fields
      .filter(({ name }) => name !== MACHINE)
      .map((field) => {
        const name = within(prefix, field.name);
        return field.name === WHEN_IT_HAPPENED ? (
          <Aside key={name} model={model} field={field} name={name} />
        ) : (
          <Field key={name} model={model} field={field} name={name} />
        );
      })}
  </>
);

const Aside = ({ model, field, name }: InputProps) => {
  const isUsed = errorAt(model, name) !== undefined || first(model.typed, within(name, 'day')) !== '';
  return (
    <details class="aside" {...(isUsed ? { open: true } : {})}>
      <summary>{model.view.t(field.asks ?? FORMS.otherDay)}</summary>
      <Field model={model} field={field} name={name} />
    </details>
  );
};

/** Neither by itself nor by a part that it needs: there is nothing to choose from. */
const hasNothingToOffer = (model: FormModel, field: FieldDescription): boolean => {
  const { variants = [] } = field;
  const needsIt = ({ fields }: FormVariant) => fields.some((one) => !one.optional && hasNothingToOffer(model, one));
  return offersFor(field, model)?.length === 0 || (variants.length > 0 && variants.every(needsIt));
};

/** More than these are looked for faster in a list that opens. */
const MOST_RADIOS = 6;

const Field = (props: InputProps) => {
  const { model, field } = props;
  if (field.carried) return <input type="hidden" name={props.name} value={first(model.typed, props.name)} />;
  // Nobody misses an optional list with nothing in it.
  if (field.optional && hasNothingToOffer(model, field)) return null;
  const named = offersFor(field, model);
  if (named && field.kind !== 'list') return <SelectInput {...props} options={named} />;
  switch (field.kind) {
    case 'text':
      return <TextInput {...props} />;
    case 'number':
      if (field.euros) return <MoneyInput {...props} euros={field.euros} />;
      return field.choices ? <SelectInput {...props} options={field.choices} /> : <TextInput {...props} />;
    case 'yes-or-no':
      return <YesNo {...props} />;
    case 'date':
      return <DateInput {...props} />;
    case 'choice':
      return <Choice {...props} />;
    case 'group':
      return isDocument(field) ? <FileInput {...props} /> : <Group {...props} />;
    case 'list':
      return <List {...props} />;
    case 'form':
      return null;
  }
};

const Choice = (props: InputProps) => {
  const { choices = [], optional } = props.field;
  if (choices.length === 0) return <CheckGroup {...props} options={[{ value: SAID, label: FORMS.yes }]} several />;
  return choices.length > MOST_RADIOS || optional ? (
    <SelectInput {...props} options={choices} />
  ) : (
    <CheckGroup {...props} options={choices} />
  );
};

const Group = ({ model, field, name }: InputProps) => (
  <fieldset class="group" {...described({ model, field, name })}>
    <legend class="kern-heading-small" id={idOf(name)} tabindex={-1}>
      <Label view={model.view} field={field} />
    </legend>
    <Hint model={model} field={field} name={name} />
    <ErrorText model={model} name={name} />
    <FormFields model={model} variants={field.variants ?? []} prefix={name} />
  </fieldset>
);

const List = (props: InputProps) => {
  const { model, field, name } = props;
  const plain = plainItem(field);
  if (plain && ticksBoxes(plain)) {
    const options = offersFor(plain, model) ?? plain.choices ?? [];
    return <CheckGroup {...props} options={options} several />;
  }
  const entries = model.typed.has(countOf(name)) ? entriesOf(model.typed, name) : field.optional ? 0 : 1;
  const { view } = model;
  return (
    <fieldset class="group" {...described(props)}>
      <legend class="kern-heading-small" id={idOf(name)} tabindex={-1}>
        <Label view={view} field={field} />
      </legend>
      <Hint {...props} />
      <ErrorText {...props} />
      <input type="hidden" name={countOf(name)} value={String(entries)} />
      {Array.from({ length: entries }, (_, index) => {
        const at = within(name, String(index));
        return (
          <div key={at} class="entry" id={plain ? undefined : idOf(at)}>
            {plain ? (
              <Field model={model} field={{ ...plain, label: numbered(plain, index, view) }} name={at} />
            ) : (
              <FormFields model={model} variants={field.variants ?? []} prefix={at} />
            )}
            <button class="kern-btn kern-btn--tertiary" type="submit" name={LESS} value={at} formnovalidate>
              <span class="kern-label">
                {view.t(FORMS.less)}
                <span class="aloud"> ({index + 1})</span>
              </span>
            </button>
          </div>
        );
      })}
      <button class="kern-btn kern-btn--secondary" type="submit" name={MORE} value={name} formnovalidate>
        <span class="kern-label">
          {view.t(entries === 0 ? FORMS.firstEntry : FORMS.more)}
          <span class="aloud">: {view.t(field.label)}</span>
        </span>
      </button>
    </fieldset>
  );
};

const numbered = ({ label }: FieldDescription, index: number, _view: View) => ({
  de: `${label.de} ${index + 1}`,
  en: `${label.en} ${index + 1}`,
});

const FileInput = (props: InputProps) => {
  const { model, field, name } = props;
  const reference = first(model.typed, referenceOf(name));
  return (
    <div class={`kern-form-input${errorAt(model, name) === undefined ? '' : ' kern-form-input--error'}`}>
      <label class="kern-label" for={idOf(name)}>
        <Label view={model.view} field={field} />
      </label>
      <Hint {...props} />
      {reference === '' ? null : (
        <p class="kern-body">
          <span class="kern-icon kern-icon--success" aria-hidden="true"></span> {model.view.t(FORMS.uploaded)}.{' '}
          {model.view.t(FORMS.replace)}
          <input type="hidden" name={referenceOf(name)} value={reference} />
        </p>
      )}
      <input class="kern-form-input__input" type="file" id={idOf(name)} name={name} {...described(props)} />
      <ErrorText {...props} />
    </div>
  );
};
