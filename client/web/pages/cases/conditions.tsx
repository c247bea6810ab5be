/** The conditions of the data-protection officer (A3), in sight of everybody who must keep to them. */
import type { CaseFile } from '../../../reading/case-file.ts';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';

export const Conditions = ({ view, file }: { readonly view: View; readonly file: CaseFile }) => {
  const { conditions = [] } = (file.facts.assessment ?? {}) as { readonly conditions?: readonly unknown[] };
  if (conditions.length === 0) return null;
  return (
    <section class="conditions" aria-labelledby="conditions">
      <h2 class="kern-heading-small" id="conditions">
        {view.t(CASE.conditions)}
      </h2>
      <ul class="kern-list kern-list--bullet">
        {conditions.map((condition, index) => (
          <li key={index}>{typeof condition === 'string' ? condition : view.t(CASE.withheld)}</li>
        ))}
      </ul>
      <p class="kern-body kern-body--small kern-body--muted">{view.t(CASE.conditionsRule)}</p>
    </section>
  );
};
