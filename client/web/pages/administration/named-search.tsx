/** Looks for somebody whom forms name by hand, and shows what was found. */
import type { AccessReport } from '../../../access-report/report.ts';
import { AccessReportSections } from '../../parts/access-report.tsx';
import { Alert } from '../../parts/alert.tsx';
import { PEOPLE } from '../../texts/administration.ts';
import { REPORT } from '../../texts/retention.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';

interface NamedSearchProps {
  readonly view: View;
  readonly name: string;
  readonly email: string;
  readonly isIncomplete?: boolean;
  readonly report?: AccessReport;
}

export const NamedSearch = ({ view, name, email, isIncomplete = false, report }: NamedSearchProps) => (
  <AdminFrame
    view={view}
    title={view.t(PEOPLE.namedReport)}
    back={{ address: '/administration/people', label: PEOPLE.title }}
  >
    {isIncomplete ? (
      <Alert kind="danger" title={view.t(REPORT.whom)} live>
        <p class="kern-body">
          <a class="kern-link" href="#search-name">
            {view.t(PEOPLE.name)}
          </a>
        </p>
      </Alert>
    ) : null}
    <p class="kern-body lead">{view.t(REPORT.searchLead)}</p>
    <form method="post" class="form">
      {FIELDS.map(([field, label]) => (
        <div key={field} class="kern-form-input">
          <label class="kern-label" for={`search-${field}`}>
            {view.t(label)}
          </label>
          <input
            class="kern-form-input__input"
            id={`search-${field}`}
            name={field}
            autocomplete="off"
            value={field === 'name' ? name : email}
          />
        </div>
      ))}
      <div class="form__buttons">
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{view.t(REPORT.search)}</span>
        </button>
      </div>
    </form>
    {report ? <AccessReportSections view={view} report={report} /> : null}
  </AdminFrame>
);

const FIELDS = [
  ['name', PEOPLE.name],
  ['email', PEOPLE.email],
] as const;
