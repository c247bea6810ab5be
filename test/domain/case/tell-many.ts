/**
 * Tells very many random stories and holds each of them to the invariants; prints one JSON line. A process of its own, outside
 * of the test runner's sandbox, where the same stories take seven times as long.
 *
 *     node test/domain/case/tell-many.ts <guideline | machine> <runs> [seed]
 */
import fc from 'fast-check';
import { brokenInvariants } from '../../../client/audit/invariants.ts';
import { anyStory, type Story } from './anything.ts';
import { type Invariant, MACHINE_INVARIANTS } from './machine-invariants.ts';
import { type Telling, tellStory } from './telling.ts';

/** The guideline's invariants are asked of the events alone, by the audit's own means. */
function guidelineHolds({ told }: Telling): void {
  const broken = brokenInvariants(told.history);
  if (broken.length > 0) throw new Error(broken.map(({ code, seq, type }) => `${code} at ${seq} ${type}`).join('\n'));
}

export interface ToldMany {
  readonly runs: number;
  /** How often each kind of event came about. */
  readonly reached: { readonly [type: string]: number };
  /** The shortest story that breaks an invariant, as a list. */
  readonly broken?: string;
}

const [which = 'guideline', runs = '100', seed] = process.argv.slice(2);
const invariants: readonly Invariant[] = which === 'machine' ? MACHINE_INVARIANTS : [guidelineHolds];
const reached: Record<string, number> = {};
const result = fc.check(
  fc.property(anyStory, (story) => {
    const telling = tellStory(story);
    for (const { event } of telling.told.history) reached[event.type] = (reached[event.type] ?? 0) + 1;
    for (const invariant of invariants) hold(invariant, telling);
  }),
  { numRuns: Number(runs), ...(seed ? { seed: Number(seed) } : {}) },
);
const answer: ToldMany = { runs: result.numRuns, reached, ...(result.failed ? { broken: readable(result) } : {}) };
console.log(JSON.stringify(answer));

function hold(invariant: Invariant, telling: Telling): void {
  try {
    invariant(telling);
  } catch (error) {
    throw new Error(`${invariant.name}\n${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}

function readable({ counterexample, seed: from, numShrinks, errorInstance }: fc.RunDetails<[Story]>): string {
  const [story] = counterexample ?? [];
  if (!story) return 'no story';
  const { told } = tellStory(story);
  const lines = told.history.map(
    ({ event, meta }) =>
      `  ${meta.seq} ${meta.at.slice(0, 16)}  ${event.type}  (${meta.actor.role}${meta.actor.for ? ` for ${meta.actor.for}` : ''})`,
  );
  const why = errorInstance instanceof Error ? errorInstance.message : '';
  return `seed ${from}, after ${numShrinks} shrinks, in ${story.town}\n${JSON.stringify(story.afterwards)}\n${lines.join('\n')}\n${why}`;
}
