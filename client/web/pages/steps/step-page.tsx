/** The page on which a step is completed: what it is about, under which rules, and its form. */
import { roleLabel } from '../../../../domain/guideline/office-words.ts';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import type { Role, StepName } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { FormVariant } from '../../../reading/form-description.ts';
import { caseAddress } from '../../addresses.ts';
import type { FormModel } from '../../forms/form-model.ts';
import { Form, type Trouble } from '../../forms/form-page.tsx';
import { Alert } from '../../parts/alert.tsx';
import { RuleLinks } from '../../parts/rule-links.tsx';
import { FORMS } from '../../texts/forms.ts';
import { TASKS } from '../../texts/tasks.ts';
import type { View } from '../../view.ts';
import { CaseFrame } from '../cases/case-frame.tsx';

interface StepPageProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly step: StepName;
  readonly variants: readonly FormVariant[];
  readonly model: FormModel;
  readonly trouble: Trouble;
  readonly formKey: string;
  /** The office that somebody stands in for. */
  readonly office?: Role;
}

export const StepPage = ({ view, file, step, variants, model, trouble, formKey, office }: StepPageProps) => {
  const { label, short, rules } = stepOf(step);
  return (
    <CaseFrame view={view} file={file} title={view.t(label)}>
      <p class="kern-body lead">{view.t(short)}</p>
      <RuleLinks view={view} rules={rules} />
      {office === undefined ? null : (
        <Alert kind="info" title={`${view.t(TASKS.forOffice)}: ${view.t(roleLabel(office))}`} />
      )}
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
