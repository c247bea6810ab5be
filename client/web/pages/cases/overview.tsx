/** A case at a glance: where it stands, what is open, what everybody must keep to. */

import type { Child } from 'hono/jsx';
import type { PlainDate } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { Entry } from '../../../reading/read-entry.ts';
import type { CaseStep } from '../../../reading/read-steps.ts';
import type { Changeable } from '../../../reading/read-targets.ts';
import { ownRoles } from '../../acting.ts';
import { caseAddress } from '../../addresses.ts';
import { Alert } from '../../parts/alert.tsx';
import { Day, dayOf } from '../../parts/dates.tsx';
import { CASE } from '../../texts/cases.ts';
import { PROCESS } from '../../texts/process.ts';
import type { View } from '../../view.ts';
import { Channels, Complaints } from './beside-the-course.tsx';
import { CaseFrame } from './case-frame.tsx';
import { CompletedSteps } from './completed-steps.tsx';
import { Conditions } from './conditions.tsx';
import { FurtherActions } from './further-actions.tsx';
import { OpenSteps } from './open-steps.tsx';
import { Paused } from './paused.tsx';
import { PhaseBar } from './phase-bar.tsx';

interface OverviewProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly steps: readonly CaseStep[];
  readonly person: Person;
  readonly today: PlainDate;
  /** What was just done, in the sentence of the history. */
  readonly done?: string;
  /** Of a case that rests: what paused it. */
  readonly paused?: Entry | undefined;
  /** What the reader may correct or take back of what is done. */
  readonly changeable: Changeable;
}

export const CaseOverview = ({ view, file, steps, person, today, done, paused, changeable }: OverviewProps) => (
  <CaseFrame view={view} file={file} part="overview">
    {done === undefined ? null : (
      <Alert kind="success" title={view.t(CASE.done)} live>
        <p class="kern-body">{done}</p>
      </Alert>
    )}
    {file.paused ? <Paused view={view} file={file} entry={paused} roles={ownRoles(person)} /> : null}
    {file.importing ? <Alert kind="info" title={view.t(CASE.importing)} /> : null}
    {file.status === 'running' ? null : (
      <Alert kind="info" title={`${view.t(CASE.ended)}: ${view.t(file.phase.label)}`} />
    )}
    <PhaseBar view={view} file={file} />
    <p class="kern-body">
      <a class="kern-link" href={`${caseAddress(file.caseId)}/process`}>
        {view.t(PROCESS.toPicture)}
      </a>
    </p>
    <div class="with-side">
      <div>
        <OpenSteps view={view} file={file} person={person} today={today} />
        <Complaints view={view} file={file} />
        <Channels view={view} file={file} />
        <FurtherActions view={view} file={file} steps={steps} roles={ownRoles(person)} />
        <CompletedSteps view={view} file={file} changeable={changeable} />
      </div>
      <aside aria-labelledby="facts">
        <Conditions view={view} file={file} />
        <h2 class="kern-heading-small" id="facts">
          {view.t(CASE.facts)}
        </h2>
        <Facts view={view} file={file} />
      </aside>
    </div>
  </CaseFrame>
);

const Facts = ({ view, file }: Pick<OverviewProps, 'view' | 'file'>) => {
  const complaints = file.complaints.filter(({ closed }) => !closed).length;
  return (
    <dl class="kern-description-list facts">
      <Fact label={view.t(CASE.carrier)}>{file.names.carrier ?? file.carrier}</Fact>
      <Fact label={view.t(CASE.municipality)}>{file.names.municipality ?? file.municipality}</Fact>
      <Fact label={view.t(CASE.openedAt)}>
        <Day view={view} day={dayOf(file.openedAt)} />
      </Fact>
      {file.responsible ? (
        <Fact label={view.t(CASE.inCharge)}>{file.names.people[file.responsible] ?? file.responsible}</Fact>
      ) : null}
      {file.dispatch ? (
        <Fact label={view.t(CASE.dispatch)}>
          <Day view={view} day={file.dispatch.date ?? file.dispatch.wanted} />
          {file.dispatch.stoppedBy
            ? ` (${view.t(CASE.stoppedBy)} ${file.dispatch.stoppedBy.map((role) => view.office(role)).join(', ')})`
            : null}
        </Fact>
      ) : null}
      {file.sittings.map(({ committee, date }) => (
        <Fact key={committee} label={view.t(CASE.sitting)}>
          {date ? <Day view={view} day={date} /> : '–'} ({file.names.committees[committee] ?? committee})
        </Fact>
      ))}
      {file.round.round > 1 ? <Fact label={view.t(CASE.round)}>{file.round.round}</Fact> : null}
      {complaints > 0 ? <Fact label={view.t(CASE.complaints)}>{complaints}</Fact> : null}
      {file.substitutes.map(({ office, person }) => (
        <Fact key={`${office} ${person}`} label={view.t(CASE.substitutes)}>
          {view.office(office)}: {file.names.people[person] ?? person}
        </Fact>
      ))}
    </dl>
  );
};

const Fact = ({ label, children }: { readonly label: string; readonly children?: Child }) => (
  <div class="kern-description-list-item">
    <dt class="kern-description-list-item__key">{label}</dt>
    <dd class="kern-description-list-item__value">{children}</dd>
  </div>
);
