/** The page of a form: what it is about, under which rules, and the form. */
import { caseAddress } from '../../addresses.ts';
import type { ShownForm } from '../../forms/form-flow.ts';
import { Form } from '../../forms/form-page.tsx';
import { KeptDraft } from '../../forms/kept-draft.tsx';
import { Alert } from '../../parts/alert.tsx';
import { RuleLinks } from '../../parts/rule-links.tsx';
import { FORMS } from '../../texts/forms.ts';
import { CaseFrame } from '../cases/case-frame.tsx';
import type { Asked } from './form-pages.tsx';

interface CaseFormPageProps extends Omit<ShownForm, 'previewed'> {
  readonly asked: Asked;
}

export const CaseFormPage = ({ asked, model, trouble, formKey, place, keptAt }: CaseFormPageProps) => {
  const { view } = model;
  const { file, title, lead, notice, rules, beside, variants } = asked;
  return (
    <CaseFrame view={view} file={file} title={view.t(title)}>
      {lead ? <p class="kern-body lead">{view.t(lead)}</p> : null}
      <RuleLinks view={view} rules={rules} />
      {beside?.(view)}
      {notice ? <Alert kind="info" title={view.t(notice)} /> : null}
      {keptAt ? <KeptDraft view={view} place={place} keptAt={keptAt} /> : null}
      <Form
        model={model}
        variants={variants}
        trouble={trouble}
        formKey={formKey}
        button={view.t(FORMS.send)}
        cancel={caseAddress(file.caseId)}
      />
    </CaseFrame>
  );
};
