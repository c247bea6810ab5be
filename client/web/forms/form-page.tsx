/** A form with everything around it: what is wrong first, then the fields, then the button. */
import type { Child } from 'hono/jsx';
import { NO_RESIDENTS } from '../../../domain/guideline/fields.ts';
import type { FormVariant } from '../../reading/form-description.ts';
import { Alert } from '../parts/alert.tsx';
import { FORMS } from '../texts/forms.ts';
import { idOf, KEY, SAVE } from './field-names.ts';
import { FormFields } from './form-fields.tsx';
import { type FormModel, fieldNamed } from './form-model.ts';
import { needsCaution } from './hints.ts';
import { Onward, Trouble, type TroubleKind, type Way } from './trouble.tsx';

export interface FormProps {
  readonly model: FormModel;
  readonly variants: readonly FormVariant[];
  readonly trouble: TroubleKind;
  /** Of the form that is shown; a second sending of it has no second effect. */
  readonly formKey: string;
  readonly button: string;
  readonly cancel: string;
  /** Links to what the refusal advises. */
  readonly ways?: readonly Way[];
  /** A further button before the one that keeps it for later. */
  readonly beside?: Child;
  /** Fields before the form's own. */
  readonly children?: Child;
}

export const Form = ({ model, variants, trouble, formKey, button, cancel, ways = [], beside, children }: FormProps) => {
  const { view } = model;
  return (
    <>
      <Summary {...{ model, variants, trouble, ways }} />
      <ToConsider {...{ model, variants }} />
      <form
        method="post"
        enctype="multipart/form-data"
        novalidate
        class="form"
        {...(view.cameBack ? { 'data-unsent': '' } : {})}
      >
        {/* Enter in a field presses a form's first button: this one, not one that takes an entry away. */}
        <button type="submit" hidden>
          {button}
        </button>
        <input type="hidden" name={KEY} value={formKey} />
        {children}
        {needsCaution(variants) ? <p class="kern-body">{view.t(NO_RESIDENTS)}</p> : null}
        <FormFields model={model} variants={variants} />
        <div class="form__buttons">
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{button}</span>
          </button>
          {beside}
          <button class="kern-btn kern-btn--secondary" type="submit" name={SAVE} value="yes" formnovalidate>
            <span class="kern-label">{view.t(FORMS.later)}</span>
          </button>
          <a class="kern-link" href={cancel}>
            {view.t(FORMS.cancel)}
          </a>
        </div>
      </form>
    </>
  );
};

/** What the fields say, once more before the form, for whoever sees only its beginning. */
const ToConsider = ({ model: { view, advice, typed }, variants }: Pick<FormProps, 'model' | 'variants'>) =>
  advice === undefined || advice.size === 0 ? null : (
    <Alert kind="info" title={view.t(FORMS.toConsider)} live>
      <ul class="kern-list">
        {[...advice].map(([pointer, { text, rule }]) => (
          <li key={pointer}>
            <a class="kern-link" href={`#${idOf(fieldNamed(pointer, variants, typed))}`}>
              {text}
            </a>
            {rule ? (
              <>
                {' '}
                (
                <a class="kern-link" href={`/guideline#${rule}`}>
                  {view.t(FORMS.rule)} {rule}
                </a>
                )
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <p class="kern-body">{view.t(FORMS.toConsiderLead)}</p>
    </Alert>
  );

const Summary = ({
  model,
  variants,
  trouble,
  ways = [],
}: Pick<FormProps, 'model' | 'variants' | 'trouble' | 'ways'>) => {
  const { view, errors, typed } = model;
  // A rule refuses, and the fields only say where: both are told.
  const byRule = trouble.kind === 'refused' && trouble.refusal.rule !== undefined ? trouble.refusal : undefined;
  if (errors.size > 0)
    return (
      <div class="summary" id="summary" tabindex={-1}>
        <Alert kind="danger" title={view.t(FORMS.wrong)} live>
          {byRule ? <p class="kern-body">{view.t(byRule.message)}</p> : null}
          <ul class="kern-list">
            {[...errors].map(([pointer, { told }]) => (
              <li key={pointer}>
                <a class="kern-link" href={`#${idOf(fieldNamed(pointer, variants, typed))}`}>
                  {told}
                </a>
              </li>
            ))}
          </ul>
          {byRule ? <Onward view={view} refusal={byRule} ways={ways} /> : null}
        </Alert>
      </div>
    );
  return <Trouble view={view} trouble={trouble} ways={ways} />;
};
