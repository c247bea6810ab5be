/** The page of a form: what it is about, under which rules, and the form. */
import type { Child } from 'hono/jsx';
import { caseAddress } from '../../addresses.ts';
import { ALL_THE_SAME } from '../../forms/field-names.ts';
import type { ShownForm } from '../../forms/form-flow.ts';
import { Form } from '../../forms/form-page.tsx';
import { KeptDraft } from '../../forms/kept-draft.tsx';
import { first } from '../../forms/posted.ts';
import { type Question, QuestionTick } from '../../forms/question.tsx';
import { Alert } from '../../parts/alert.tsx';
import { RuleLinks } from '../../parts/rule-links.tsx';
import { Tick } from '../../parts/tick.tsx';
import { FORMS } from '../../texts/forms.ts';
import { doneAllTheSame } from '../../texts/taking.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import { TICK_MISSING } from '../taking/tick-missing.ts';
import { nameOf } from '../taking/who-has-it.tsx';
import { adviceOn } from './advised.ts';
import type { Asked } from './form-pages.tsx';

interface CaseFormPageProps extends Omit<ShownForm, 'previewed'> {
  readonly asked: Asked;
  /** What helps to fill it in. */
  readonly beside: Child;
  /** What is asked once more, where it was sent like this. */
  readonly question: Question | undefined;
}

export const CaseFormPage = ({
  asked,
  beside,
  question,
  model,
  trouble,
  formKey,
  place,
  keptAt,
}: CaseFormPageProps) => {
  const { view } = model;
  const { file, title, lead, notice, rules, variants, takenBy, nothing, button = FORMS.send } = asked;
  return (
    <CaseFrame view={view} file={file} title={view.t(title)}>
      {lead ? <p class="kern-body lead">{view.t(lead)}</p> : null}
      <RuleLinks view={view} rules={rules} />
      {beside}
      {notice ? <Alert kind="info" title={view.t(notice)} /> : null}
      {keptAt ? <KeptDraft view={view} place={place} keptAt={keptAt} /> : null}
      {nothing ? (
        <Alert kind="info" title={view.t(nothing)} />
      ) : (
        <Form
          model={model}
          variants={variants}
          trouble={trouble}
          formKey={formKey}
          button={view.t(button)}
          cancel={caseAddress(file.caseId)}
          ways={adviceOn(trouble, asked, view)}
        >
          {takenBy === undefined ? null : (
            <Tick
              name={ALL_THE_SAME}
              value={takenBy}
              label={view.t(doneAllTheSame(nameOf(takenBy, file.names.people, view)))}
              ticked={first(model.typed, ALL_THE_SAME) === takenBy}
              missing={trouble.kind === 'refused' && trouble.refusal.code === TICK_MISSING}
            />
          )}
          <QuestionTick model={model} trouble={trouble} question={question} />
        </Form>
      )}
    </CaseFrame>
  );
};
