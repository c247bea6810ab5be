/** What stands around an input and is tied to it for screen readers, too: its label, what helps, and what is wrong or to consider. */
import { inDigits } from '../../../domain/guideline/digits.ts';
import type { Text } from '../../../domain/terms.ts';
import type { FieldDescription } from '../../reading/form-description.ts';
import { FORMS } from '../texts/forms.ts';
import type { View } from '../view.ts';
import { idOf } from './field-names.ts';
import { adviceAt, errorAt, type FormModel } from './form-model.ts';
import { helpFor } from './hints.ts';

export interface InputProps {
  readonly model: FormModel;
  readonly field: FieldDescription;
  readonly name: string;
}

export const Label = ({ view, field }: { readonly view: View; readonly field: FieldDescription }) => (
  <>
    {view.t(field.label)}
    {field.optional ? <span class="kern-label__optional"> ({view.t(FORMS.optional)})</span> : null}
  </>
);

/** What helps, and what is wrong; with the ids by which the input names them. */
export const Hint = ({ model, field, name }: InputProps) => {
  const { view } = model;
  const { hint, example } = helpFor(field, model);
  if (!hint && !example) return null;
  return (
    <div class="kern-hint" id={`${idOf(name)}-hint`}>
      {hint ? view.t(hint) : null}
      {hint && example ? ' ' : null}
      {example ? `${view.t(FORMS.example)}: ${exampleIn(field, example, view)}` : null}
    </div>
  );
};

/** A schema's example is a program's, too; people part off thousands, but for a year. */
const exampleIn = ({ kind, name }: FieldDescription, example: Text, view: View): string =>
  view.t(kind === 'number' && name !== 'year' && /^\d+$/.test(example.de) ? inDigits(Number(example.de)) : example);

/** What is wrong with it, or else what to consider. */
export const ErrorText = ({ model, name }: Omit<InputProps, 'field'>) => {
  const [error, advice] = [errorAt(model, name), adviceAt(model, name)];
  if (error)
    return (
      <p class="kern-error" id={`${idOf(name)}-error`}>
        <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
        <span class="kern-body">{error.short}</span>
      </p>
    );
  return advice ? (
    <p class="advice" id={`${idOf(name)}-advice`}>
      <span class="kern-icon kern-icon--info" aria-hidden="true"></span>
      <span class="kern-body">{advice.text}</span>
    </p>
  ) : null;
};

export function described({ model, field, name }: InputProps) {
  const isWrong = errorAt(model, name) !== undefined;
  const { hint, example } = helpFor(field, model);
  const isAdvised = !isWrong && adviceAt(model, name) !== undefined;
  const ids = [
    ...(hint || example ? [`${idOf(name)}-hint`] : []),
    ...(isWrong ? [`${idOf(name)}-error`] : []),
    ...(isAdvised ? [`${idOf(name)}-advice`] : []),
  ];
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(isWrong ? { 'aria-invalid': 'true' as const } : {}),
  };
}
