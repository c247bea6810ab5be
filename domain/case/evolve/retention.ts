/** What is kept, proposed for deletion and emptied. A hold ends a proposal: once it is lifted, somebody proposes anew. */
import type { CaseState } from '../state.ts';
import type { EvolvePart } from './complete.ts';

export const evolveRetention: EvolvePart = (state, event, { seq, at, actor }) => {
  switch (event.type) {
    case 'hold-placed':
      return { ...withoutProposal(state), hold: { seq, at, by: actor.person, role: actor.for ?? actor.role } };
    case 'hold-lifted': {
      const { hold: _, ...free } = state;
      return free;
    }
    case 'deletion-proposed':
      return { ...state, deletion: { proposal: seq, at, by: actor.person, role: actor.for ?? actor.role } };
    case 'deletion-withdrawn':
      return withoutProposal(state);
    case 'deletion-consented':
      return state.deletion
        ? { ...state, deletion: { ...state.deletion, consented: { at, role: actor.for ?? actor.role } } }
        : state;
    case 'case-emptied':
      return state.deletion ? { ...state, deletion: { ...state.deletion, emptied: at } } : state;
    default:
      return undefined;
  }
};

export function withoutProposal(state: CaseState): CaseState {
  const { deletion: _, ...kept } = state;
  return kept;
}
