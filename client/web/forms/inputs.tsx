/** The single inputs of a form, as KERN has them. */
import type { Child } from 'hono/jsx';
import type { InEuros } from '../../../domain/guideline/field-meta.ts';
import type { FieldDescription } from '../../reading/form-description.ts';
import type { Option } from '../parts/filters.tsx';
import { FORMS } from '../texts/forms.ts';
import { described, ErrorText, Hint, type InputProps, Label } from './beside-input.tsx';
import { idOf, within } from './field-names.ts';
import { errorAt } from './form-model.ts';
import { amountInWords } from './money.ts';
import { first } from './posted.ts';

const Framed = ({ model, field, name, children }: InputProps & { readonly children: Child }) => (
  <div class={`kern-form-input${errorAt(model, name) === undefined ? '' : ' kern-form-input--error'}`}>
    <label class="kern-label" for={idOf(name)}>
      <Label view={model.view} field={field} />
    </label>
    <Hint model={model} field={field} name={name} />
    {children}
    <ErrorText model={model} name={name} />
  </div>
);

export const TextInput = (props: InputProps) => {
  const { model, field, name } = props;
  const value = first(model.typed, name);
  const error = errorAt(model, name) === undefined ? '' : ' kern-form-input__input--error';
  const common = { id: idOf(name), name, class: `kern-form-input__input${error}`, ...described(props) };
  if (field.lines)
    return (
      <Framed {...props}>
        <textarea {...common} rows={4}>
          {value}
        </textarea>
      </Framed>
    );
  return (
    <Framed {...props}>
      <input {...common} {...typeOf(field)} value={value} />
    </Framed>
  );
};

/** Asked for in euros, though the form holds cents. */
export const MoneyInput = ({ euros, ...props }: InputProps & { readonly euros: InEuros }) => {
  const { model, field, name } = props;
  const shown = amountInWords(first(model.typed, name), model.view.language);
  const { hint: _hint, example: _example, ...plain } = field;
  return (
    <TextInput
      {...props}
      model={{ ...model, typed: new Map([...model.typed, [name, [shown]]]) }}
      field={{ ...plain, ...euros }}
    />
  );
};

function typeOf({ kind, name, euros }: FieldDescription) {
  if (euros) return { inputmode: 'decimal', autocomplete: 'off' } as const;
  if (kind === 'number') return { inputmode: 'numeric', autocomplete: 'off' } as const;
  if (name === 'email') return { type: 'email', autocomplete: 'off' } as const;
  return name === 'phone' ? ({ type: 'tel', autocomplete: 'off' } as const) : {};
}

export const SelectInput = (props: InputProps & { readonly options: readonly Option[] }) => {
  const { model, field, name, options } = props;
  const chosen = first(model.typed, name);
  const error = errorAt(model, name) === undefined ? '' : ' kern-form-input__select--error';
  return (
    <Framed {...props}>
      <div class="kern-form-input__select-wrapper">
        <select id={idOf(name)} name={name} class={`kern-form-input__select${error}`} {...described(props)}>
          <option value="">{model.view.t(field.optional ? FORMS.chooseNone : FORMS.choose)}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value} selected={value === chosen}>
              {typeof label === 'string' ? label : model.view.t(label)}
            </option>
          ))}
        </select>
      </div>
    </Framed>
  );
};

/** A question with a few answers, or several boxes to tick. */
export const CheckGroup = ({
  options,
  several = false,
  beside = false,
  ...props
}: InputProps & {
  readonly options: readonly (Option & { readonly href?: string })[];
  readonly several?: boolean;
  /** Short answers stand beside each other. */
  readonly beside?: boolean;
}) => {
  const { model, name } = props;
  const chosen = model.typed.get(name) ?? [];
  const type = several ? 'checkbox' : 'radio';
  const isWrong = errorAt(model, name) !== undefined;
  return (
    <Question {...props} beside={beside}>
      {options.length === 0 ? <p class="kern-body">{model.view.t(FORMS.noOptions)}</p> : null}
      {options.map(({ value, label, href }, index) => {
        const id = index === 0 ? idOf(name) : `${idOf(name)}-${index}`;
        return (
          <div key={value} class={`kern-form-check${isWrong ? ' kern-form-check--error' : ''}`}>
            <input
              class={`kern-form-check__${type}${isWrong ? ` kern-form-check__${type}--error` : ''}`}
              {...{ type, id, name, value }}
              checked={chosen.includes(value)}
            />
            <label class="kern-label" for={id}>
              {typeof label === 'string' ? label : model.view.t(label)}
            </label>
            {href === undefined ? null : (
              <a class="kern-link kern-link--small" href={href}>
                {model.view.t(FORMS.seen)}
                <span class="kern-sr-only">: {typeof label === 'string' ? label : model.view.t(label)}</span>
              </a>
            )}
          </div>
        );
      })}
    </Question>
  );
};

export const YesNo = (props: InputProps) => (
  <CheckGroup
    {...props}
    beside
    options={[
      { value: 'yes', label: FORMS.yes },
      { value: 'no', label: FORMS.no },
    ]}
  />
);

export const DateInput = (props: InputProps) => {
  const { model, name } = props;
  const error = errorAt(model, name) === undefined ? '' : ' kern-form-input__input--error';
  return (
    <Question {...props}>
      <div class="date">
        {DATE_PARTS.map(([part, label, width], index) => (
          <div key={part} class="kern-form-input">
            <label class="kern-label" for={index === 0 ? idOf(name) : idOf(within(name, part))}>
              {model.view.t(label)}
            </label>
            <input
              class={`kern-form-input__input kern-form-input__input--width-${width}${error}`}
              id={index === 0 ? idOf(name) : idOf(within(name, part))}
              name={within(name, part)}
              inputmode="numeric"
              maxlength={width}
              autocomplete="off"
              value={first(model.typed, within(name, part))}
            />
          </div>
        ))}
      </div>
    </Question>
  );
};

const DATE_PARTS = [
  ['day', FORMS.day, 2],
  ['month', FORMS.month, 2],
  ['year', FORMS.year, 4],
] as const;

/** Several inputs under one question. */
export const Question = ({
  model,
  field,
  name,
  beside = false,
  children,
}: InputProps & { readonly beside?: boolean; readonly children: Child }) => (
  <fieldset
    class={`kern-fieldset${errorAt(model, name) === undefined ? '' : ' kern-fieldset--error'}`}
    {...described({ model, field, name })}
  >
    <legend class="kern-label">
      <Label view={model.view} field={field} />
    </legend>
    <Hint model={model} field={field} name={name} />
    <div class={`kern-fieldset__body${beside ? ' side-by-side' : ''}`}>{children}</div>
    <ErrorText model={model} name={name} />
  </fieldset>
);
