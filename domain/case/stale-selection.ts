/** L9: a selection older than ten working days before the dispatch is drawn anew, where the day was moved. */
import { freshFrom } from './open-steps.ts';
import { undo } from './reopen.ts';
import type { CaseState } from './state.ts';

export function withoutStaleSelection(state: CaseState): CaseState {
  const { selections, print } = state.facts;
  if (selections === undefined || print !== undefined) return state;
  const from = freshFrom(state);
  const isStale = from !== undefined && Object.values(selections).some(({ on }) => on < from);
  return isStale ? undo(state, ['select-addressees']) : state;
}
