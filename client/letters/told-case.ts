/** A case as its papers need it: what the rules remember, what the journal says beside that, and whose unit it is. */
import type { CaseState } from '../../domain/case/state.ts';
import type { Role } from '../../domain/terms.ts';
import type { JournalFacts } from './journal-facts.ts';
import type { OpenedFacts } from './opened-facts.ts';

export interface ToldCase {
  readonly state: CaseState;
  readonly journal: JournalFacts;
  /** Opened for whoever asks for the paper. */
  readonly text: OpenedFacts;
  /** The municipal unit that carries the cooperation, from the profile. */
  readonly unit: string;
  /** What the profile calls its offices; empty where the municipality is no longer known. */
  readonly offices: { readonly [R in Role]?: string };
}
