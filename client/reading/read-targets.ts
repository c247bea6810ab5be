/** Which steps of one case a command can be about, and which of those done can be changed, for whoever is to give it. */
import { type AboutAStep, correctableIn, type Target, targetsOf } from '../../domain/case/command-targets.ts';
import type { CommandMeta } from '../../domain/case/commands.ts';
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
    return state ? targetsOf(state, command, asking(caseId, await now(), actorFor)) : [];
  };
}

/** By their keys. */
export interface Changeable {
  readonly correctable: readonly string[];
  readonly revocable: readonly string[];
}

export type ChangeableReader = (caseId: CaseId, actorFor: (step: StepName) => Actor) => Promise<Changeable>;

export function createChangeableReader(
  { journal }: { readonly journal: Journal },
  now: () => Instant | Promise<Instant>,
): ChangeableReader {
  const { load } = createCaseLoader(reachable(journal));
  return async (caseId, actorFor) => {
    const { state } = (await load(caseId)).fold;
    if (!state) return { correctable: [], revocable: [] };
    const metaFor = asking(caseId, await now(), actorFor);
    return {
      correctable: correctableIn(state, metaFor),
      revocable: targetsOf(state, 'revoke-step', metaFor).map(({ key }) => key),
    };
  };
}

/** Asked, not given: no id is kept. */
const asking =
  (caseId: CaseId, at: Instant, actorFor: (step: StepName) => Actor) =>
  (step: StepName): CommandMeta => ({ id: '' as CommandId, caseId, at, actor: actorFor(step) });
