/** How a case stood, group by group. */
import type { Text } from '../../../../domain/terms.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { inGroup } from './tell-case.ts';
import { GROUPS, type Group, type ToldField } from './told-field.ts';

export const GROUP_TITLES: { readonly [G in Group]: Text } = {
  standing: AUDIT.groupStanding,
  steps: AUDIT.groupSteps,
  current: AUDIT.groupCurrent,
  facts: AUDIT.groupFacts,
  request: AUDIT.groupRequest,
};

interface ToldStateProps {
  readonly view: View;
  readonly fields: readonly ToldField[];
}

export const ToldState = ({ view, fields }: ToldStateProps) => (
  <div class="audit-state">
    {GROUPS.map((group) => ({ group, told: inGroup(fields, group) }))
      .filter(({ told }) => told.length > 0)
      .map(({ group, told }) => (
        // The request is long and seldom what somebody looks for.
        <details key={group} class="further" {...(group === 'request' ? {} : { open: true })}>
          <summary>
            <h3 class="audit-group">{view.t(GROUP_TITLES[group])}</h3>
          </summary>
          <dl class="kern-description-list">
            {told.map(({ id, label, value }) => (
              <div key={id} class="kern-description-list-item">
                <dt class="kern-description-list-item__key">{view.t(label)}</dt>
                <dd class="kern-description-list-item__value">
                  <span class="typed">{view.t(value)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
  </div>
);
