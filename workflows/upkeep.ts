/** Short processes of the operators: `reconcile` runs on a schedule, `restart` on demand. */
import type { CaseId } from '../domain/terms.ts';
import { upkeep } from './activities.ts';

export async function reconcile(): Promise<{ readonly started: number; readonly woken: number }> {
  return upkeep.reconcileCases();
}

export async function restart(input: {
  readonly cases: readonly CaseId[] | 'all';
}): Promise<{ readonly restarted: number }> {
  return upkeep.restartCases(input);
}
