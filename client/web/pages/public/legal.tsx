/** What the law asks of every site: imprint, data-protection notice, accessibility statement. */
import type { Child } from 'hono/jsx';
import { DEFAULT_RETENTION, ENDINGS } from '../../../../domain/calendar/retention-schedule.ts';
import type { Text } from '../../../../domain/terms.ts';
import { Page } from '../../layout/page.tsx';
import type { Operator } from '../../operator.ts';
import { Day } from '../../parts/dates.tsx';
import { contactOf, Entered, InventedNote, Section } from '../../parts/prose.tsx';
import { Table } from '../../parts/table.tsx';
import { ACCESSIBILITY, GAPS, STATED_ON } from '../../texts/accessibility.ts';
import { OPERATOR } from '../../texts/operator.ts';
import { ENDING, PRIVACY, SAFETY_AND_RIGHTS, WHAT_AND_WHY } from '../../texts/privacy.ts';
import type { View } from '../../view.ts';

interface Shown {
  readonly view: View;
  readonly operator: Operator;
}

const Legal = ({
  view,
  title,
  lead,
  children,
}: Pick<Shown, 'view'> & { readonly title: Text; readonly lead: Text; readonly children: Child }) => (
  <Page view={view} title={view.t(title)}>
    <h1 class="kern-heading-large">{view.t(title)}</h1>
    <p class="kern-body lead">{view.t(lead)}</p>
    <div class="prose">
      <InventedNote view={view} />
    </div>
    {children}
  </Page>
);

export const ImprintPage = ({ view, operator }: Shown) => (
  <Legal view={view} title={OPERATOR.imprint} lead={OPERATOR.lead}>
    <Section view={view} title={OPERATOR.responsible}>
      <Entered view={view} entries={[...contactOf(operator), [OPERATOR.representative, operator.representative]]} />
    </Section>
    <Section view={view} title={OPERATOR.software} lead={OPERATOR.softwareText}>
      <p class="kern-body">
        <a class="kern-link" href="/api/v1/docs">
          {view.t(OPERATOR.api)}
        </a>
      </p>
    </Section>
  </Legal>
);

export const PrivacyPage = ({ view, operator }: Shown) => (
  <Legal view={view} title={PRIVACY.title} lead={PRIVACY.lead}>
    <Section view={view} title={PRIVACY.residents} lead={PRIVACY.residentsText} />
    <Section view={view} title={PRIVACY.responsible}>
      <Entered view={view} entries={[...contactOf(operator), [PRIVACY.officer, operator.dataProtection]]} />
    </Section>
    {WHAT_AND_WHY.map((chapter) => (
      <Section key={chapter.title.en} view={view} {...chapter} />
    ))}
    <Section view={view} title={PRIVACY.retention} lead={PRIVACY.retentionLead}>
      <Periods view={view} />
    </Section>
    {SAFETY_AND_RIGHTS.map((chapter) => (
      <Section key={chapter.title.en} view={view} {...chapter} />
    ))}
    <Section view={view} title={PRIVACY.authority}>
      <Entered view={view} entries={[[PRIVACY.authority, operator.supervisoryAuthority]]} />
    </Section>
  </Legal>
);

const Periods = ({ view }: Pick<Shown, 'view'>) => (
  <Table
    view={view}
    caption={view.t(PRIVACY.retention)}
    headings={[PRIVACY.retentionHow, PRIVACY.retentionPeriod]}
    class="cards-when-narrow"
  >
    {ENDINGS.map((ending) => (
      <tr key={ending} class="kern-table__row">
        <th class="kern-table__cell case-name" scope="row">
          {view.t(ENDING[ending])}
        </th>
        <td class="kern-table__cell" data-label={view.t(PRIVACY.retentionPeriod)}>
          {period(DEFAULT_RETENTION.months[ending], view)}
        </td>
      </tr>
    ))}
  </Table>
);

const period = (months: number, view: View): string => {
  if (months % 12 !== 0) return `${months} ${view.t(PRIVACY.months)}`;
  return months === 12 ? `1 ${view.t(PRIVACY.year)}` : `${months / 12} ${view.t(PRIVACY.years)}`;
};

export const AccessibilityPage = ({ view, operator }: Shown) => (
  <Legal view={view} title={ACCESSIBILITY.title} lead={ACCESSIBILITY.lead}>
    <Section view={view} title={ACCESSIBILITY.state} lead={ACCESSIBILITY.stateText} />
    <Section view={view} title={ACCESSIBILITY.gaps} points={GAPS} />
    <Section view={view} title={ACCESSIBILITY.method} lead={ACCESSIBILITY.methodText}>
      <p class="kern-body">
        {view.t(ACCESSIBILITY.statedOn)} <Day view={view} day={STATED_ON} />.
      </p>
    </Section>
    <Section view={view} title={ACCESSIBILITY.feedback} lead={ACCESSIBILITY.feedbackText}>
      <Entered view={view} entries={contactOf(operator)} />
    </Section>
    <Section view={view} title={ACCESSIBILITY.enforcement} lead={ACCESSIBILITY.enforcementText}>
      <Entered view={view} entries={[[ACCESSIBILITY.enforcementBody, operator.enforcementBody]]} />
    </Section>
  </Legal>
);
