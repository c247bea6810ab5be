/** Where an address names an instant that there is not: why, and the way to another one. */
import type { Refusal } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { Alert } from '../../parts/alert.tsx';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { AuditFrame } from './audit-frame.tsx';
import { ChooseMoment } from './choose-moment.tsx';

interface NoSuchStateProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly refusal: Refusal;
  readonly last: number;
}

export const NoSuchState = ({ view, file, refusal, last }: NoSuchStateProps) => (
  <AuditFrame view={view} file={file} part="">
    <Alert kind="warning" title={view.t(AUDIT.notThere)}>
      <p class="kern-body">{view.t(refusal.message)}</p>
    </Alert>
    <ChooseMoment view={view} caseId={file.caseId} at={last} last={last} open />
  </AuditFrame>
);
