import { agenda } from '../../../domain/case/agenda.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { UNOPENED } from '../../../domain/case/fold.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { isSealed } from '../../../domain/journal/sealed.ts';
import { sealed } from '../commands.ts';
import { engineRuns } from '../engine.ts';
import { decideIn, stateOf } from '../story.ts';
import type { Invariant } from './guideline-invariants.ts';

/** Held by fewer stories, since each of them lives on for years or is told twice. */
export const MACHINE_INVARIANTS: readonly Invariant[] = [
  function theEngineComesToRest({ told, end }) {
    const { told: rested, done } = engineRuns(told, end, '2029-12-31');
    expect(agenda(stateOf(rested), '2029-12-31T10:00:00.000Z' as never)).toEqual({ due: [] });
    expect(done.every(({ at, work }) => work.due <= at)).toBe(true);
  },
  function aReplayGivesTheSameStateAndAllOfItIsJson({ told }) {
    const replayed = throughJson(told.history).reduce((fold, { event, meta }) => evolve(fold, event, meta), UNOPENED);
    expect(throughJson(replayed)).toEqual(throughJson(told.fold));
    expect(throughJson(told.fold)).toEqual(told.fold);
    expect(throughJson(viewOf(stateOf(told)))).toEqual(viewOf(stateOf(told)));
  },
  function noRuleLooksInsideASealedValue({ asked }) {
    for (const { before, move } of asked) {
      const [here, there] = [
        decideIn(before, move),
        decideIn({ ...before, fold: resealed(before.fold) }, resealed(move)),
      ];
      expect(throughJson(there)).toEqual(resealed(throughJson(here)));
    }
  },
];

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Every sealed value replaced by another one, as if another key had sealed another text. */
const resealed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    isSealed(inner) ? { ...sealed, kid: 'k9999999999999999999999999', ct: 'zzzz' } : inner,
  ) as T;
