/** Which steps of one case a command can be about, for whoever is to give it; none where the case is not theirs. */
import { type AboutAStep, type Target, targetsOf } from '../../domain/case/command-targets.ts';
import type { Actor, CaseId, CommandId, Instant, StepName } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import { reachable } from './unreachable.ts';

/** `actorFor`: in which role, where the command is about this step. */
export type TargetsReader = (
  caseId: CaseId,
  command: AboutAStep,
  actorFor: (step: StepName) => Actor,
) => Promise<readonly Target[]>;

export function createTargetsReader(
  { journal }: { readonly journal: Journal },
  now: () => Instant | Promise<Instant>,
): TargetsReader {
  const { load } = createCaseLoader(reachable(journal));
  return async (caseId, command, actorFor) => {
    const { state } = (await load(caseId)).fold;
    const at = await now();
    // Asked, not given: no id is kept.
    return state
      ? targetsOf(state, command, (step) => ({ id: '' as CommandId, caseId, at, actor: actorFor(step) }))
      : [];
  };
}
