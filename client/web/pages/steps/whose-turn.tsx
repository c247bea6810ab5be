/** Before a form: that the step is done already, or whose it is. Whoever sends it all the same is answered by the case itself. */
import { RECORDED_FOR } from '../../../../domain/case/access.ts';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import type { Role, StepName } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { ownRoles } from '../../acting.ts';
import { commandAddress, entryAddress } from '../../addresses.ts';
import { Alert } from '../../parts/alert.tsx';
import { Day } from '../../parts/dates.tsx';
import { CASE } from '../../texts/cases.ts';
import { TURN } from '../../texts/turn.ts';
import type { View } from '../../view.ts';
import { rests } from '../cases/rests.ts';

interface WhoseTurnProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly step: StepName;
  /** Which of several, as the address names it. */
  readonly instance: string | undefined;
  readonly person: Person;
  /** For whom the person stands in. */
  readonly office: Role | undefined;
}

export const WhoseTurn = ({ view, file, step, instance, person, office }: WhoseTurnProps) => {
  const isThis = (one: { readonly step: StepName; readonly key: string }) =>
    one.step === step && (instance === undefined || one.key === `${step}/${instance}`);
  const open = file.openSteps.filter(isThis);
  const done = file.completed.findLast(isThis);
  const roles = office === undefined ? ownRoles(person) : [office];
  if (open.length > 0 && rests(file, step)) return <Alert kind="warning" title={view.t(CASE.pausedTitle)} />;
  if (open.length === 0 && done) {
    const isTheirs = stepOf(step).by.some((role) => roles.includes(role)) && file.status === 'running';
    return (
      <Alert kind="info" title={view.t(TURN.done)}>
        <p class="kern-body in-a-sentence">
          <a class="kern-link" href={entryAddress(file.caseId, done.seq)}>
            <Day view={view} day={done.on} />, {view.office(done.role)}
          </a>
          {isTheirs ? (
            <>
              {' · '}
              <a
                class="kern-link"
                href={`${commandAddress(file.caseId, 'correct-step')}?key=${encodeURIComponent(done.key)}`}
              >
                {view.t(TURN.correct)}
              </a>
            </>
          ) : null}
        </p>
      </Alert>
    );
  }
  const by: readonly Role[] = open.length > 0 ? open.flatMap((one) => one.roles) : stepOf(step).by;
  if (by.some((role) => roles.includes(role))) return null;
  const recorded = open.find((one) => one.roles.some((role) => RECORDED_FOR.includes(role)));
  return (
    <Alert
      kind="warning"
      title={`${view.t(TURN.others)} ${[...new Set(by)].map((role) => view.office(role)).join(', ')}`}
    >
      {recorded && roles.includes('social-planner') ? (
        <p class="kern-body">
          <a
            class="kern-link"
            href={`${commandAddress(file.caseId, 'record-for-office')}?key=${encodeURIComponent(recorded.key)}`}
          >
            {view.t(TURN.record)}
          </a>
        </p>
      ) : undefined}
    </Alert>
  );
};
