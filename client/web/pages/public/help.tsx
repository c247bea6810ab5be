/** The help: the essentials, and for each role what it does, read from the same tables that decide. */
import { ACCESS, type Action, rolesFor } from '../../../../domain/case/access-table.ts';
import { COMMAND_TABLE, type Command } from '../../../../domain/case/command-table.ts';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import { PEOPLE_COMMANDS, ROLES, type Role, STEPS, type StepName, type Text } from '../../../../domain/terms.ts';
import { PHASE_LABELS } from '../../../texts/phases.ts';
import { Page } from '../../layout/page.tsx';
import { Section } from '../../parts/prose.tsx';
import { Table } from '../../parts/table.tsx';
import { ESSENTIALS, HELP } from '../../texts/help.ts';
import { ROLE_HELP } from '../../texts/help-roles.ts';
import type { View } from '../../view.ts';

interface Shown {
  readonly view: View;
}

export type HelpedRole = keyof typeof ROLE_HELP;
export const HELPED_ROLES = ROLES.filter((role) => role !== 'engine');

const stepsOf = (role: Role): readonly StepName[] => STEPS.filter((step) => stepOf(step).by.includes(role));

export const HelpPage = ({ view }: Shown) => {
  const own = HELPED_ROLES.filter((role) => view.person?.roles.includes(role));
  const others = HELPED_ROLES.filter((role) => !own.includes(role));
  return (
    <Page view={view} title={view.t(HELP.title)}>
      <h1 class="kern-heading-large">{view.t(HELP.title)}</h1>
      <p class="kern-body lead">{view.t(HELP.lead)}</p>
      {own.length === 0 ? null : (
        <section class="stack" aria-labelledby="yours">
          <h2 class="kern-heading-medium" id="yours">
            {view.t(HELP.yours)}
          </h2>
          <RoleCards view={view} roles={own} />
        </section>
      )}
      <section class="stack" aria-labelledby="roles">
        <h2 class="kern-heading-medium" id="roles">
          {view.t(HELP.roles)}
        </h2>
        <RoleCards view={view} roles={others} />
      </section>
      <section class="stack" aria-labelledby="general">
        <h2 class="kern-heading-medium" id="general">
          {view.t(HELP.general)}
        </h2>
        <dl class="essentials">
          {ESSENTIALS.map(({ title, text }) => (
            <div key={title.en}>
              <dt>{view.t(title)}</dt>
              <dd class="kern-body">{view.t(text)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Section view={view} title={HELP.contact} lead={HELP.contactText}>
        <Further view={view} />
      </Section>
    </Page>
  );
};

const RoleCards = ({ view, roles }: Shown & { readonly roles: readonly HelpedRole[] }) => (
  <ul class="people">
    {roles.map((role) => {
      const { length } = stepsOf(role);
      return (
        <li key={role}>
          <a class="person" href={`/help/${role}`}>
            <strong>{view.office(role)}</strong>
            <span class="identity__roles">
              {length === 0
                ? view.t(role === 'auditor' ? HELP.readsOnly : HELP.keepsRunning)
                : `${length} ${view.t(length === 1 ? HELP.stepHere : HELP.stepsHere)}`}
            </span>
          </a>
        </li>
      );
    })}
  </ul>
);

const Further = ({ view }: Shown) => (
  <ul class="kern-list plain-list">
    {(
      [
        ['/process', HELP.process],
        ['/guideline', HELP.rules],
      ] as const
    ).map(([address, label]) => (
      <li key={address}>
        <a class="kern-link" href={address}>
          {view.t(label)}
        </a>
      </li>
    ))}
  </ul>
);

export const RoleHelpPage = ({ view, role }: Shown & { readonly role: HelpedRole }) => {
  const { lead, tips } = ROLE_HELP[role];
  const commands = PEOPLE_COMMANDS.filter((name) => (COMMAND_TABLE[name] as Command).by.includes(role));
  const access = (Object.keys(ACCESS) as Action[]).filter(
    (action) => isSpecial(action) && rolesFor(action).includes(role),
  );
  const title = `${view.t(HELP.title)}: ${view.office(role)}`;
  return (
    <Page view={view} title={title}>
      <p class="kern-body">
        <a class="kern-link" href="/help">
          {view.t(HELP.back)}
        </a>
      </p>
      <h1 class="kern-heading-large">{title}</h1>
      <p class="kern-body lead">{view.t(lead)}</p>
      <ul class="kern-list kern-list--bullet prose">
        {tips.map((tip) => (
          <li key={tip.en}>{view.t(tip)}</li>
        ))}
      </ul>
      <Steps view={view} role={role} />
      {commands.length === 0 ? null : (
        <Section view={view} title={HELP.actions}>
          <ShortPoints view={view} points={commands.map((name) => COMMAND_TABLE[name].label)} />
        </Section>
      )}
      {access.length === 0 ? null : (
        <Section view={view} title={HELP.access}>
          <ShortPoints view={view} points={access.map((action) => ACCESS[action].label)} />
        </Section>
      )}
      <Section view={view} title={HELP.further}>
        <Further view={view} />
      </Section>
    </Page>
  );
};

const ShortPoints = ({ view, points }: Shown & { readonly points: readonly Text[] }) => (
  <ul class="kern-list kern-list--bullet columns">
    {points.map((point) => (
      <li key={point.en}>{view.t(point)}</li>
    ))}
  </ul>
);

/** What everybody may do needs no mention. */
const isSpecial = (action: Action): boolean => HELPED_ROLES.some((role) => !rolesFor(action).includes(role));

const Steps = ({ view, role }: Shown & { readonly role: HelpedRole }) => {
  const steps = stepsOf(role);
  return (
    <Section view={view} title={HELP.steps} lead={steps.length === 0 ? HELP.noSteps : HELP.timesLead}>
      {steps.length === 0 ? null : (
        <Table
          view={view}
          caption={view.t(HELP.steps)}
          headings={[HELP.step, HELP.phase, HELP.time]}
          class="cards-when-narrow"
        >
          {steps.map((step) => (
            <StepRow key={step} view={view} step={step} />
          ))}
        </Table>
      )}
    </Section>
  );
};

const StepRow = ({ view, step }: Shown & { readonly step: StepName }) => {
  const { label, short, phase, within, informs } = stepOf(step);
  return (
    <tr class="kern-table__row">
      <th class="kern-table__cell case-name" scope="row">
        <a class="kern-link" href={`/process#step-${step}`}>
          {view.t(label)}
        </a>
        <span class="kern-body--small kern-body--muted">{view.t(informs ? HELP.onlyIfMailFails : short)}</span>
      </th>
      <td class="kern-table__cell" data-label={view.t(HELP.phase)}>
        {view.t(PHASE_LABELS[phase])}
      </td>
      <td class="kern-table__cell" data-label={view.t(HELP.time)}>
        {within === undefined
          ? view.t(HELP.noTime)
          : `${within} ${view.t(within === 1 ? HELP.workingDay : HELP.workingDays)}`}
      </td>
    </tr>
  );
};
