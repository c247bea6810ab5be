/** What a step asks of the person whose turn it is: one or two sentences, without the date. */
import type { Side } from '../../../domain/case/events.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Work } from '../../../domain/case/work.ts';
import type { StepName, Text } from '../../../domain/terms.ts';

/** `side` is the reader's: what the administration weighs among itself is not for the carrier. */
export type Ask = (state: CaseState, work: Work, side: Side) => Text;
export type Asks<S extends StepName> = { readonly [N in S]: Text | Ask };

export const asked = (ask: Text | Ask, state: CaseState, work: Work, side: Side): Text =>
  typeof ask === 'function' ? ask(state, work, side) : ask;
