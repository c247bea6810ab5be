/** What a decider answers: events, or a refusal. */
import type { CaseCommandName, Refusal } from '../terms.ts';
import type { CommandMeta, CommandOf } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly CaseEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const accept = (...events: readonly CaseEvent[]): Decision => ({ kind: 'accepted', events });
export const refuse = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });

/** Decides one command on a case that is under way; who may give it and whether its step is open was checked before. */
export type Decide<N extends CaseCommandName> = (
  state: CaseState,
  command: CommandOf<N>,
  meta: CommandMeta,
) => Decision;
export type Deciders<N extends CaseCommandName> = { readonly [K in N]: Decide<K> };
