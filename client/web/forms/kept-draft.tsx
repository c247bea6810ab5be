/** Says that a form shows what was typed before, and how to begin anew. */
import type { Instant } from '../../../domain/terms.ts';
import { Alert } from '../parts/alert.tsx';
import { Moment } from '../parts/dates.tsx';
import { FORMS } from '../texts/forms.ts';
import type { View } from '../view.ts';

export const KeptDraft = ({
  view,
  place,
  keptAt,
}: {
  readonly view: View;
  readonly place: string;
  readonly keptAt: Instant;
}) => (
  <Alert kind="info" title={view.t(FORMS.kept)} live>
    <p class="kern-body">
      <Moment view={view} at={keptAt} />. {view.t(FORMS.keptLead)} {view.t(FORMS.keptFiles)}
    </p>
    <p>
      <a class="kern-link" href={`${place}${place.includes('?') ? '&' : '?'}fresh=yes`}>
        {view.t(FORMS.fresh)}
      </a>
    </p>
  </Alert>
);
