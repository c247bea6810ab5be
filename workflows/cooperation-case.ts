/**
 * One cooperation from request to report. The process holds no state that matters: it hands every command to `execute`, and
 * carries out what the agenda says is owed. Continue-as-new, a new release and the loss of Temporal's database are one path:
 * start the run again.
 */
import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { CASE_COMMANDS } from '../domain/terms.ts';
import { caseRun } from './case-run.ts';
import { type CaseInput, caseUpdate, lookAgain } from './messages.ts';

export async function cooperationCase({ caseId, seen }: CaseInput): Promise<void> {
  const run = caseRun(caseId, seen ?? null);
  for (const name of CASE_COMMANDS) {
    setHandler(caseUpdate(name), (message) => run.execute(message));
  }
  setHandler(lookAgain, () => run.look());

  await run.look();
  while (true) {
    // Answers first: what is owed is begun when nobody waits, so that a replay meets the same commands in the same order.
    await condition(allHandlersFinished);
    if (run.isFinished()) return;
    if (isToBeContinued(run.isIdle())) await continueAsNew<typeof cooperationCase>({ caseId, ...run.seenHead() });
    run.carryOutWhatIsDue();
    run.armWakeUp();
    await condition(() => run.hasNews() || isToBeContinued(run.isIdle()));
    await run.takeNews();
  }
}

const isToBeContinued = (idle: boolean): boolean => workflowInfo().continueAsNewSuggested && idle;
