/** The form of a person, new or changed. */
import type { Text } from '../../../../domain/terms.ts';
import type { FormVariant } from '../../../reading/form-description.ts';
import type { ShownForm } from '../../forms/form-flow.ts';
import { Form } from '../../forms/form-page.tsx';
import { KeptDraft } from '../../forms/kept-draft.tsx';
import { type Question, QuestionTick } from '../../forms/question.tsx';
import { RuleLinks } from '../../parts/rule-links.tsx';
import { ADMIN, PEOPLE } from '../../texts/administration.ts';
import { AdminFrame } from './admin-frame.tsx';

interface PersonFormPageProps {
  readonly title: string;
  readonly back: { readonly address: string; readonly label: Text };
  readonly variants: readonly FormVariant[];
  readonly shown: ShownForm;
  /** Whoever is none cannot give every role. */
  readonly isOperator: boolean;
  readonly question: Question | undefined;
}

export const PersonFormPage = ({ title, back, variants, shown, isOperator, question }: PersonFormPageProps) => {
  const { model, trouble, formKey, place, keptAt } = shown;
  const { view } = model;
  return (
    <AdminFrame view={view} title={title} back={back}>
      <RuleLinks view={view} rules={['A10']} />
      {isOperator ? null : <p class="kern-body">{view.t(PEOPLE.byOperators)}</p>}
      {keptAt ? <KeptDraft view={view} place={place} keptAt={keptAt} /> : null}
      <Form {...{ model, variants, trouble, formKey }} button={view.t(ADMIN.save)} cancel={back.address}>
        <QuestionTick {...{ model, trouble, question }} />
      </Form>
    </AdminFrame>
  );
};
