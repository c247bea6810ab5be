/** What can be taken away for the record: the case up to an entry. */
import type { CaseId } from '../../../../domain/terms.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { auditAddress } from './audit-frame.tsx';

export const Exports = ({
  view,
  caseId,
  at,
}: {
  readonly view: View;
  readonly caseId: CaseId;
  readonly at: number;
}) => (
  <section class="panel" aria-labelledby="exports">
    <h2 class="kern-heading-small" id="exports">
      {view.t(AUDIT.exports)}
    </h2>
    <p class="kern-body">{view.t(AUDIT.exportsLead)}</p>
    <ul class="plain-list">
      {(['pdf', 'csv', 'json'] as const).map((format) => (
        <li key={format}>
          <a class="kern-link" href={`${auditAddress(caseId)}/export/${format}?at=${at}`} download>
            {view.t(AUDIT[format])}
          </a>
        </li>
      ))}
    </ul>
  </section>
);
