/** What a municipality's decider answers. */
import type { Refusal } from '../terms.ts';
import type { MunicipalityEvent } from './messages.ts';

export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly MunicipalityEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const accept = (...events: readonly MunicipalityEvent[]): Decision => ({ kind: 'accepted', events });
export const refuse = (why: Refusal): Decision => ({ kind: 'refused', refusal: why });
