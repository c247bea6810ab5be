/** What has been done in a case, the latest first; whoever may correct it or take it back finds the way here. */
import type { StepName } from '../../../../domain/terms.ts';
import type { CaseFile, CompletedStep } from '../../../reading/case-file.ts';
import type { Changeable } from '../../../reading/read-targets.ts';
import { commandAddress, entryAddress } from '../../addresses.ts';
import { Day } from '../../parts/dates.tsx';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';

interface CompletedStepsProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly changeable: Changeable;
}

export const CompletedSteps = ({ view, file, changeable }: CompletedStepsProps) =>
  file.completed.length === 0 ? null : (
    <details class="further">
      <summary>
        {view.t(CASE.completed)} ({file.completed.length})
      </summary>
      <ol class="plain-list">
        {file.completed.toReversed().map((done) => (
          <li key={done.key} class="completed">
            <span>
              <a class="kern-link" href={entryAddress(file.caseId, done.seq)}>
                {view.t(done.label)}
              </a>{' '}
              <span class="kern-body--small kern-body--muted">
                <Day view={view} day={done.on} /> · {view.office(done.role)}
              </span>
            </span>
            <Changes view={view} file={file} done={done} changeable={changeable} />
          </li>
        ))}
      </ol>
    </details>
  );

/** Only what the case would accept: another way leads nowhere. */
const Changes = ({ view, file, done, changeable }: CompletedStepsProps & { readonly done: CompletedStep }) => {
  const offered = CHANGES.filter(([, , which]) => changeable[which].includes(done.key));
  if (offered.length === 0 || GIVEN.includes(done.step)) return null;
  const query = `?key=${encodeURIComponent(done.key)}`;
  return (
    <span class="completed__changes">
      {offered.map(([command, label]) => (
        <a key={command} class="kern-link kern-link--small" href={`${commandAddress(file.caseId, command)}${query}`}>
          {view.t(label)}
          <span class="kern-sr-only">: {view.t(done.label)}</span>
        </a>
      ))}
    </span>
  );
};

/** The request and what was supplied to it are changed by a request of their own (A3). */
const GIVEN: readonly StepName[] = ['open-case', 'complete-request'];

const CHANGES = [
  ['correct-step', CASE.correct, 'correctable'],
  ['revoke-step', CASE.revoke, 'revocable'],
] as const;
