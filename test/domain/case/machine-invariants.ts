/** What the machinery promises, however a case goes: it comes to rest, it can be replayed, and no rule looks inside a seal. */
import assert from 'node:assert/strict';
import { agenda } from '../../../domain/case/agenda.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { UNOPENED } from '../../../domain/case/fold.ts';
import { openKeys } from '../../../domain/case/open-keys.ts';
import { viewOf } from '../../../domain/case/project.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { isSealed } from '../../../domain/journal/sealed.ts';
import type { CaseCommandName, OrganisationId, PersonId } from '../../../domain/terms.ts';
import { sealed } from '../commands.ts';
import { engineRuns } from '../engine.ts';
import { decideIn, stateOf } from '../story.ts';
import type { Telling } from './telling.ts';

export type Invariant = (telling: Telling) => void;

export const MACHINE_INVARIANTS: readonly Invariant[] = [
  function theEngineComesToRest({ told, end }) {
    const { told: rested, done } = engineRuns(told, end, '2029-12-31');
    assert.deepEqual(agenda(stateOf(rested), '2029-12-31T10:00:00.000Z' as never), { due: [] });
    assert.ok(done.every(({ at, work }) => work.due <= at));
  },
  function aReplayGivesTheSameStateAndAllOfItIsJson({ told }) {
    const replayed = throughJson(told.history).reduce((fold, { event, meta }) => evolve(fold, event, meta), UNOPENED);
    assert.deepEqual(throughJson(replayed), throughJson(told.fold));
    const view = viewOf(stateOf(told));
    assert.deepEqual(throughJson(view), view);
  },
  function noRuleLooksInsideASealedValue({ asked }) {
    for (const { before, move } of asked) {
      const here = decideIn(before, move);
      const there = decideIn({ ...before, fold: resealed(before.fold) }, resealed(move));
      assert.deepEqual(throughJson(there), resealed(throughJson(here)));
    }
  },
  function whoHasATaskDecidesNothingAndOwesNothing({ asked }) {
    for (const { before, move } of asked) {
      const { state } = before.fold;
      if (!state || TAKING.includes(move.command.type)) continue;
      const [free, busy] = [{}, everythingTaken(state)].map((taken) => ({ ...state, taken }));
      assert.ok(free && busy);
      const [one, other] = [free, busy].map((fold) => decideIn({ ...before, fold: { state: fold } }, move));
      assert.deepEqual(one, other);
      assert.deepEqual(agenda(free, move.at), agenda(busy, move.at));
    }
  },
  function everyOpenStepIsSomebodysAndHasOneKey({ told }) {
    const { tasks } = viewOf(stateOf(told));
    assert.ok(tasks.every(({ roles }) => roles.length > 0));
    assert.equal(new Set(tasks.map(({ key }) => key)).size, tasks.length);
  },
  function everyRefusalSpeaksToPeople({ asked }) {
    for (const { before, move } of asked) {
      const decision = decideIn(before, move);
      if (decision.kind === 'accepted') continue;
      const { code, message } = decision.refusal;
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
      for (const text of [message.de, message.en]) assert.match(text, /^[„“A-ZÄÖÜ].*\.$/);
    }
  },
];

const TAKING: readonly CaseCommandName[] = ['take-step', 'hand-on-step'];
const everythingTaken = (state: CaseState): CaseState['taken'] =>
  Object.fromEntries(
    openKeys(state).map(({ key }) => [
      key,
      { by: 'p-away' as PersonId, organisation: state.municipality as string as OrganisationId, since: state.head.at },
    ]),
  );

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Every sealed value replaced by another one, as if another key had sealed another text. */
function resealed<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => resealed(inner)) as T;
  if (isSealed(value)) return { ...sealed, kid: 'k9999999999999999999999999', ct: 'zzzz' } as T;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resealed(inner)])) as T;
}
