/**
 * What must hold however a case goes: any commands, by anybody, in any order, while hours or weeks pass, sittings move and
 * elections come up. A failure shrinks to a story that can be read.
 */
import fc from 'fast-check';
import { STEPS, type StepName } from '../../../domain/terms.ts';
import { anyStory, type Story } from './anything.ts';
import { GUIDELINE_INVARIANTS, type Invariant, STEP_OF } from './guideline-invariants.ts';
import { MACHINE_INVARIANTS } from './machine-invariants.ts';
import { type Telling, tellStory } from './telling.ts';

const numRuns = Number(process.env.HANDSCHLAG_PROPERTY_RUNS ?? 1000);

test('however a case goes, the guideline’s invariants hold', () => {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(anyStory, (story) => {
      const telling = tellStory(story);
      for (const { event } of telling.told.history) reached.set(event.type, (reached.get(event.type) ?? 0) + 1);
      hold(GUIDELINE_INVARIANTS, telling);
    }),
    { numRuns, reporter: readable },
  );
  // The stories are worth nothing if none of them gets far.
  const far = [
    'mailing-sent',
    'report-presented',
    'case-closed',
    'window-overridden',
    'step-corrected',
    'mailing-rejected',
  ];
  expect(far.filter((type) => !reached.has(type))).toEqual([]);
}, 3_600_000);

test('however a case goes, the engine comes to rest and no rule looks inside a sealed value', () => {
  const property = fc.property(anyStory, (story) => {
    const telling = tellStory(story);
    hold(MACHINE_INVARIANTS, telling);
  });
  fc.assert(property, { numRuns: Math.ceil(numRuns / 4), reporter: readable });
}, 3_600_000);

test('the invariants know every step', () => {
  const signatures: readonly StepName[] = ['open-case', 'sign-for-carrier', 'sign-for-municipality'];
  expect(new Set([...Object.values(STEP_OF), ...signatures])).toEqual(new Set(STEPS));
});

function hold(invariants: readonly Invariant[], telling: Telling): void {
  for (const invariant of invariants) {
    try {
      invariant(telling);
    } catch (error) {
      throw new Error(`${invariant.name}\n${error instanceof Error ? error.message : ''}`, { cause: error });
    }
  }
}

/** A story that broke an invariant, told as a list. */
function readable(details: fc.RunDetails<[Story]>): void {
  if (!details.failed) return;
  const [story = { byTheBook: 1, afterwards: [] }] = details.counterexample ?? [];
  const { told } = tellStory(story);
  const lines = told.history.map(
    ({ event, meta }) => `  ${meta.at.slice(0, 16)}  ${event.type}  (${meta.actor.for ?? meta.actor.role})`,
  );
  const why = details.errorInstance instanceof Error ? details.errorInstance.message : '';
  throw new Error(`Broken (seed ${details.seed}, after ${details.numShrinks} shrinks)\n${lines.join('\n')}\n${why}`);
}
