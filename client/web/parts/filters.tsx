/** Filters of a list: a form that goes into the address, so that going back and bookmarks keep them. */
import type { Child } from 'hono/jsx';
import type { Text } from '../../../domain/terms.ts';
import type { View } from '../view.ts';

export interface Option {
  readonly value: string;
  readonly label: Text | string;
}

export const Filters = ({
  view,
  address,
  active,
  children,
}: {
  readonly view: View;
  readonly address: string;
  /** Whether anything is filtered: then the form is open, and one click takes it back. */
  readonly active: boolean;
  readonly children: Child;
}) => (
  <details class="filters" {...(active ? { open: true } : {})}>
    <summary>{view.t(WORDS.filter)}</summary>
    <form method="get" action={address} class="filters__form">
      <div class="filters__fields">{children}</div>
      <div class="filters__buttons">
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{view.t(WORDS.apply)}</span>
        </button>
        {active ? (
          <a class="kern-link" href={address}>
            {view.t(WORDS.reset)}
          </a>
        ) : null}
      </div>
    </form>
  </details>
);

export const Choose = ({
  view,
  name,
  label,
  options,
  chosen,
  all,
}: {
  readonly view: View;
  readonly name: string;
  readonly label: Text;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  /** What the list shows where nothing is chosen. */
  readonly all: Text;
}) => (
  <div class="kern-form-input">
    <label class="kern-label" for={`filter-${name}`}>
      {view.t(label)}
    </label>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id={`filter-${name}`} name={name}>
        <option value="">{view.t(all)}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {typeof option.label === 'string' ? option.label : view.t(option.label)}
          </option>
        ))}
      </select>
    </div>
  </div>
);

export const Search = ({
  view,
  name,
  label,
  hint,
  value,
}: {
  readonly view: View;
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly value: string | undefined;
}) => (
  <div class="kern-form-input">
    <label class="kern-label" for={`filter-${name}`}>
      {view.t(label)}
    </label>
    {hint ? (
      <div class="kern-hint" id={`filter-${name}-hint`}>
        {view.t(hint)}
      </div>
    ) : null}
    <input
      class="kern-form-input__input"
      id={`filter-${name}`}
      name={name}
      value={value ?? ''}
      {...(hint ? { 'aria-describedby': `filter-${name}-hint` } : {})}
    />
  </div>
);

const WORDS = {
  filter: { de: 'Filtern', en: 'Filter' },
  apply: { de: 'Anwenden', en: 'Apply' },
  reset: { de: 'Alle Filter zurücknehmen', en: 'Take all filters back' },
} as const satisfies { readonly [name: string]: Text };
