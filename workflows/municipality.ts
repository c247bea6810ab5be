/** A municipality's process: takes the commands of its stream, keeps its calendar ahead of time, re-plans its open cases. */
import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { MunicipalityDue } from '../activities/contract.ts';
import { MUNICIPALITY_COMMANDS } from '../domain/terms.ts';
import { engine, upkeep } from './activities.ts';
import { now } from './clock.ts';
import { inTurn } from './in-turn.ts';
import { type MunicipalityInput, municipalityUpdate } from './messages.ts';

export async function municipality({ id }: MunicipalityInput): Promise<void> {
  let due: readonly MunicipalityDue[] | undefined;
  const one = inTurn();
  for (const name of MUNICIPALITY_COMMANDS) {
    setHandler(municipalityUpdate(name), (message) =>
      one(async () => {
        const executed = await engine.executeMunicipality(message, now());
        due = executed.due;
        return executed.answer;
      }),
    );
  }
  while (true) {
    if (due === undefined) due = await one(() => engine.lookAtMunicipality(id, now()));
    // Answers first, as in `cooperationCase`.
    await condition(allHandlersFinished);
    const work: MunicipalityDue | undefined = due?.[0];
    if (work) {
      await (work.kind === 'extend-calendar' ? upkeep.extendCalendar : upkeep.replanCases)(id, work, now());
      // What a command has made owed meanwhile is newer than what the activity could know: look again.
      due = undefined;
      continue;
    }
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof municipality>({ id });
    // A month is often enough for the holidays of the years to come.
    const called = await condition(() => (due?.length ?? 0) > 0 || workflowInfo().continueAsNewSuggested, '30 days');
    if (!called) due = undefined;
  }
}
