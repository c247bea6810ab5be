/** What is open in a case: what is mine first, then who else must act, until when and why that day. */
import type { Child } from 'hono/jsx';
import { RECORDED_FOR } from '../../../../domain/case/access.ts';
import type { PlainDate } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { CaseFile, OpenStepView } from '../../../reading/case-file.ts';
import { workingDays } from '../../../texts/tell-shifted.ts';
import { ownRoles } from '../../acting.ts';
import { caseAddress, commandAddress, stepAddress } from '../../addresses.ts';
import { Day, Due, Moment } from '../../parts/dates.tsx';
import { taskTitle } from '../../parts/task-title.ts';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';
import { handsOn } from '../taking/hand-on.ts';
import { WhoHasIt } from '../taking/who-has-it.tsx';
import { rests } from './rests.ts';

interface OpenStepsProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly person: Person;
  readonly today: PlainDate;
}

export const OpenSteps = ({ view, file, person, today }: OpenStepsProps) => {
  const roles = ownRoles(person);
  const isMine = (step: OpenStepView) => step.roles.some((role) => roles.includes(role));
  const sorted = [...file.openSteps].sort((one, other) => (one.due ?? NEVER).localeCompare(other.due ?? NEVER));
  const isColleagues = ({ taken }: OpenStepView) => taken !== undefined && taken.by !== person.id;
  const mine = sorted.filter((step) => isMine(step) && !isColleagues(step));
  const others = sorted.filter((step) => !mine.includes(step));
  const canRecord = roles.includes('social-planner');
  return (
    <>
      <section aria-labelledby="mine">
        <h2 class="kern-heading-medium" id="mine">
          {view.t(mine.length > 0 ? CASE.yours : CASE.nothingYours)}
        </h2>
        {mine.length === 0 ? null : (
          <ol class="tasks">
            {mine.map((step, index) => (
              <OpenStep key={step.key} {...{ view, file, step, today, person }} isMine>
                {rests(file, step.step) ? null : (
                  <a
                    class={`kern-btn kern-btn--${index === 0 ? 'primary' : 'secondary'}`}
                    href={stepAddress(file.caseId, step.key)}
                  >
                    <span class="kern-label">
                      {view.t(CASE.doIt)}
                      <span class="aloud">: {view.t(step.label)}</span>
                    </span>
                  </a>
                )}
              </OpenStep>
            ))}
          </ol>
        )}
      </section>
      {others.length === 0 ? null : (
        <section aria-labelledby="others">
          <h2 class="kern-heading-medium" id="others">
            {view.t(CASE.others)}
          </h2>
          <ol class="tasks">
            {others.map((step) => (
              <OpenStep key={step.key} {...{ view, file, step, today, person }} isMine={isMine(step)}>
                {canRecord && !rests(file, step.step) && step.roles.some((role) => RECORDED_FOR.includes(role)) ? (
                  <a
                    class="kern-link"
                    href={`${commandAddress(file.caseId, 'record-for-office')}?key=${encodeURIComponent(step.key)}`}
                  >
                    {view.t(CASE.recordFor)}
                    <span class="kern-sr-only">: {view.t(step.label)}</span>
                  </a>
                ) : null}
              </OpenStep>
            ))}
          </ol>
        </section>
      )}
    </>
  );
};

/** Sorts behind every date. */
const NEVER = '9999-12-31';

const OpenStep = ({
  view,
  file,
  step,
  today,
  person,
  isMine,
  children,
}: {
  readonly view: View;
  readonly file: CaseFile;
  readonly step: OpenStepView;
  readonly today: PlainDate;
  readonly person: Person;
  readonly isMine: boolean;
  readonly children?: Child;
}) => (
  <li class="task" id={step.key}>
    <div class="task__what">
      <h3 class="kern-title">
        {taskTitle(step, view, file.mailing?.version)}
        {whichOf(step, file)}
      </h3>
      <p class="kern-body">{step.roles.map((role) => view.office(role)).join(', ')}</p>
      <p class="kern-body kern-body--small kern-body--muted">
        {view.t(CASE.since)} <Moment view={view} at={step.since} />
        {step.leadTime === undefined ? null : ` · ${view.t(workingDays(step.leadTime))} ${view.t(CASE.leadTime)}`}
        {step.notBefore ? (
          <>
            {` · ${view.t(CASE.notBefore)} `}
            <Day view={view} day={step.notBefore} />
          </>
        ) : null}
        {step.rolledOver.length > 0 ? ` · ${view.t(CASE.rolled)}` : null}
        {step.extended ? ` · ${view.t(CASE.extended)}` : null}
      </p>
    </div>
    <div class="task__due">
      {rests(file, step.step) ? (
        <span class="kern-body--muted">{view.t(CASE.rests)}</span>
      ) : (
        <Due view={view} due={step.due} overdue={step.due !== undefined && step.due < today} />
      )}
      {children}
      <WhoHasIt
        view={view}
        caseId={file.caseId}
        task={step}
        taken={step.taken}
        names={file.names.people}
        reader={person.id}
        mayTake={isMine}
        mayHandOn={handsOn(file, step, person)}
        back={caseAddress(file.caseId)}
      />
    </div>
  </li>
);

/** An office's share is told by whose it is. */
export const whichOf = (
  { instance, roles }: Pick<OpenStepView, 'instance' | 'roles'>,
  { names }: Pick<CaseFile, 'names'>,
): string =>
  instance === undefined || roles.some((role) => role === instance)
    ? ''
    : ` (${names.committees[instance] ?? instance})`;
